import type { Knowledge } from '../knowledge/model';
import type { Message } from '../messages/model';
import type { Basis, Doctrine, Use, VerdictValue } from './model';
import type { Party } from './party';

/**
 * What is asked of the two licences. `relicense`: the whole, the component's part included, goes under the outbound
 * licence. `combine`: the whole does, the component's part keeps its own.
 */
export type Relation = 'relicense' | 'combine';

/** One question: may `inbound` go into `outbound` in this use? Both are known licences. */
export interface Pair {
  readonly inbound: Party;
  readonly outbound: Party;
  readonly use: Use;
  readonly relation: Relation;
  readonly doctrine: Doctrine;
  readonly knowledge: Knowledge;
}

export interface Decision {
  readonly verdict: VerdictValue;
  readonly reason: Message;
  readonly basis: readonly Basis[];
  readonly remedy?: Message;
  /** Obligations beyond those that the licences impose anyway. */
  readonly obligations?: readonly Message[];
}

/** One legal rule, in a file of its own under `rules/`; `table.ts` lists them, the first that answers decides. */
export interface VerdictRule {
  /** Stable, kebab-case; see docs/rules.md. */
  readonly id: string;
  /** Uses it is about; merging and linking where absent. */
  readonly uses?: readonly Use[];
  /** Components it is about: those with copyleft, or those without; both where absent. */
  readonly copyleft?: boolean;
  /** Whether it may answer otherwise for one kind of link than for the other. */
  readonly tellsLinksApart?: true;
  /** What a component must have for the rule to answer at all, whatever the outbound licence. */
  needs?(inbound: Party): boolean;
  decide(pair: Pair): Decision | undefined;
}

export const LINKS: readonly Use[] = ['link-static', 'link-dynamic'];
const WHOLE: readonly Use[] = ['merge', ...LINKS];

/** The rules of `rules` that can answer for a component in a use, in their order. */
export function rulesFor(rules: readonly VerdictRule[], use: Use, inbound: Party): readonly VerdictRule[] {
  const copyleft = inbound.licence.copyleft.level !== 'none';
  return rules.filter((rule) => (rule.uses ?? WHOLE).includes(use) && (rule.copyleft ?? copyleft) === copyleft && rule.needs?.(inbound) !== false);
}

/** The arguments of nearly every reason. */
export function names({ inbound, outbound }: Pair): { inbound: string; outbound: string } {
  return { inbound: inbound.id, outbound: outbound.id };
}

/** True for the two uses that link. */
export function isLink(use: Use): boolean {
  return use === 'link-static' || use === 'link-dynamic';
}
