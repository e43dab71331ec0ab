import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Mark } from '../../../server/src/protocol/panel/common';
import type { ComponentRow, ProjectOverview } from '../../../server/src/protocol/panel/project';
import { countOf } from '../parts/count';
import { PanelElement } from '../parts/element';
import { markShape, markView } from '../parts/mark';
import { MARKS, NO_FILTER, type ComponentFilter, type ProjectState } from '../state';
import './component-details';
import { componentsStyles } from './components-styles';
import { filterComponents, toggled, valuesOf } from './filter';

/** Rows shown at first: what follows the table stays within reach. */
const FIRST = 20;
/** Rows added by each "show more": keeps a project of thousands quick. */
const PAGE = 100;

/** All components as a table, worst first, with filters; each row opens to its reasons. */
@customElement('licence-components')
export class Components extends PanelElement {
  static override styles = componentsStyles;

  @property({ attribute: false }) accessor overview!: ProjectOverview;
  @property({ attribute: false }) accessor state!: ProjectState;
  @property({ attribute: false }) accessor revision = 0;
  @state() accessor shown = FIRST;

  /** Opens the row of component `id`, shows it and puts the focus on it. */
  async reveal(id: string): Promise<void> {
    const position = this.overview.components.findIndex((row) => row.id === id);
    if (position < 0) return;
    this.#change({ filter: NO_FILTER, open: [...this.state.open.filter((other) => other !== id), id] });
    // The filter comes back from above and shows the first rows again; only then are more of them shown.
    await new Promise((drawn) => requestAnimationFrame(drawn));
    this.shown = Math.max(this.shown, position + 1);
    await this.updateComplete;
    const toggle = this.renderRoot.querySelector<HTMLElement>(`#toggle-${position}`);
    toggle?.scrollIntoView({ block: 'center' });
    toggle?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('state') as ProjectState | undefined;
    if (before && before.filter !== this.state.filter) this.shown = FIRST;
  }

  protected override render(): TemplateResult {
    const { texts } = this.context;
    return html`
      <section aria-labelledby="components">
        <h2 id="components">${texts('panel.components.title')}</h2>
        ${this.overview.components.length > 0 ? this.#filtered() : html`<p>${texts('panel.components.none')}</p>`}
      </section>
    `;
  }

  #filtered(): TemplateResult {
    const { texts } = this.context;
    const all = this.overview.components;
    const rows = filterComponents(all, this.state.filter);
    const left = rows.length - this.shown;
    return html`
      ${this.#filters()}
      <p class="muted" role="status">${texts('panel.components.count', { shown: rows.length, all: all.length })}</p>
      ${rows.length > 0 ? this.#table(rows.slice(0, this.shown)) : html`<p>${texts('panel.components.none-left')}</p>`}
      ${
        left > 0
          ? html`<vscode-button secondary @click=${() => (this.shown += PAGE)}
              >${texts('panel.components.more', { count: Math.min(PAGE, left), left })}</vscode-button
            >`
          : nothing
      }
    `;
  }

  #filters(): TemplateResult {
    const { texts } = this.context;
    const { filter } = this.state;
    const counts = this.overview.standing.counts;
    return html`
      <div class="filters" role="group" aria-label=${texts('panel.filter.title')}>
        <div class="chips" role="group" aria-label=${texts('panel.filter.verdict')}>
          ${MARKS.filter((mark) => counts[mark] > 0).map(
            (mark) =>
              html`<button
                class="chip"
                aria-pressed=${filter.marks.includes(mark)}
                @click=${() => this.#filter({ marks: toggled<Mark>(filter.marks, mark) })}
              >
                ${markShape(mark)} ${texts(`verdict.${mark}`)}
                ${countOf('components', counts[mark], this.context)}
              </button>`,
          )}
        </div>
        <input
          type="text"
          aria-label=${texts('panel.filter.text')}
          placeholder=${texts('panel.filter.text')}
          .value=${live(filter.text)}
          @input=${(event: Event) => this.#filter({ text: (event.target as HTMLInputElement).value })}
        />
        ${this.#select('scope', (value) => texts(`scope.${value as ComponentRow['scope']}`))}
        ${this.#select('licence', (value) => value)}
      </div>
    `;
  }

  #select(column: 'scope' | 'licence', label: (value: string) => string): TemplateResult {
    const { texts } = this.context;
    const chosen = this.state.filter[column];
    return html`<select
      aria-label=${texts(`panel.filter.${column}`)}
      @change=${(event: Event) => this.#filter({ [column]: (event.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${live(chosen === '')}>${texts(`panel.filter.any-${column}`)}</option>
      ${valuesOf(this.overview.components, column).map((value) => html`<option value=${value} .selected=${live(value === chosen)}>${label(value)}</option>`)}
    </select>`;
  }

  #table(rows: readonly ComponentRow[]): TemplateResult {
    const { texts } = this.context;
    const columns = ['component', 'version', 'licence', 'scope', 'use', 'verdict'] as const;
    return html`<table>
      <caption class="hidden">
        ${texts('panel.components.caption')}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class=${column}>${texts(`panel.column.${column}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          (row) => row.id,
          (row) => this.#row(row),
        )}
      </tbody>
    </table>`;
  }

  #row(row: ComponentRow): TemplateResult {
    const { texts } = this.context;
    const open = this.state.open.includes(row.id);
    const position = this.overview.components.indexOf(row);
    return html`
      <tr>
        <th scope="row" class="component">
          <button
            class="toggle"
            id="toggle-${position}"
            aria-expanded=${open}
            aria-controls=${open ? `details-${position}` : nothing}
            @click=${() => this.#change({ open: toggled(this.state.open, row.id) })}
          >
            <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3.5L10.5 8 6 12.5" /></svg>
            <span>${row.name}</span>
          </button>
        </th>
        <td class="version">${row.version}</td>
        <td class="licence">${this.#licence(row)}</td>
        <td class="scope">${texts(`scope.${row.scope}`)}</td>
        <td class="use">${texts(`use.${row.use}`)}</td>
        <td class="verdict">${markView(row.mark, texts)}</td>
      </tr>
      ${
        open
          ? html`<tr class="details">
              <td colspan="6" id="details-${position}">
                <licence-component
                  .context=${this.context}
                  .row=${row}
                  .project=${this.overview.project.id}
                  .assumption=${this.state.assumption}
                  .revision=${this.revision}
                ></licence-component>
              </td>
            </tr>`
          : nothing
      }
    `;
  }

  #licence({ licence, licenceKnown, evidence }: ComponentRow): TemplateResult {
    const { texts, host } = this.context;
    if (!evidence) return html`<span class=${licenceKnown ? '' : 'muted'}>${licence}</span>`;
    const label = texts('panel.component.licence-at', { licence, place: evidence.label });
    return html`<button
      class="link"
      title=${evidence.label}
      aria-label=${label}
      @click=${() => host.send({ type: 'open', place: evidence })}
    >
      ${licence}
    </button>`;
  }

  #filter(change: Partial<ComponentFilter>): void {
    this.#change({ filter: { ...this.state.filter, ...change } });
  }

  #change(change: Partial<ProjectState>): void {
    this.context.updatePart('project', change);
  }
}
