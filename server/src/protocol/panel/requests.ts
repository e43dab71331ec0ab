import type { CheckQuery, CheckView, CompletionQuery, CompletionView } from './check';
import type { CompareQuery, CompareView } from './compare';
import type { FindQuery, FindView, TermsView } from './find';
import type { ComponentQuery, ComponentView, ProjectQuery, ProjectView } from './project';

/**
 * What the panel asks the server, by method: plain presentable data, every text in the person's language.
 * The panel shows; verdicts are the server's alone.
 */
export interface PanelRequests {
  readonly 'licenceAssistant/panel/project': { readonly params: ProjectQuery; readonly result: ProjectView };
  readonly 'licenceAssistant/panel/component': {
    readonly params: ComponentQuery;
    readonly result: ComponentView | null;
  };
  readonly 'licenceAssistant/panel/check': { readonly params: CheckQuery; readonly result: CheckView };
  readonly 'licenceAssistant/panel/complete': { readonly params: CompletionQuery; readonly result: CompletionView };
  readonly 'licenceAssistant/panel/terms': { readonly params: Record<string, never>; readonly result: TermsView };
  readonly 'licenceAssistant/panel/find': { readonly params: FindQuery; readonly result: FindView };
  readonly 'licenceAssistant/panel/compare': { readonly params: CompareQuery; readonly result: CompareView };
}

export type PanelMethod = keyof PanelRequests;
export type PanelParams<M extends PanelMethod> = PanelRequests[M]['params'];
export type PanelResult<M extends PanelMethod> = PanelRequests[M]['result'];

/** Every method, so that nothing else passes from the webview to the server. */
export const PANEL_METHODS = [
  'licenceAssistant/panel/project',
  'licenceAssistant/panel/component',
  'licenceAssistant/panel/check',
  'licenceAssistant/panel/complete',
  'licenceAssistant/panel/terms',
  'licenceAssistant/panel/find',
  'licenceAssistant/panel/compare',
] as const satisfies readonly PanelMethod[];

/** Notification without parameters: what the Project tab shows has changed (also while a scan goes on). */
export const PANEL_CHANGED = 'licenceAssistant/panel/changed';
