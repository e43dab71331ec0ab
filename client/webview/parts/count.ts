import { html, type TemplateResult } from 'lit';
import type { PanelContext } from '../context';

/** A number beside a label: bare to the eye, said with what it counts to a screen reader. */
export function countOf(
  counted: 'components' | 'licences',
  count: number,
  { language, texts }: PanelContext,
): TemplateResult {
  return html`<span class="number" aria-hidden="true">${count.toLocaleString(language)}</span
    ><span class="hidden">${texts(`panel.counted.${counted}`, { count })}</span>`;
}
