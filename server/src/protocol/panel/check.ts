import type { Doctrine, Use } from '../../core/verdict/model';
import type { Explanation, Mark } from './common';

export interface CheckQuery {
  readonly inbound: string;
  readonly outbound: string;
  readonly doctrine?: Doctrine;
  /** Whose policy counts (own licences, doctrine, matrices); the first project's where absent. */
  readonly project?: string;
}

/** A pair judged in all five uses, or what is wrong with either expression. */
export type CheckView =
  | { readonly state: 'invalid'; readonly inbound?: string; readonly outbound?: string }
  | { readonly state: 'judged'; readonly result: CheckResult };

export interface CheckResult {
  /** The expressions as they were understood. */
  readonly inbound: string;
  readonly outbound: string;
  readonly doctrine: Doctrine;
  readonly uses: readonly { readonly use: Use; readonly explanation: Explanation }[];
  readonly opinions: readonly OpinionView[];
  /** A dated note for the file, in Markdown, with the version of the knowledge base. */
  readonly markdown: string;
}

/** What another source says of the same pair, and why we say otherwise where we do. */
export interface OpinionView {
  readonly source: string;
  readonly url?: string;
  /** The source's own word. */
  readonly verdict: string;
  readonly differs: boolean;
  readonly note: string;
}

export interface CompletionQuery {
  readonly text: string;
  /** UTF-16 offset of the caret. */
  readonly offset: number;
  readonly side: 'inbound' | 'outbound';
  /** The project that licences are ranked for; the first where absent. */
  readonly project?: string;
}

export interface CompletionView {
  /** Part of the text that a choice replaces. */
  readonly start: number;
  readonly end: number;
  /** At most a dozen, best first. */
  readonly items: readonly CompletionItem[];
}

export interface CompletionItem {
  readonly insert: string;
  readonly detail: string;
  /** How it stands towards the project, where that is known. */
  readonly mark?: Mark;
}
