import { css } from 'lit';
import { measuredStyles } from '../styles/measured';

export const checkStyles = [
  ...measuredStyles,
  css`
    :host {
      max-width: 1000px;
    }
    form {
      align-items: end;
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
      margin-bottom: 28px;
    }
    form:has([error]:not([error=''])) {
      align-items: start;
    }
    form:has([error]:not([error=''])) .swap {
      margin-top: 23px;
    }
    .swap .shape {
      margin-inline-end: 6px;
      vertical-align: -3px;
    }
    .doctrine {
      max-width: 420px;
    }
    .go {
      grid-column: 3;
      justify-self: end;
    }
    .head {
      align-items: start;
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      justify-content: space-between;
      margin-bottom: 8px;
    }
    section {
      margin-bottom: 28px;
    }
    .uses th[scope='row'] {
      width: 24%;
    }
    .uses td:nth-child(2) {
      width: 8.5em;
    }
    .uses strong,
    th .detail {
      display: block;
      font-weight: 400;
    }
    .uses strong {
      font-weight: 600;
    }
    .differs {
      display: block;
      margin: 0;
    }
    .opinions th[scope='row'],
    .opinions td:nth-child(2) {
      width: 24%;
    }
    @container (max-width: 43em) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
      form .swap {
        justify-self: start;
        margin: 0 !important;
      }
      .go {
        grid-column: 1;
        justify-self: start;
      }
      .uses thead,
      .opinions thead {
        clip-path: inset(50%);
        position: absolute;
      }
      .uses tr,
      .opinions tr {
        border-bottom: 1px solid var(--line);
        display: block;
        padding: 8px 0;
      }
      .uses tr > *,
      .opinions tr > * {
        border: 0;
        display: block;
        padding: 2px 0;
        width: auto !important;
      }
    }
  `,
];
