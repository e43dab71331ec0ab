import { html, nothing, type TemplateResult } from 'lit';
import type { Assumption } from '../../../server/src/protocol/panel/common';
import type { ProjectOverview } from '../../../server/src/protocol/panel/project';
import type { PanelContext } from '../context';
import { markView } from '../parts/mark';
import { actionButton } from './states';

/** Other licences the combination could be published under, best first, each with what stands in its way. */
export function suggestionsList(
  { suggestions, standing: { counts } }: Pick<ProjectOverview, 'suggestions' | 'standing'>,
  tryOut: (assumption: Assumption) => void,
  context: PanelContext,
): TemplateResult | typeof nothing {
  if (suggestions.length === 0) return nothing;
  const { texts } = context;
  return html`
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">${texts('panel.suggestions.title')}</h2>
      <p class="muted">
        ${texts(suggestions.every(({ mark }) => mark === 'no') ? 'panel.suggestions.none-fits' : 'panel.suggestions.caption')}
        ${counts.unknown > 0 ? texts('panel.find.unknown-not-counted', { unknown: counts.unknown }) : nothing}
      </p>
      <ul class="suggestions">
        ${suggestions.map(
          ({ expression, mark, text, action }, index) =>
            html`<li>
              <h3 id="suggestion-${index}">${expression}</h3>
              ${markView(mark, texts)}
              <p>${text}</p>
              <div class="buttons">
                <vscode-button
                  secondary
                  aria-label=${texts('panel.suggestions.try-it', { licence: expression })}
                  @click=${() => tryOut({ outbound: expression })}
                  >${texts('panel.suggestions.try')}</vscode-button
                >
                ${action ? actionButton(action, context, { about: `suggestion-${index}` }) : nothing}
              </div>
            </li>`,
        )}
      </ul>
    </section>
  `;
}
