import type { Span } from '../text/span';

/** One licence found in a text. Lines are 1-based. */
export interface LicenceMatch {
  /**
   * SPDX id, `id WITH exception`, or what a notice or tag offers: `A OR B`. Where only/or-later is open, the bare version id
   * such as `GPL-3.0`, which SPDX deprecates for that very reason. An exception alone is its own id.
   */
  readonly licence: string;
  readonly kind: 'text' | 'tag' | 'notice' | 'reference';
  /** 0 to 1; 1 is the licence's own words. */
  readonly score: number;
  /** The licence's words were changed. */
  readonly modified: boolean;
  readonly startLine: number;
  readonly endLine: number;
  readonly span: Span;
  /** A reference by which nothing is said of the file: the name of a licence in a list, a comparison, a remark on other works. */
  readonly mention?: boolean;
  /** True where the text fits both `-only` and `-or-later`. */
  readonly laterOpen?: boolean;
  /** Other ids with the same words. */
  readonly candidates?: readonly string[];
  /** Other licences whose texts hold the same part, where no more than a part stands there. */
  readonly rivals?: readonly string[];
  /** Words that differ from the licence, for modified texts; at most a handful. */
  readonly differences?: readonly { readonly expected: string; readonly found: string; readonly span: Span }[];
}

/**
 * What a whole file says about licences; `expression` is undefined where nothing is said, or only by texts that were changed
 * so that they say something else. Where only/or-later stays open, the bare version id stands in it.
 */
export interface Detection {
  readonly expression?: string;
  readonly matches: readonly LicenceMatch[];
  /** The text is longer than what was looked at. */
  readonly truncated?: boolean;
}
