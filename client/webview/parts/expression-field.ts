import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CompletionItem } from '../../../server/src/protocol/panel/check';
import { Query } from '../query';
import { controlStyles } from '../styles/controls';
import { sharedStyles } from '../styles/shared';
import { PanelElement } from './element';
import { markShape } from './mark';

/** A field for an SPDX expression with completion (the ARIA combobox pattern). Fires `expression` with every change, `done` once it is settled. */
@customElement('licence-expression-field')
export class ExpressionField extends PanelElement {
  static override styles = [
    sharedStyles,
    controlStyles,
    css`
      :host {
        min-width: 0;
        position: relative;
      }
      ul {
        background: var(
          --vscode-editorSuggestWidget-background,
          var(--vscode-dropdown-listBackground, var(--vscode-editorWidget-background))
        );
        border: 1px solid var(--vscode-editorSuggestWidget-border, var(--line));
        border-radius: 4px;
        color: var(--vscode-editorSuggestWidget-foreground, inherit);
        inset-inline: 0;
        list-style: none;
        margin: 2px 0 0;
        max-height: 300px;
        overflow-y: auto;
        padding: 2px;
        position: absolute;
        top: 100%;
        z-index: 2;
      }
      li {
        align-items: center;
        cursor: pointer;
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
        padding: 2px 6px;
      }
      li .shape {
        margin-inline-end: -2px;
      }
      .error {
        display: flex;
        gap: 6px;
        margin: 4px 0 0;
      }
      .error .shape {
        margin-top: 2px;
      }
      li:hover {
        background: var(--vscode-list-hoverBackground);
      }
      li[aria-selected='true'] {
        background: var(--vscode-editorSuggestWidget-selectedBackground, var(--vscode-list-activeSelectionBackground));
        color: var(--vscode-editorSuggestWidget-selectedForeground, var(--vscode-list-activeSelectionForeground));
        outline: 1px solid var(--vscode-contrastActiveBorder, transparent);
        outline-offset: -1px;
      }
      li[aria-selected='true'] .muted,
      li[aria-selected='true'] .shape {
        color: inherit;
      }
      @media (forced-colors: active) {
        li[aria-selected='true'] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  @property() accessor label = '';
  @property() accessor hint = '';
  @property() accessor value = '';
  @property() accessor error = '';
  @property({ attribute: false }) accessor side: 'inbound' | 'outbound' = 'inbound';
  @state() accessor #open = false;
  @state() accessor #active = -1;
  @query('input') accessor #input!: HTMLInputElement;

  readonly #query = new Query(this, 'licenceAssistant/panel/complete');

  override focus(): void {
    this.#input.focus();
  }

  get #items(): readonly CompletionItem[] {
    return this.#open ? (this.#query.result?.items ?? []) : [];
  }

  protected override render(): TemplateResult {
    const items = this.#items;
    const open = items.length > 0;
    const described = [this.hint ? 'hint' : '', this.error ? 'error' : ''].filter(Boolean).join(' ');
    return html`
      <label class="field">
        <span>${this.label}</span>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${open}
          aria-controls="options"
          aria-activedescendant=${open && this.#active >= 0 ? `option-${this.#active}` : nothing}
          aria-invalid=${this.error !== ''}
          aria-describedby=${described || nothing}
          .value=${live(this.value)}
          @input=${this.#typed}
          @keydown=${this.#key}
          @blur=${this.#left}
        />
      </label>
      ${this.hint ? html`<span id="hint" class="hidden">${this.hint}</span>` : nothing}
      <ul
        role="listbox"
        id="options"
        aria-label=${this.context.texts('panel.field.suggestions', { field: this.label })}
        ?hidden=${!open}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${items.map(
          ({ insert, detail, mark }, index) =>
            html`<li
              role="option"
              id="option-${index}"
              aria-selected=${index === this.#active}
              @click=${() => this.#choose(index)}
            >
              ${mark ? html`${markShape(mark)}<span class="hidden">${this.context.texts(`verdict.${mark}`)}</span>` : nothing}
              <span>${insert}</span> <span class="muted">${detail}</span>
            </li>`,
        )}
      </ul>
      ${this.error ? html`<p id="error" class="error">${markShape('no')}<span>${this.error}</span></p>` : nothing}
    `;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #typed(): void {
    this.#change(this.#input.value);
    this.#suggest();
  }

  #suggest(): void {
    this.#open = true;
    this.#active = -1;
    const { project } = this.context.remembered.project;
    const offset = this.#input.selectionStart ?? this.value.length;
    this.#query.ask({ text: this.value, offset, side: this.side, ...(project !== undefined && { project }) });
  }

  #key(event: KeyboardEvent): void {
    const count = this.#items.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (count === 0) return this.#suggest();
      this.#active = (this.#active + (event.key === 'ArrowDown' ? 1 : this.#active < 0 ? 0 : -1) + count) % count;
    } else if (event.key === 'Escape' && count > 0) {
      event.stopPropagation();
      this.#open = false;
    } else if (event.key === 'Enter') {
      if (count > 0 && this.#active >= 0) this.#choose(this.#active);
      else this.#settle();
    }
  }

  #choose(index: number): void {
    const completion = this.#query.result;
    const item = completion?.items[index];
    if (!completion || !item) return;
    this.#change(this.value.slice(0, completion.start) + item.insert + this.value.slice(completion.end));
    this.#settle();
  }

  #left(): void {
    this.#open = false;
  }

  #settle(): void {
    this.#open = false;
    this.dispatchEvent(new CustomEvent('done'));
  }

  #change(value: string): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('expression', { detail: value }));
  }
}
