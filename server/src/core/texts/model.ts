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
  /** Words that differ from the licence, for modified texts; at most a handful. `altering` are those by which it grants less, or limits more. */
  readonly differences?: readonly TextDifference[];
  /** How many differences there are, where they are more than `differences` tells. */
  readonly differing?: number;
  /** No more than a part of the text stands there. */
  readonly part?: true;
  /** The words that were changed grant less than the licence does, or forbid or ask for more. */
  readonly altered?: true;
}

/** Words of a text that differ from the licence's; '' where one side has none. */
export interface TextDifference {
  readonly expected: string;
  readonly found: string;
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
  readonly altering?: true;
}

/**
 * What takes a text out of open source by its own words, as the id of the record that describes it (data/licences). `further-condition`: it ends
 * on a day, asks for a logo, or leaves a part out; then it is no longer the licence it stands beside, and what it is instead is not said.
 */
export type RestrictionKind = 'further-condition' | 'LicenseRef-CommonsClause' | 'LicenseRef-NonCommercial' | 'LicenseRef-EthicalUse' | 'LicenseRef-LimitedPurpose' | 'LicenseRef-SourceAvailable';

/** A sentence that restricts use, sale or who may use the work, in words that are no licence's official ones. */
export interface Restriction {
  readonly kind: RestrictionKind;
  /** The sentence on one line, or the part of a long one that restricts. */
  readonly quote: string;
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
}

/**
 * What a whole file says about licences; `expression` is undefined where nothing is said, or only by texts that were changed
 * so that they say something else. Where only/or-later stays open, the bare version id stands in it.
 */
export interface Detection {
  readonly expression?: string;
  readonly matches: readonly LicenceMatch[];
  /** Sentences beside or within the licences' texts that make them not open source, one of each kind. */
  readonly restrictions?: readonly Restriction[];
  /** The text is longer than what was looked at. */
  readonly truncated?: boolean;
}
