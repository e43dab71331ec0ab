import { css } from 'lit';

export const tableStyles = css`
  table {
    border-collapse: collapse;
    width: 100%;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    border-bottom: 1px solid var(--line);
    hyphens: auto;
    overflow-wrap: anywhere;
    padding: 5px 16px 5px 0;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--muted);
    font-size: var(--small);
    font-weight: 600;
    overflow-wrap: normal;
  }
  tbody th {
    font-weight: 400;
  }
  tbody tr:hover {
    background: var(--vscode-list-hoverBackground);
  }
  table + vscode-button {
    margin-top: 12px;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .scroll {
    overflow-x: auto;
  }
`;
