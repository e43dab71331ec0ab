import { css } from 'lit';
import { controlStyles } from '../styles/controls';
import { sharedStyles } from '../styles/shared';
import { tableStyles } from '../styles/tables';

export const compareStyles = [
  sharedStyles,
  controlStyles,
  tableStyles,
  css`
    .chosen {
      align-items: end;
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      margin-bottom: 24px;
    }
    .chosen ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .chip .shape {
      height: 14px;
      width: 14px;
    }
    licence-expression-field {
      flex: 1 1 180px;
      max-width: 280px;
    }
    section {
      margin-bottom: 28px;
    }
    table {
      width: auto;
    }
    th[scope='row'] {
      min-width: 160px;
      width: 380px;
    }
    th[scope='row'] .detail {
      display: block;
      font-size: var(--small);
      margin: 0;
    }
    thead th:not(:first-child),
    td {
      min-width: 112px;
      width: 160px;
    }
    .group th {
      color: var(--muted);
      font-weight: 600;
      padding-top: 16px;
    }
    tbody tr.group:hover {
      background: none;
    }
    .clause {
      display: block;
      font-size: var(--small);
    }
    .yes .shape {
      color: var(--yes);
    }
    .no .shape,
    .unknown .shape {
      color: var(--muted);
    }
    .mark.no,
    .mark.unknown,
    .equal th,
    .equal td {
      color: var(--muted);
    }
  `,
];
