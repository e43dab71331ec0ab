import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TermGroup, TermsView } from '../../../server/src/protocol/panel/find';
import { countOf } from '../parts/count';
import { PanelElement } from '../parts/element';
import { rove } from '../parts/roving';
import { controlStyles } from '../styles/controls';
import { sharedStyles } from '../styles/shared';

type Term = TermGroup['terms'][number];

/** Pixels kept free between a tooltip and the edge of the panel. */
const EDGE = 8;

/** The terms in their groups, as toggle buttons; each says what it means. Fires `toggle-term` with the term's id. */
@customElement('licence-terms')
export class Terms extends PanelElement {
  static override styles = [
    sharedStyles,
    controlStyles,
    css`
      h2 {
        font-size: 1em;
        margin-bottom: 4px;
      }
      .group {
        margin-bottom: 14px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .chip .number {
        color: var(--muted);
        font-size: var(--small);
        font-variant-numeric: tabular-nums;
      }
      .chip[aria-pressed='true'] .number {
        color: inherit;
      }
      .tooltip {
        background: var(--vscode-editorHoverWidget-background);
        border: 1px solid var(--vscode-editorHoverWidget-border, var(--line));
        border-radius: 3px;
        color: var(--vscode-editorHoverWidget-foreground, inherit);
        inset: auto;
        margin: 0;
        max-width: min(320px, calc(100vw - 16px));
        padding: 4px 8px;
        position: fixed;
      }
    `,
  ];

  @property({ attribute: false }) accessor terms!: TermsView;
  @property({ attribute: false }) accessor chosen: readonly string[] = [];
  /** Licences left with a term added, by term id. */
  @property({ attribute: false }) accessor counts: Readonly<Record<string, number>> = {};
  @state() accessor #explained: Term | undefined;

  protected override render(): TemplateResult {
    return html`
      <div @keydown=${this.#escape}>${this.terms.groups.map((group) => this.#group(group))}</div>
      <div class="tooltip" popover="manual" role="tooltip" aria-hidden="true" @mouseleave=${this.#hide}>
        ${this.#explained?.meaning}
      </div>
    `;
  }

  #group({ id, label, terms }: TermGroup): TemplateResult {
    return html`<div class="group">
      <h2 id="group-${id}">${label}</h2>
      <div class="chips" role="toolbar" aria-labelledby="group-${id}" @keydown=${rove}>
        ${terms.map((term, index) => this.#term(term, index === 0))}
      </div>
    </div>`;
  }

  #term(term: Term, first: boolean): TemplateResult {
    const count = this.counts[term.id];
    return html`<button
      class="chip"
      tabindex=${first ? 0 : -1}
      aria-pressed=${this.chosen.includes(term.id)}
      aria-describedby="meaning-${term.id}"
      @click=${() => this.#toggle(term.id)}
      @focus=${(event: Event) => this.#explain(event, term)}
      @blur=${this.#hide}
      @mouseenter=${(event: Event) => this.#explain(event, term)}
      @mouseleave=${this.#leave}
    >
      <span>${term.label}</span
      >${count === undefined ? '' : countOf('licences', count, this.context)}
      <span id="meaning-${term.id}" hidden>${term.meaning}</span>
    </button>`;
  }

  get #tooltip(): HTMLElement | null {
    return this.renderRoot.querySelector('.tooltip');
  }

  async #explain(event: Event, term: Term): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    this.#explained = term;
    await this.updateComplete;
    const tooltip = this.#tooltip;
    if (!tooltip || this.#explained !== term) return;
    tooltip.showPopover();
    const { left, bottom, top } = button.getBoundingClientRect();
    const { width, height } = tooltip.getBoundingClientRect();
    tooltip.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
    // Touching the button, so that the pointer can move onto it; above where there is no room below.
    tooltip.style.top = `${bottom + height + EDGE > window.innerHeight ? top - height : bottom}px`;
  }

  /** The pointer may go from the button onto its tooltip. */
  #leave(event: MouseEvent): void {
    if (event.relatedTarget !== this.#tooltip) this.#hide();
  }

  #hide(): void {
    this.#explained = undefined;
    const tooltip = this.#tooltip;
    if (tooltip?.matches(':popover-open')) tooltip.hidePopover();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#hide();
  }

  #toggle(term: string): void {
    this.dispatchEvent(new CustomEvent('toggle-term', { detail: term }));
  }
}
