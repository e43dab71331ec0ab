import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FindView, LicenceRow } from '../../../server/src/protocol/panel/find';
import { PanelElement } from '../parts/element';
import { referenceLink } from '../parts/links';
import { markView } from '../parts/mark';
import { Query } from '../query';
import { MOST_COMPARED, type FindState } from '../state';
import { findStyles } from './find-styles';
import './terms';

/** Rows asked for at first, and added by each "show more". */
const PAGE = 50;
/** Milliseconds of rest after a keystroke before the server is asked. */
const REST = 120;

/** All licences of the knowledge base by text, by terms, and by what is possible here. */
@customElement('licence-find')
export class FindTab extends PanelElement {
  static override styles = findStyles;

  @property({ attribute: false }) accessor state!: FindState;
  @property({ attribute: false }) accessor compared: readonly string[] = [];
  @property({ attribute: false }) accessor project: string | undefined;
  @property({ attribute: false }) accessor revision = 0;
  @state() accessor #limit = PAGE;

  readonly #terms = new Query(this, 'licenceAssistant/panel/terms');
  readonly #query = new Query(this, 'licenceAssistant/panel/find');
  #typing: ReturnType<typeof setTimeout> | undefined;
  #said: number | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('revision')) this.#query.forget();
    this.#terms.ask({});
    const before = changed.get('state') as FindState | undefined;
    if (before) this.#limit = PAGE;
    clearTimeout(this.#typing);
    if (before && before.text !== this.state.text) this.#typing = setTimeout(() => this.#ask(), REST);
    else this.#ask();
  }

  protected override updated(): void {
    const count = this.#query.result?.count;
    if (this.#query.waiting || count === undefined || count === this.#said) return;
    if (this.#said !== undefined) this.context.announce(this.#count());
    this.#said = count;
  }

  #ask(): void {
    const { text, terms, possible } = this.state;
    this.#query.ask({
      text,
      terms,
      limit: this.#limit,
      ...(possible && { possible }),
      ...(this.project !== undefined && { project: this.project }),
    });
  }

  protected override render(): TemplateResult {
    const { texts } = this.context;
    const { text, terms, possible } = this.state;
    const groups = this.#terms.result;
    const found = this.#query.result;
    const failure = this.#query.failure ?? this.#terms.failure;
    return html`
      <div class="layout">
        <div class="side" role="search">
          <label class="field">
            <span>${texts('panel.find.text')}</span>
            <input
              type="text"
              .value=${live(text)}
              @input=${(event: Event) => this.#change({ text: (event.target as HTMLInputElement).value })}
            />
          </label>
          <label class="field">
            <span>${texts('panel.find.possible')}</span>
            <select
              @change=${(event: Event) => this.#change({ possible: (event.target as HTMLSelectElement).value as FindState['possible'] })}
            >
              ${(['', 'outbound', 'inbound'] as const).map((value) => html`<option value=${value} .selected=${live(value === possible)}>${texts(`panel.find.possible-${value || 'any'}`)}</option>`)}
            </select>
          </label>
          ${
            groups
              ? html`<licence-terms
                  .context=${this.context}
                  .terms=${groups}
                  .chosen=${terms}
                  .counts=${found?.counts ?? {}}
                  @toggle-term=${this.#toggleTerm}
                ></licence-terms>`
              : nothing
          }
          ${
            text || terms.length > 0 || possible
              ? html`<vscode-button secondary @click=${() => this.#change({ text: '', terms: [], possible: '' })}
                  >${texts('panel.find.clear')}</vscode-button
                >`
              : nothing
          }
        </div>
        <section class="body" aria-labelledby="found">
          ${failure ? html`<p role="alert">${failure}</p>` : nothing} ${found ? this.#found(found) : nothing}
        </section>
      </div>
    `;
  }

  #count(): string {
    const found = this.#query.result;
    return this.context.texts('panel.find.count', { count: found?.count ?? 0, total: found?.total ?? 0 });
  }

  #found(found: FindView): TemplateResult {
    const { texts } = this.context;
    const left = found.count - found.licences.length;
    return html`
      <div class="head">
        <h2 id="found">${this.#count()}</h2>
        <vscode-button ?disabled=${this.compared.length < 2} @click=${() => this.context.update({ tab: 'compare' })}
          >${texts('panel.find.compare', { count: this.compared.length })}</vscode-button
        >
      </div>
      ${found.note ? html`<div class="notice"><p>${found.note}</p></div>` : nothing}
      ${found.licences.length === 0 ? this.#nothing() : this.#table(found.licences)}
      ${
        left > 0
          ? html`<vscode-button secondary @click=${() => (this.#limit += PAGE)}
              >${texts('panel.find.more', { count: Math.min(PAGE, left), left })}</vscode-button
            >`
          : nothing
      }
    `;
  }

  /** Where the project leaves nothing, other terms would not help: the way out is to look at all licences. */
  #nothing(): TemplateResult {
    const { texts } = this.context;
    const { text, terms, possible } = this.state;
    if (!possible || text || terms.length > 0) return html`<p>${texts('panel.find.none')}</p>`;
    return html`<p>${texts(`panel.find.none-${possible}`)}</p>
      <vscode-button secondary @click=${() => this.#change({ possible: '' })}
        >${texts('panel.find.show-all')}</vscode-button
      >`;
  }

  #table(licences: readonly LicenceRow[]): TemplateResult {
    const { texts } = this.context;
    const marked = licences.some(({ mark }) => mark !== undefined);
    return html`<table>
      <caption class="hidden">
        ${texts('panel.find.caption', { most: MOST_COMPARED })}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="pick">${texts('panel.find.pick')}</th>
          <th scope="col">${texts('panel.column.licence')}</th>
          <th scope="col" class="terms">${texts('panel.find.main-terms')}</th>
          ${marked ? html`<th scope="col">${texts('panel.column.verdict')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          licences,
          ({ id }) => id,
          (row) => this.#row(row, marked),
        )}
      </tbody>
    </table>`;
  }

  #row({ id, name, url, terms, mark }: LicenceRow, marked: boolean): TemplateResult {
    const { texts } = this.context;
    const picked = this.compared.includes(id);
    return html`<tr>
      <td class="pick">
        <input
          type="checkbox"
          aria-label=${texts('panel.find.pick-one', { licence: id })}
          .checked=${live(picked)}
          ?disabled=${!picked && this.compared.length >= MOST_COMPARED}
          @change=${() => this.#pick(id)}
        />
      </td>
      <th scope="row">
        <span class="id">${referenceLink({ text: id, ...(url && { url }) })}</span><span class="detail">${name}</span>
      </th>
      <td class="terms">${terms.join(' · ')}</td>
      ${marked ? html`<td>${mark ? markView(mark, texts) : nothing}</td>` : nothing}
    </tr>`;
  }

  #pick(id: string): void {
    const compared = this.compared.includes(id)
      ? this.compared.filter((other) => other !== id)
      : [...this.compared, id];
    this.context.update({ compared });
    this.context.announce(this.context.texts('panel.find.picked', { count: compared.length, most: MOST_COMPARED }));
  }

  #toggleTerm({ detail }: CustomEvent<string>): void {
    const { terms } = this.state;
    this.#change({ terms: terms.includes(detail) ? terms.filter((other) => other !== detail) : [...terms, detail] });
  }

  #change(change: Partial<FindState>): void {
    this.context.updatePart('find', change);
  }
}
