import { html, nothing, type TemplateResult } from 'lit';
import type { Place, Reference } from '../../../server/src/protocol/panel/common';
import type { PanelContext } from '../context';

/** Opens a place of the workspace in the editor. */
export function placeLink(place: Place, context: PanelContext): TemplateResult {
  return html`<button class="link" @click=${() => context.host.send({ type: 'open', place })}>${place.label}</button>`;
}

/** A page on the web; the editor asks before it opens one. */
export function referenceLink(reference: Reference): TemplateResult {
  return reference.url?.startsWith('https://')
    ? html`<a href=${reference.url}>${reference.text}</a>`
    : html`${reference.text}`;
}

/** Several links after one another, separated by commas. */
export function commaSeparated(links: readonly TemplateResult[]): TemplateResult {
  return html`${links.map((link, index) => html`${index > 0 ? ', ' : nothing}${link}`)}`;
}
