import { css } from 'lit';
import { measuredStyles } from '../styles/measured';

export const projectStyles = [
  ...measuredStyles,
  css`
    .layout {
      display: grid;
      gap: 28px 40px;
      grid-template-columns: minmax(0, 1fr);
    }
    .side,
    .body {
      display: flex;
      flex-direction: column;
      gap: 28px;
      min-width: 0;
    }
    .question {
      color: var(--muted);
      font-size: 1em;
      font-weight: 400;
      margin-bottom: 4px;
    }
    .answer {
      font-size: 1.7em;
      font-weight: 600;
      line-height: 1.25;
      margin-bottom: 2px;
      overflow-wrap: anywhere;
    }
    .state,
    .plain li {
      display: flex;
      gap: 8px;
    }
    .state .shape,
    .plain .shape {
      margin-top: 2px;
    }
    .strong {
      font-size: 1.15em;
      font-weight: 600;
    }
    .plain {
      list-style: none;
      padding: 0;
    }
    .plain li {
      margin-bottom: 6px;
    }
    .places {
      padding-inline-start: 24px;
    }
    .steps {
      margin: 0;
      padding-inline-start: 20px;
    }
    .steps li {
      margin-bottom: 12px;
    }
    .steps p {
      margin-bottom: 4px;
    }
    .what-if .fields {
      display: grid;
      gap: 10px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    }
    .what-if .notice {
      margin: 12px 0 0;
    }
    .projects {
      margin-bottom: 20px;
      max-width: 480px;
    }
    .screen {
      margin: 8vh auto 0;
      max-width: 520px;
    }
    .screen .buttons {
      margin: 16px 0;
    }
    .screen vscode-progress-bar {
      margin: 4px 0 20px;
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 40px;
      margin: 0 0 16px;
    }
    .counts div {
      display: flex;
      flex-direction: column-reverse;
    }
    .counts dt {
      color: var(--muted);
    }
    .counts dd {
      font-size: 1.7em;
      font-variant-numeric: tabular-nums;
      line-height: 1.25;
      margin: 0;
    }
    .suggestions {
      list-style: none;
      padding: 0;
    }
    .suggestions li {
      align-items: center;
      border-bottom: 1px solid var(--line);
      display: grid;
      gap: 4px 16px;
      grid-template-columns: minmax(0, 11em) 8em minmax(0, 1fr) auto;
      padding: 8px 0;
    }
    .suggestions li > * {
      margin: 0;
      overflow-wrap: anywhere;
    }
    @container (min-width: 74em) {
      .layout {
        grid-template-columns: minmax(280px, 340px) minmax(0, 1fr);
      }
    }
    @container (max-width: 49em) {
      .suggestions li {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .suggestions p,
      .suggestions .buttons {
        grid-column: 1 / -1;
      }
    }
  `,
];
