import type { Located, Span } from '../text/span';

/** An `SPDX-License-Identifier` tag: its value as written, with the place of the value. */
export interface LicenceTag {
  readonly value: Located<string>;
  /** The whole `SPDX-License-Identifier: ...`. */
  readonly span: Span;
  /** The value in the usual spelling: outer brackets gone, operators in capitals; as written where it is no expression. */
  readonly expression: string;
  /** Licence and exception ids of the expression in order, each once; empty where it is no expression. */
  readonly ids: readonly string[];
  /** Undefined where the value follows the grammar of expressions (ids may be unknown); else what is wrong. */
  readonly error?: TagError;
}

/** What keeps a tag's value from being an expression: nothing there, an expression and then more, an operator without what it joins, or no expression at all. */
export type TagError = 'empty' | 'trailing-words' | 'missing-operand' | 'no-expression';

/** One copyright line as REUSE 3.3 reads it. */
export interface CopyrightNotice {
  /** In the usual spelling: prefix, years, holder, one space between them. */
  readonly text: string;
  readonly span: Span;
  /** Everything but the years and a closing "All rights reserved". */
  readonly holder?: string;
  /** E.g. `2019`, `2017-2020, 2023`, `2020-present`. */
  readonly years?: string;
}

/** What is wrong with the name of a tag, so that tools do not see it. */
export type MalformedName = 'missing-colon' | 'letter-case' | 'misspelt-name';

/** Something that was meant as a licence tag, but that REUSE does not read as one, or cannot use; or that REUSE reads and other tools do not (`operator-case`). */
export interface MalformedTag {
  /** From the tag's name to the end of its value. */
  readonly span: Span;
  /** What stands there. */
  readonly found: string;
  readonly problem: MalformedName | 'operator-case' | TagError;
  /** What should stand there instead, where that is clear. */
  readonly corrected?: string;
}

/** A licence that free text names, with the place of the words. */
export interface Notice {
  /** SPDX id or expression; a bare version such as `GPL-3.0` where only/or-later is open. */
  readonly licence: string;
  readonly span: Span;
  /** Other ids that the words may mean. */
  readonly candidates?: readonly string[];
  /** 1, or less where a name leaves open which licence of a family is meant. */
  readonly score?: number;
}

/** Words of a file without licence statement that refuse its use: what every open licence allows is forbidden, or all rights are claimed and nothing more. */
export interface Refusal {
  readonly kind: 'forbidden' | 'reserved';
  /** The line that says so, shortened. */
  readonly words: string;
  readonly span: Span;
}

/** What the header (and any snippet) of a covered file says. */
export interface HeaderFacts {
  readonly tags: readonly LicenceTag[];
  readonly copyrights: readonly CopyrightNotice[];
  readonly malformed: readonly MalformedTag[];
  /** Free-text notices such as "Licensed under the EUPL". */
  readonly notices: readonly Notice[];
  /** Licences that words at the file's head state beside its tags and that the tags do not. */
  readonly beside?: readonly Notice[];
  /** Whom the notice names instead of a copyright line: "Licensed to X under one or more contributor license agreements". */
  readonly licensor?: string;
  /** True where the words around its only notices say that the licence is of something of others that the file is, or was made from. */
  readonly derived?: true;
  /** Licences that comments give to what was taken from elsewhere, as written, where neither tags nor notices tell them. */
  readonly takenIn?: readonly Located<string>[];
  readonly refusal?: Refusal;
  /** Where tags (malformed ones too) begin that stand in a code block of running text. */
  readonly examples?: readonly number[];
}
