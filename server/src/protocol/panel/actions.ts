import type { FixOffer } from '../../core/findings/model';
import type { Use } from '../../core/verdict/model';

/**
 * What a person can do from the panel. Each is a native command of the editor with the action as its only argument,
 * so that everything in the panel is also reachable without it; the editor asks what is missing (a reason, an evidence).
 */
export type PanelAction =
  | { readonly kind: 'use'; readonly title: string; readonly target: ActionTarget; readonly use: Use }
  | { readonly kind: 'choose'; readonly title: string; readonly target: ActionTarget; readonly expression: string }
  | {
      readonly kind: 'record';
      readonly title: string;
      readonly target: ActionTarget;
      readonly candidates: readonly string[];
    }
  | { readonly kind: 'waive'; readonly title: string; readonly target: ActionTarget; readonly code: string }
  | { readonly kind: 'outbound'; readonly title: string; readonly project: string; readonly expression?: string }
  /** A fix that a finding offers, in the project of `uri`. */
  | { readonly kind: 'fix'; readonly title: string; readonly uri: string; readonly offer: FixOffer }
  | { readonly kind: 'setting'; readonly title: string; readonly setting: string }
  | { readonly kind: 'check' | 'folder' | 'log' | 'restart' | 'trust'; readonly title: string };

/** The dependency an action is about. `project` is the project's id in the panel. */
export interface ActionTarget {
  readonly project: string;
  readonly dependency: string;
  readonly version?: string;
  readonly ecosystem: string;
}

/** The command that carries out each kind of action; the editor's own where it has one. */
export const ACTION_COMMANDS: Readonly<Record<PanelAction['kind'], string>> = {
  use: 'licenceAssistant.markUse',
  choose: 'licenceAssistant.chooseAlternative',
  record: 'licenceAssistant.recordLicence',
  waive: 'licenceAssistant.waive',
  outbound: 'licenceAssistant.setOutbound',
  fix: 'licenceAssistant.applyFix',
  setting: 'workbench.action.openSettings',
  check: 'licenceAssistant.checkWorkspace',
  folder: 'workbench.action.files.openFolder',
  log: 'licenceAssistant.showLog',
  restart: 'licenceAssistant.restartServer',
  trust: 'workbench.trust.manage',
};
