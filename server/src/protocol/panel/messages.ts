import type { MessageBundle } from '../../core/messages/model';
import type { PanelAction } from './actions';
import type { Place } from './common';
import type { PanelMethod, PanelParams } from './requests';

export const PANEL_TABS = ['project', 'check', 'find', 'compare'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** Where the panel is to open, e.g. from a hover or a command. */
export interface PanelTarget {
  readonly tab: PanelTab;
  readonly project?: string;
  readonly component?: string;
  readonly inbound?: string;
  readonly outbound?: string;
  readonly licences?: readonly string[];
}

/** From the webview to its host in the editor. */
export type WebviewMessage =
  /** The first message: the webview is ready to receive. */
  | { readonly type: 'loaded' }
  | {
      [M in PanelMethod]: {
        readonly type: 'request';
        readonly id: number;
        readonly method: M;
        readonly params: PanelParams<M>;
      };
    }[PanelMethod]
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'open'; readonly place: Place }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'act'; readonly action: PanelAction };

/** From the host to its webview. */
export type HostMessage =
  /** Answers `loaded`: texts of the panel by message id, and where to begin. */
  | {
      readonly type: 'start';
      readonly language: string;
      readonly texts: MessageBundle;
      readonly restricted: boolean;
      readonly target?: PanelTarget;
    }
  | { readonly type: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly message: string }
  | { readonly type: 'changed' }
  | { readonly type: 'show'; readonly target: PanelTarget }
  | { readonly type: 'restricted'; readonly restricted: boolean };
