import type { Message } from '../messages/model';
import type { Span } from '../text/span';

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
