import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Texts } from '../context';
import { drawnShape } from '../parts/mark';
import type { CombinationLayout, PlacedGroup } from './combination-layout';

/** An average letter's width, as a part of the font size: labels are cut to the room they have. */
const LETTER = 0.58;

/** What stands in our work's box. */
interface Work {
  readonly title: string;
  readonly licence: string;
}

/** The drawing for `layout`; `show` is called with the licence whose circle was clicked. Its accessible twin is the table. */
export function drawCombination(
  layout: CombinationLayout,
  work: Work,
  label: string,
  fontSize: number,
  texts: Texts,
  show: (licence: string) => void,
): TemplateResult {
  return html`<svg class="picture" role="img" aria-label=${label} width=${layout.width} height=${layout.height}>
    ${layout.trunk ? svg`<path class="edge" d=${layout.trunk} />` : nothing} ${layout.groups.map(drawEdge)}
    ${drawWork(layout, work, fontSize)}
    ${layout.groups.map((placed) => drawGroup(placed, layout, fontSize, texts, show))}
  </svg>`;
}

function drawEdge({ group, edge }: PlacedGroup): SVGTemplateResult {
  return svg`<path class="edge ${group.mark} ${group.forcing ? 'forcing' : ''}" d=${edge} />`;
}

function drawWork({ work, width }: CombinationLayout, { title, licence }: Work, fontSize: number): SVGTemplateResult {
  const letters = Math.max(title.length, licence.length);
  const boxWidth = Math.min(width * 0.5, letters * fontSize * LETTER + 28);
  const x = work.x ?? boxWidth / 2 + 1;
  return svg`<g class="work">
    <rect x=${x - boxWidth / 2} y=${work.y - fontSize * 1.8} width=${boxWidth} height=${fontSize * 3.6} rx="6" />
    <text x=${x} y=${work.y - fontSize * 0.25}>${title}</text>
    <text x=${x} y=${work.y + fontSize * 1.05}>${cut(licence, boxWidth - 12, fontSize)}</text>
  </g>`;
}

function drawGroup(
  { group, x, y, radius, side }: PlacedGroup,
  { width }: CombinationLayout,
  fontSize: number,
  texts: Texts,
  show: (licence: string) => void,
): SVGTemplateResult {
  const { count, forcing, licence, mark } = group;
  const right = side === 'right';
  const room = (right ? width - x : x) - radius - 10;
  const labelX = (right ? 1 : -1) * (radius + 8);
  const anchor = right ? 'start' : 'end';
  const number = texts(forcing ? 'panel.combination.forcing-count' : 'panel.counted.components', { count });
  return svg`<g class="node ${mark}" transform="translate(${x} ${y})" @click=${() => show(licence)}>
    <title>${texts('text.labelled', { label: licence, text: number })}</title>
    <circle r=${radius} />
    <g transform="translate(-8 -8)">${drawnShape(mark)}</g>
    <text x=${labelX} y=${-fontSize * 0.15} text-anchor=${anchor}>${cut(licence, room, fontSize)}</text>
    <text class="small" x=${labelX} y=${fontSize * 1.1} text-anchor=${anchor}>${cut(number, room, fontSize)}</text>
  </g>`;
}

/** `text`, shortened to about `room` pixels. */
function cut(text: string, room: number, fontSize: number): string {
  const letters = Math.floor(room / fontSize / LETTER);
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}
