import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { PanelContext } from '../context';
import { sharedStyles } from '../styles/shared';

/** A part of the panel with state of its own. */
export abstract class PanelElement extends LitElement {
  static override styles: CSSResultGroup = sharedStyles;

  @property({ attribute: false }) accessor context!: PanelContext;
}
