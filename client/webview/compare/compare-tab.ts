import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CompareCell, CompareGroup, CompareRow, CompareView } from '../../../server/src/protocol/panel/compare';
import { PanelElement } from '../parts/element';
import '../parts/expression-field';
import { referenceLink } from '../parts/links';
import { Query } from '../query';
import { MOST_COMPARED } from '../state';
import { compareStyles } from './compare-styles';

/** Two to five licences side by side, what differs first. */
@customElement('licence-compare')
export class CompareTab extends PanelElement {
  static override styles = compareStyles;

  @property({ attribute: false }) accessor compared: readonly string[] = [];
  @state() accessor #adding = '';

  readonly #query = new Query(this, 'licenceAssistant/panel/compare');

  protected override willUpdate(): void {
    if (this.compared.length >= 2) this.#query.ask({ licences: this.compared });
    else this.#query.clear();
  }

  protected override render(): TemplateResult {
    const { texts } = this.context;
    const view = this.#query.result;
    return html`
      <div class="chosen">
        <ul aria-label=${texts('panel.compare.chosen')}>
          ${this.compared.map(
            (id) =>
              html`<li>
                <button
                  class="chip"
                  aria-label=${texts('panel.compare.remove', { licence: id })}
                  @click=${() => this.#remove(id)}
                >
                  ${id}<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" />
                  </svg>
                </button>
              </li>`,
          )}
        </ul>
        ${
          this.compared.length < MOST_COMPARED
            ? html`<licence-expression-field
                  .context=${this.context}
                  label=${texts('panel.compare.add')}
                  .value=${this.#adding}
                  @expression=${(event: CustomEvent<string>) => (this.#adding = event.detail)}
                  @done=${this.#add}
                ></licence-expression-field>
                <vscode-button secondary @click=${this.#add}>${texts('panel.compare.add-button')}</vscode-button>`
            : nothing
        }
      </div>
      ${this.#query.failure ? html`<p role="alert">${this.#query.failure}</p>` : nothing}
      ${view && view.unknown.length > 0 ? html`<p role="alert">${texts('panel.compare.unknown', { licences: view.unknown })}</p>` : nothing}
      ${view && view.licences.length >= 2 ? this.#tables(view) : html`<p class="muted">${texts('panel.compare.intro', { most: MOST_COMPARED })}</p>`}
    `;
  }

  #tables(view: CompareView): TemplateResult {
    const part = (differs: boolean) =>
      view.groups
        .map((group) => ({ ...group, rows: group.rows.filter((row) => row.differs === differs) }))
        .filter(({ rows }) => rows.length > 0);
    return html`${this.#table('differences', view, part(true))} ${this.#table('equal', view, part(false))}`;
  }

  #table(kind: 'differences' | 'equal', view: CompareView, groups: readonly CompareGroup[]): TemplateResult {
    const { texts } = this.context;
    const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
    return html`<section class=${kind}>
      <h2 id=${kind}>${texts(`panel.compare.${kind}`, { count: rows })}</h2>
      ${
        rows === 0
          ? html`<p>${texts(`panel.compare.no-${kind}`)}</p>`
          : html`<div class="scroll" role="region" tabindex="0" aria-labelledby=${kind}>
              <table>
                <caption class="hidden">
                  ${texts(`panel.compare.${kind}`, { count: rows })}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${texts('panel.compare.term')}</th>
                    ${view.licences.map(({ id, name, url }) => html`<th scope="col" title=${name}>${referenceLink({ text: id, ...(url && { url }) })}</th>`)}
                  </tr>
                </thead>
                ${groups.map((group) => this.#group(group, view.licences.length))}
              </table>
            </div>`
      }
    </section>`;
  }

  #group({ label, rows }: CompareGroup, columns: number): TemplateResult {
    return html`<tbody>
      <tr class="group">
        <th scope="rowgroup" colspan=${columns + 1}>${label}</th>
      </tr>
      ${rows.map((row) => this.#row(row))}
    </tbody>`;
  }

  #row({ label, meaning, cells }: CompareRow): TemplateResult {
    return html`<tr>
      <th scope="row">${label}<span class="detail">${meaning}</span></th>
      ${cells.map((cell) => html`<td>${this.#cell(cell)}</td>`)}
    </tr>`;
  }

  #cell({ value, clause }: CompareCell): TemplateResult {
    const shapes = { yes: 'M2.5 8.5l3.7 3.7 7.3-8', no: 'M3.5 8h9', unknown: 'M3 8h1M7.5 8h1M12 8h1' };
    return html`<span class="mark ${value}"
        ><svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path d=${shapes[value]} /></svg
        >${this.context.texts(`panel.compare.cell-${value}`)}</span
      >
      ${clause ? html`<span class="clause">${referenceLink(clause)}</span>` : nothing}`;
  }

  #add(): void {
    const id = this.#adding.trim();
    if (!id) return;
    this.#adding = '';
    if (!this.compared.includes(id)) this.context.update({ compared: [...this.compared, id].slice(0, MOST_COMPARED) });
  }

  #remove(id: string): void {
    this.context.update({ compared: this.compared.filter((other) => other !== id) });
    this.renderRoot.querySelector<HTMLElement>('licence-expression-field')?.focus();
  }
}
