import type { Message } from '../messages/model';
import type { Verdict } from '../verdict/model';
import { publishedUnder } from '../verdict/remedy';
import type { OutboundCandidate, OutboundComponent, OutboundGroup } from './model';
import type { OutboundEngine } from './possibilities';
import { outboundPossibilities } from './possibilities';

/** What can be done about a component under `licence`, in the combination it is part of; nothing where the verdict names nothing. */
export type Remedies = (verdict: Verdict, licence: string) => Message | undefined;

/**
 * The remedies of verdicts, which know one pair each, made to hold for a whole combination: another outbound licence is
 * advised only where it takes every component, so that no two components advise different ones. Components that no outbound
 * licence takes have advice of their own and do not count. The combination is looked at when first asked about.
 */
export function createRemedies(components: readonly OutboundComponent[], declared: string | undefined, engine: OutboundEngine): Remedies {
  let known: readonly string[] | undefined;
  const takers = (): readonly string[] => (known ??= takingAll(outboundPossibilities(components, declared, engine).candidates));
  return ({ remedy }, licence) => {
    const wanted = remedy && publishedUnder(remedy);
    if (wanted === undefined || takers().includes(wanted)) return remedy;
    const [other] = takers();
    return other === undefined ? separation(licence) : { id: 'remedy.publish-under', args: { licence: other } };
  };
}

/** The remedies that hold whatever else is in the combination: no other outbound licence is advised. */
export const REMEDIES_FOR_ONE: Remedies = ({ remedy }) => (remedy && publishedUnder(remedy) === undefined ? remedy : undefined);

/** What to do so that the outbound licence can stay: other advice than to change it, else to part with the component. */
export function stayingRemedy(verdict: Verdict, licence: string): Message {
  return verdict.remedy && publishedUnder(verdict.remedy) === undefined ? verdict.remedy : separation(licence);
}

function separation(licence: string): Message {
  return { id: 'remedy.separate', args: { inbound: licence } };
}

/** The candidates, best first, in whose way nothing stands but what stands in the way of all. */
function takingAll(candidates: readonly OutboundCandidate[]): string[] {
  const key = ({ licence, use }: OutboundGroup): string => `${use} ${licence}`;
  const obstacles = candidates.map((candidate) => new Set(candidate.obstacles.map(key)));
  const [first = new Set<string>()] = obstacles;
  const everywhere = new Set([...first].filter((each) => obstacles.every((others) => others.has(each))));
  return candidates.filter((_, at) => obstacles[at]?.size === everywhere.size).map(({ expression }) => expression);
}
