import { html, nothing, type TemplateResult } from 'lit';
import type { PanelAction } from '../../../server/src/protocol/panel/actions';
import type { ProjectOverview } from '../../../server/src/protocol/panel/project';
import type { PanelContext } from '../context';
import { actionButton } from './states';

function notice(text: string, action: PanelAction | undefined, context: PanelContext): TemplateResult {
  return html`<div class="notice">
    <p>${text}</p>
    ${action ? actionButton(action, context) : nothing}
  </div>`;
}

/** What a person must know before reading the numbers: restricted, incomplete, or still changing. */
export function notices(
  overview: ProjectOverview | undefined,
  restricted: boolean,
  context: PanelContext,
): TemplateResult {
  const { texts } = context;
  const counts = overview?.scanning;
  return html`
    ${restricted ? notice(texts('panel.restricted.text'), { kind: 'trust', title: texts('panel.restricted.trust') }, context) : nothing}
    ${overview?.partial ? notice(overview.partial.text, overview.partial.action, context) : nothing}
    ${counts ? notice(texts('panel.scanning.still', { files: counts.files, dependencies: counts.dependencies }), undefined, context) : nothing}
  `;
}
