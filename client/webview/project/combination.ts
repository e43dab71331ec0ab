import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LicenceGroup, ProjectOverview } from '../../../server/src/protocol/panel/project';
import { PanelElement } from '../parts/element';
import { markView } from '../parts/mark';
import { sharedStyles } from '../styles/shared';
import { tableStyles } from '../styles/tables';
import { drawnGroups, layoutCombination } from './combination-layout';
import { drawCombination } from './combination-picture';

/** Who forces what: our work, the licences around it, and the same as a table. */
@customElement('licence-combination')
export class Combination extends PanelElement {
  static override styles = [
    sharedStyles,
    tableStyles,
    css`
      :host {
        container-type: inline-size;
      }
      @container (max-width: 37em) {
        th,
        td {
          padding-inline-end: 8px;
        }
        /* Some languages have long words; where they cannot be hyphenated, the licences give way first. */
        thead th {
          hyphens: auto;
          overflow-wrap: break-word;
        }
      }
      th[scope='row'] {
        width: 36%;
      }
      svg.picture {
        display: block;
        margin-bottom: 12px;
        max-width: 100%;
      }
      .edge {
        fill: none;
        stroke: var(--muted);
        stroke-width: 1.5;
      }
      .edge.forcing {
        stroke-width: 5;
      }
      .edge.conditional {
        stroke-dasharray: 9 4;
      }
      .edge.uncertain {
        stroke-dasharray: 2 5;
      }
      .edge.unknown {
        stroke-dasharray: 2 7;
      }
      .edge.no,
      .node.no {
        stroke: var(--no);
      }
      .edge.uncertain,
      .node.uncertain {
        stroke: var(--uncertain);
      }
      .edge.conditional,
      .node.conditional {
        stroke: var(--conditional);
      }
      .edge.yes,
      .node.yes {
        stroke: var(--yes);
      }
      .node {
        cursor: pointer;
        fill: none;
        stroke: var(--unknown);
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-width: 1.6;
      }
      .node > circle,
      .work rect {
        fill: var(--vscode-editor-background, Canvas);
      }
      .work rect {
        stroke: var(--vscode-foreground);
        stroke-width: 1.6;
      }
      text {
        fill: var(--vscode-foreground);
        font-size: var(--small);
        stroke: none;
      }
      .small {
        fill: var(--muted);
      }
      .work text {
        font-weight: 600;
        text-anchor: middle;
      }
      .node:hover text {
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) accessor overview!: ProjectOverview;
  /** The licence our work goes under, declared or tried out. */
  @property({ attribute: false }) accessor outbound = '';
  @state() accessor width = 0;

  readonly #observer = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this.context;
    const { groups } = this.overview;
    if (groups.length === 0) return nothing;
    return html`
      <section aria-labelledby="combination">
        <h2 id="combination">${texts('panel.combination.title')}</h2>
        ${this.width > 0 && groups.length > 1 ? this.#picture(groups) : nothing} ${this.#table(groups)}
      </section>
    `;
  }

  #picture(groups: readonly LicenceGroup[]): TemplateResult {
    const { texts } = this.context;
    const fontSize = Math.max(12, parseFloat(getComputedStyle(this).fontSize) * 0.92);
    const layout = layoutCombination(drawnGroups(groups), this.width, fontSize);
    const work = { title: texts('panel.combination.work'), licence: this.outbound || texts('panel.outbound.none') };
    const label = texts('panel.combination.label', { count: groups.length });
    return drawCombination(layout, work, label, fontSize, texts, (licence) => this.#show(licence));
  }

  #table(groups: readonly LicenceGroup[]): TemplateResult {
    const { texts } = this.context;
    return html`<table>
      <caption class="hidden">
        ${texts('panel.combination.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts('panel.column.licence')}</th>
          <th scope="col">${texts('panel.combination.components')}</th>
          <th scope="col">${texts('panel.column.verdict')}</th>
          <th scope="col">${texts('panel.combination.forces')}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ licence, count, mark, forcing }) =>
            html`<tr>
              <th scope="row"><button class="link" @click=${() => this.#show(licence)}>${licence}</button></th>
              <td>${count.toLocaleString(this.context.language)}</td>
              <td>${markView(mark, texts)}</td>
              <td>${texts(forcing ? 'panel.combination.forces-yes' : 'panel.combination.forces-no')}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #show(licence: string): void {
    this.dispatchEvent(new CustomEvent('show-licence', { detail: licence }));
  }
}
