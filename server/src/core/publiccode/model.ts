import type { Message } from '../messages/model';
import type { Located, Span } from '../text/span';

export type PubliccodeCode = 'publiccode-invalid-value' | 'publiccode-missing-key' | 'publiccode-unknown-key' | 'publiccode-deprecated';

/** One thing in a publiccode.yml that its specification (0.7.0) does not allow, or no longer wants. */
export interface PubliccodeProblem {
  readonly code: PubliccodeCode;
  readonly severity: 'error' | 'warning' | 'information';
  /** Path of the key, e.g. `maintenance.contacts[0].name`. */
  readonly key: string;
  readonly message: Message;
  readonly span: Span;
}

/** A file of the repository that a key names, as written there: relative to the root. */
export interface NamedFile {
  readonly key: string;
  readonly path: Located<string>;
}

/** What a publiccode.yml says that other files or the day may contradict, and what is wrong in it by itself. */
export interface PubliccodeFacts {
  readonly problems: readonly PubliccodeProblem[];
  /** The days on which contracts of maintenance end, as written. */
  readonly contracts: readonly Located<string>[];
  readonly files: readonly NamedFile[];
  /** `legal/mainCopyrightOwner`, `legal/repoOwner`, `organisation/name`. */
  readonly holders: readonly Located<string>[];
  /** `organisation/uri`: which body this is, such as `urn:x-italian-pa:` with its code in the index of administrations. */
  readonly organisation?: { readonly name: string; readonly uri: string };
  readonly softwareType?: Located<string>;
}
