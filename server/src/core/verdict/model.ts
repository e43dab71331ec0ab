import type { Message } from '../messages/model';

/**
 * How a component is used, the Joinup Compatibility Checker's four with linking split in two:
 * source merged; linked into one binary; linked at run time; a separate component of the same distribution;
 * a tool that produces something.
 */
export type Use = 'merge' | 'link-static' | 'link-dynamic' | 'distinct' | 'tool';

export const USES: readonly Use[] = ['merge', 'link-static', 'link-dynamic', 'distinct', 'tool'];

export type VerdictValue = 'yes' | 'conditional' | 'uncertain' | 'no';

/** True where the answer is yes, if need be under conditions. */
export function isFavourable(value: VerdictValue | undefined): boolean {
  return value === 'yes' || value === 'conditional';
}

/** From best to worst. */
export const VERDICT_VALUES: readonly VerdictValue[] = ['yes', 'conditional', 'uncertain', 'no'];

/** How far copyleft reaches through a link: `european` reads Directive 2009/24/EC, `strict` follows the FSF. */
export type Doctrine = 'european' | 'strict';

/** One legal source: an article of a licence or an act, as people cite it, e.g. `EUPL-1.2 Art. 5`. */
export type Basis = string;

/** The answer for one inbound and one outbound expression in one use. */
export interface Verdict {
  readonly verdict: VerdictValue;
  /** Id of the rule that decided, see docs/rules.md. */
  readonly rule: string;
  readonly basis: readonly Basis[];
  readonly reason: Message;
  readonly remedy?: Message;
  readonly obligations: readonly Message[];
  /** For an inbound `OR` (or or-later): the alternative the verdict rests on, as an SPDX expression. */
  readonly chosen?: string;
}

export type VerdictsByUse = Readonly<Record<Use, Verdict>>;

/** Another source's answer, shown beside ours and never instead of it. */
export interface SecondOpinion {
  readonly source: string;
  /** The source's own word or the id of its rule. */
  readonly verdict: string;
  readonly note: Message;
  /** Says yes where we say no, or the reverse. */
  readonly differs: boolean;
  readonly url?: string;
}
