import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Mark } from '../../../server/src/protocol/panel/common';
import type { Texts } from '../context';

/** Each verdict has a shape of its own, so that it is told apart without colour. */
const SHAPES: Readonly<Record<Mark, SVGTemplateResult>> = {
  yes: svg`<path d="M2.5 8.5l3.7 3.7 7.3-8" />`,
  conditional: svg`<path d="M1.5 7.5l3 3 5.6-6.6" /><path d="M9.2 9.8h5.3M9.2 13h5.3" />`,
  uncertain: svg`<circle cx="8" cy="8" r="6.5" /><path d="M6 6.2c0-1.1.9-1.9 2-1.9s2 .8 2 1.8c0 1.5-2 1.6-2 3.2" /><path d="M8 11.6v.2" />`,
  no: svg`<circle cx="8" cy="8" r="6.5" /><path d="M3.6 12.4l8.8-8.8" />`,
  unknown: svg`<circle cx="8" cy="8" r="6.5" stroke-dasharray="2.2 2.9" />`,
};

/** The bare shape of a verdict, for places where the word stands beside it. */
export function markShape(mark: Mark): TemplateResult {
  return html`<svg class="shape ${mark}" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[mark]}</svg>`;
}

/** The shape as a part of a drawing. */
export function drawnShape(mark: Mark): SVGTemplateResult {
  return SHAPES[mark];
}

/** A verdict: shape, colour and word together. */
export function markView(mark: Mark, texts: Texts): TemplateResult {
  return html`<span class="mark">${markShape(mark)}<span>${texts(`verdict.${mark}`)}</span></span>`;
}
