import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LicenceGroup, ProjectOverview } from '../../../server/src/protocol/panel/project';
import { PanelElement } from '../parts/element';
import { drawnShape, markView } from '../parts/mark';
import { sharedStyles } from '../styles/shared';
import { tableStyles } from '../styles/tables';
import { drawnGroups, layoutCombination, type CombinationLayout, type PlacedGroup } from './combination-layout';

/** An average letter's width, as a part of the font size: labels are cut to the room they have. */
const LETTER = 0.56;

/** Who forces what: our work, the licences around it, and the same as a table. */
@customElement('licence-combination')
export class Combination extends PanelElement {
  static override styles = [
    sharedStyles,
    tableStyles,
    css`
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
        stroke-dasharray: 1 8;
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
        ${this.width > 0 ? this.#picture(groups) : nothing} ${this.#table(groups)}
      </section>
    `;
  }

  #picture(groups: readonly LicenceGroup[]): TemplateResult {
    const { texts } = this.context;
    const fontSize = Math.max(12, parseFloat(getComputedStyle(this).fontSize) * 0.92);
    const layout = layoutCombination(drawnGroups(groups), this.width, fontSize);
    const { outbound, whatIf } = this.overview;
    const licence = outbound.expression ?? whatIf.declared.outbound ?? texts('panel.outbound.none');
    const boxWidth = Math.min(layout.width * 0.4, Math.max(90, licence.length * fontSize * LETTER + 28));
    const { centre } = layout;
    return html`<svg
      class="picture"
      role="img"
      aria-label=${texts('panel.combination.label', { count: groups.length })}
      width=${layout.width}
      height=${layout.height}
    >
      ${layout.groups.map((placed) => this.#edge(placed, layout))}
      <g class="work">
        <rect
          x=${centre.x - boxWidth / 2}
          y=${centre.y - fontSize * 1.8}
          width=${boxWidth}
          height=${fontSize * 3.6}
          rx="6"
        ></rect>
        <text x=${centre.x} y=${centre.y - fontSize * 0.25}>${texts('panel.combination.work')}</text>
        <text x=${centre.x} y=${centre.y + fontSize * 1.05}>${cut(licence, (boxWidth - 12) / fontSize / LETTER)}</text>
      </g>
      ${layout.groups.map((placed) => this.#node(placed, layout, fontSize))}
    </svg>`;
  }

  #edge({ group, x, y }: PlacedGroup, { centre }: CombinationLayout): SVGTemplateResult {
    return svg`<path class="edge ${group.mark} ${group.forcing ? 'forcing' : ''}" d="M${centre.x},${centre.y} Q${(centre.x + x) / 2},${y} ${x},${y}" />`;
  }

  #node({ group, x, y, radius, side }: PlacedGroup, layout: CombinationLayout, fontSize: number): SVGTemplateResult {
    const { texts } = this.context;
    const outwards = side === 'right' ? 1 : -1;
    const room = side === 'right' ? layout.width - x - radius - 10 : x - radius - 10;
    const letters = room / fontSize / LETTER;
    const count = texts(group.forcing ? 'panel.combination.forcing-count' : 'panel.combination.count', {
      count: group.count,
    });
    const labelX = outwards * (radius + 8);
    const anchor = side === 'right' ? 'start' : 'end';
    return svg`<g class="node ${group.mark}" transform="translate(${x} ${y})" @click=${() => this.#show(group.licence)}>
      <title>${group.licence}: ${count}</title>
      <circle r=${radius} />
      <g transform="translate(-8 -8)">${drawnShape(group.mark)}</g>
      <text x=${labelX} y=${-fontSize * 0.15} text-anchor=${anchor}>${cut(group.licence, letters)}</text>
      <text class="small" x=${labelX} y=${fontSize * 1.1} text-anchor=${anchor}>${cut(count, letters)}</text>
    </g>`;
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

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, Math.floor(letters) - 1))}…`;
}
