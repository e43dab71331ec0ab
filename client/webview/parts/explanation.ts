import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../../../server/src/protocol/panel/common';
import type { Texts } from '../context';
import { commaSeparated, referenceLink } from './links';

/** Why a verdict is what it is: reason, articles, what to do. `obligations` can be replaced, e.g. where they repeat. */
export function explanationView(
  explanation: Explanation,
  texts: Texts,
  obligations: TemplateResult | typeof nothing = obligationsView(explanation, texts),
): TemplateResult {
  const { reason, basis, remedy, chosen } = explanation;
  return html`
    <p class="reason">${reason}</p>
    ${chosen ? html`<p class="detail">${texts('panel.explanation.chosen', { licence: chosen })}</p>` : nothing}
    ${basis.length > 0 ? html`<p class="detail"><span class="label">${texts('panel.explanation.basis')}</span> ${commaSeparated(basis.map(referenceLink))}</p>` : nothing}
    ${obligations}
    ${remedy ? html`<p class="remedy"><span class="strong">${texts('panel.explanation.remedy')}</span> ${remedy}</p>` : nothing}
  `;
}

/** What a verdict obliges to, as a checklist. */
function obligationsView({ obligations }: Explanation, texts: Texts): TemplateResult | typeof nothing {
  if (obligations.length === 0) return nothing;
  return html`
    <p class="detail label">${texts('panel.explanation.obligations')}</p>
    <ul class="checklist">
      ${obligations.map((obligation) => html`<li>${obligation}</li>`)}
    </ul>
  `;
}
