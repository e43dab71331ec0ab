import { css } from 'lit';
import { controlStyles } from './controls';
import { sharedStyles } from './shared';
import { tableStyles } from './tables';

/** For elements that lay themselves out by their own width: a panel beside an editor is narrow in a wide window. */
export const measuredStyles = [
  sharedStyles,
  controlStyles,
  tableStyles,
  css`
    :host {
      container-type: inline-size;
    }
  `,
];
