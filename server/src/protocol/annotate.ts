import type { WorkspaceEdit } from 'vscode-languageserver-types';

/** What to annotate: all of a workspace folder, one folder in it, or one file. */
export interface AnnotateTarget {
  readonly uri: string;
}

/** What the project suggests that new headers say; a person confirms or corrects it. */
export interface HeaderProposal {
  /** SPDX expression: the outbound licence of the package there. */
  readonly expression?: string;
  /** Year and holder. */
  readonly copyright?: string;
}

/** What the headers are to say. */
export interface AnnotateParams extends AnnotateTarget {
  readonly expression: string;
  /** What follows `SPDX-FileCopyrightText:`; without it only licences are added. */
  readonly copyright?: string;
}

/** Everything a person reads is in their language. */
export type AnnotateAnswer =
  | { readonly refused: string }
  | {
      /** Missing where there is nothing to add. The client shows it before it is carried out. */
      readonly edit?: WorkspaceEdit;
      /** How many files get a header, and how many are left alone. */
      readonly message: string;
      /** One line for each file that is left alone: which and why. */
      readonly skipped: readonly string[];
    };

export interface AnnotateRequests {
  readonly 'licenceAssistant/annotate/propose': { readonly params: AnnotateTarget; readonly result: HeaderProposal };
  readonly 'licenceAssistant/annotate': { readonly params: AnnotateParams; readonly result: AnnotateAnswer };
}

/** The client's command that asks what headers are to say and adds them. Its argument is the URI to begin at, or missing. */
export const ANNOTATE_COMMAND = 'licenceAssistant.annotate';
