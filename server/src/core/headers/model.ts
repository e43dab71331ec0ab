import type { Located, Span } from '../text/span';
import type { LicenceMatch } from '../texts/model';

/** An `SPDX-License-Identifier` tag: its value as written, with the place of the value. */
export interface LicenceTag {
  readonly value: Located<string>;
  /** The whole `SPDX-License-Identifier: ...`. */
  readonly span: Span;
  /** Undefined where the value is a valid expression; else what is wrong, in a few words of the parser. */
  readonly error?: string;
}

/** One copyright line as REUSE 3.3 reads it. */
export interface CopyrightNotice {
  readonly text: string;
  readonly span: Span;
  readonly holder?: string;
  readonly years?: string;
}

/** What the header (and any snippet) of a covered file says. */
export interface HeaderFacts {
  readonly tags: readonly LicenceTag[];
  readonly copyrights: readonly CopyrightNotice[];
  /** Free-text notices such as "Licensed under the EUPL". */
  readonly notices: readonly LicenceMatch[];
}
