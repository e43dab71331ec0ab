import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { FixOffer } from '../core/findings/model';

/** A fix to be worked out: in the project of `uri` (any file or folder of it). */
export interface FixParams {
  readonly uri: string;
  readonly offer: FixOffer;
  /** Decided alike at once: offers of the same fix, which take the answers given for the first. */
  readonly others?: readonly FixOffer[];
}

/** What is still to be asked of a person, in their language. */
export interface FixQuestionView {
  readonly argument: string;
  readonly prompt: string;
  readonly kind: 'text' | 'date';
  readonly optional: boolean;
  /** What the offer already proposes. */
  readonly value?: string;
}

/** The edit, or in the person's language why nothing is changed. */
export type FixAnswer = { readonly edit: WorkspaceEdit } | { readonly refused: string };

export interface FixRequests {
  readonly 'licenceAssistant/fix/questions': {
    readonly params: FixParams;
    readonly result: readonly FixQuestionView[];
  };
  readonly 'licenceAssistant/fix/workOut': { readonly params: FixParams; readonly result: FixAnswer };
}

/** The client's command that asks the questions of a fix, has it worked out and applies it. Its argument is a `FixParams`. */
export const APPLY_FIX_COMMAND = 'licenceAssistant.applyFix';
