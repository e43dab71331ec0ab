import type { Span } from '../text/span';

/** One licence found in a text. Lines are 1-based. */
export interface LicenceMatch {
  /** SPDX id, or `id WITH exception`. Where only/or-later is open, the bare version id such as `GPL-3.0`. */
  readonly licence: string;
  readonly kind: 'text' | 'tag' | 'notice' | 'reference';
  /** 0 to 1; 1 is the licence's own words. */
  readonly score: number;
  /** The licence's words were changed. */
  readonly modified: boolean;
  readonly startLine: number;
  readonly endLine: number;
  readonly span: Span;
  /** True where the text fits both `-only` and `-or-later`. */
  readonly laterOpen?: boolean;
  /** Other ids with the same words. */
  readonly candidates?: readonly string[];
  /** Words that differ from the licence, for modified texts; at most a handful. */
  readonly differences?: readonly { readonly expected: string; readonly found: string; readonly span: Span }[];
}

/** What a whole file says about licences; `expression` is undefined where nothing is found. */
export interface Detection {
  readonly expression?: string;
  readonly matches: readonly LicenceMatch[];
}
