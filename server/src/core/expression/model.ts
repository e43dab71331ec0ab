import type { Message } from '../messages/model';
import type { Span } from '../text/span';

/** One licence of an expression. Ids are in the list's own case; deprecated ids are already replaced. */
export interface LicenceTerm {
  readonly kind: 'licence';
  /** Current SPDX id, `LicenseRef-...`, or the id as written where it is unknown. */
  readonly id: string;
  /** `+` on an id that has no `-or-later` of its own. */
  readonly plus: boolean;
  readonly exception?: string;
  /** The id (and exception) are on the SPDX lists, or a `LicenseRef-` and an `AdditionRef-`. */
  readonly known: boolean;
  /** The characters of the term, exception included. */
  readonly span: Span;
}

export interface Compound {
  readonly kind: 'and' | 'or';
  /** Two or more; never a compound of the same kind. */
  readonly terms: readonly (LicenceTerm | Compound)[];
}

/** `NONE`: no licence, all rights reserved. SPDX 2.3 § 7.13, as a whole expression only. */
export interface NoLicence {
  readonly kind: 'none';
}

/** `NOASSERTION`: nobody says. As a whole expression only. */
export interface NoAssertion {
  readonly kind: 'noassertion';
}

export type Expression = LicenceTerm | Compound | NoLicence | NoAssertion;

/** Why a text is no expression, and where: offset and length in UTF-16 units. */
export interface ExpressionError {
  readonly message: Message;
  readonly span: Span;
}

export type TokenKind = 'licence' | 'reference' | 'exception' | 'unknown' | 'operator' | 'plus' | 'open' | 'close' | 'special';

/** A word of an expression at its place, for hovers, completion and diagnostics. */
export interface Token {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** As it should be written: the list's own case, operators in capitals. A deprecated id stays; see `replacement`. */
  readonly value: string;
  /** What a deprecated id should be replaced by: an expression. */
  readonly replacement?: string;
  readonly span: Span;
}
