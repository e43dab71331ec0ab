import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelAction } from '../../../server/src/protocol/panel/actions';
import type { ScanCounts } from '../../../server/src/protocol/panel/project';
import type { PanelContext } from '../context';

interface ButtonLook {
  readonly primary?: boolean;
  /** The id of the element that tells what the button is about, where its own words do not. */
  readonly about?: string;
}

/** A button that does `action` in the editor. */
export function actionButton(
  action: PanelAction,
  context: PanelContext,
  { primary = false, about }: ButtonLook = {},
): TemplateResult {
  return html`<vscode-button ?secondary=${!primary} aria-describedby=${about ?? nothing} @click=${() => context.host.send({ type: 'act', action })}
    >${action.title}</vscode-button
  >`;
}

/** No project to look at: says why, and how to get one. */
export function emptyScreen(reason: 'no-folder' | 'no-project', context: PanelContext): TemplateResult {
  const { texts } = context;
  return html`
    <section class="screen">
      <h2>${texts(`panel.empty.${reason}.title`)}</h2>
      <p>${texts(`panel.empty.${reason}.text`)}</p>
      <div class="buttons">
        ${
          reason === 'no-folder'
            ? actionButton({ kind: 'folder', title: texts('panel.empty.open-folder') }, context, { primary: true })
            : actionButton({ kind: 'check', title: texts('panel.empty.check') }, context, { primary: true })
        }
      </div>
      <p class="muted">${texts('panel.empty.meanwhile')}</p>
    </section>
  `;
}

/** The scan goes on and there is nothing yet; `counts` is absent before its first word. */
export function scanningScreen(counts: ScanCounts | undefined, context: PanelContext): TemplateResult {
  const { texts } = context;
  return html`
    <section class="screen">
      <h2>${texts('panel.scanning.title')}</h2>
      <vscode-progress-bar aria-label=${texts('panel.scanning.title')} indeterminate></vscode-progress-bar>
      ${
        counts
          ? html`<dl class="counts">
              ${(['files', 'manifests', 'dependencies'] as const).map(
                (name) =>
                  html`<div>
                    <dt>${texts(`panel.scanning.${name}`)}</dt>
                    <dd>${counts[name].toLocaleString(context.language)}</dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      <p class="muted">${texts('panel.scanning.text')}</p>
    </section>
  `;
}

/** Nothing can be shown: says what happened and what can be done. */
export function failedScreen(
  message: string,
  detail: string | undefined,
  retry: () => void,
  context: PanelContext,
): TemplateResult {
  const { texts } = context;
  return html`
    <section class="screen" role="alert">
      <h2>${texts('panel.failed.title')}</h2>
      <p>${message || texts('panel.failed.see-log')}</p>
      ${detail ? html`<p class="muted">${detail}</p>` : nothing}
      <div class="buttons">
        <vscode-button @click=${retry}>${texts('panel.failed.retry')}</vscode-button>
        ${actionButton({ kind: 'restart', title: texts('panel.failed.restart') }, context)}
        ${actionButton({ kind: 'log', title: texts('panel.failed.log') }, context)}
      </div>
    </section>
  `;
}
