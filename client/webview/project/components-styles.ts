import { css } from 'lit';
import { measuredStyles } from '../styles/measured';

/** Where the table is narrow, columns that the opened row repeats are left out. */
export const componentsStyles = [
  ...measuredStyles,
  css`
    .filters {
      align-items: center;
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr);
      margin-bottom: 8px;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      grid-column: 1 / -1;
    }
    .chip .number {
      color: inherit;
    }
    .toggle {
      align-items: start;
      background: none;
      border: 0;
      color: inherit;
      cursor: pointer;
      display: flex;
      font: inherit;
      gap: 6px;
      overflow-wrap: anywhere;
      padding: 0;
      text-align: start;
    }
    .chevron {
      fill: none;
      flex: none;
      height: 16px;
      margin-top: 2px;
      stroke: currentColor;
      stroke-width: 1.4;
      width: 16px;
    }
    [aria-expanded='true'] .chevron {
      transform: rotate(90deg);
    }
    tr:has([aria-expanded='true']) > * {
      border-bottom-color: transparent;
    }
    tr.details:hover {
      background: none;
    }
    th,
    td {
      padding-inline-end: 12px;
    }
    th.component {
      min-width: 12em;
    }
    .version {
      max-width: 9em;
    }
    .scope,
    .use,
    .verdict {
      overflow-wrap: normal;
    }
    .verdict {
      white-space: nowrap;
    }
    .use {
      min-width: 9.8em;
    }
    tbody .licence {
      min-width: 10.5em;
    }
    td:last-child,
    th:last-child {
      padding-inline-end: 0;
    }
    .version,
    .scope,
    .use {
      color: var(--muted);
    }
    /* What a component is used for decides; what part of the build asks for it is told where its row is opened. */
    @container (max-width: 58em) {
      .scope {
        display: none;
      }
    }
    @container (max-width: 48em) {
      .use {
        display: none;
      }
    }
    @container (max-width: 37em) {
      th,
      td {
        padding-inline-end: 8px;
      }
      th.component {
        min-width: 0;
        width: 40%;
      }
      tbody .licence {
        min-width: 0;
      }
      .version {
        display: none;
      }
      .filters {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      .filters input {
        grid-column: 1 / -1;
      }
    }
  `,
];
