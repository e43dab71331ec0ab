import type { Doctrine, Use, VerdictValue } from '../../core/verdict/model';

/** A verdict, or `unknown` where no licence is known on one side. Word, shape and colour follow from it. */
export type Mark = VerdictValue | 'unknown';

/** A place in a file of the workspace. `line` is 0-based; `label` is what the person reads, e.g. `package.json:12`. */
export interface Place {
  readonly label: string;
  readonly uri: string;
  readonly line?: number;
}

/** A legal source or a page; text only where there is no `url`. */
export interface Reference {
  readonly text: string;
  /** `https:` only. */
  readonly url?: string;
}

/** What is tried out in the panel. Nothing of it is written; an absent field means what the project says. */
export interface Assumption {
  readonly outbound?: string;
  readonly doctrine?: Doctrine;
  /** Use by component id. */
  readonly uses?: Readonly<Record<string, Use>>;
}

/** Why a verdict is what it is, in the person's language. */
export interface Explanation {
  readonly mark: Mark;
  /** The one sentence that decides. */
  readonly reason: string;
  readonly basis: readonly Reference[];
  readonly obligations: readonly string[];
  readonly remedy?: string;
  /** The alternative of an inbound `OR` that the verdict rests on. */
  readonly chosen?: string;
  /** Id of the rule that decided. */
  readonly rule?: string;
}
