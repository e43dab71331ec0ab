import { css } from 'lit';
import { measuredStyles } from '../styles/measured';

export const findStyles = [
  ...measuredStyles,
  css`
    .layout {
      display: grid;
      gap: 24px 40px;
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: flex;
      flex-direction: column;
      gap: 14px;
    }
    .side vscode-button {
      align-self: start;
    }
    .head {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      justify-content: space-between;
      margin-bottom: 8px;
    }
    .head h2 {
      margin: 0;
    }
    .pick {
      width: 5.5em;
    }
    .id {
      display: block;
      font-weight: 600;
    }
    td.terms {
      color: var(--muted);
    }
    @container (min-width: 66em) {
      .layout {
        grid-template-columns: minmax(280px, 360px) minmax(0, 1fr);
      }
    }
    @container (max-width: 37em) {
      .terms {
        display: none;
      }
    }
  `,
];
