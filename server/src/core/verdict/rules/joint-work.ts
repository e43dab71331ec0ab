import { bestMatch } from '../grants';
import { cite } from '../law';
import type { Party } from '../party';
import { names } from '../rule';
import type { Pair, VerdictRule } from '../rule';

/**
 * One combined work in which each part keeps its licence, as GPL-3.0 § 13 and AGPL-3.0 § 13 allow for each other;
 * also where the component may first be taken under one of the two (LGPL-2.1 § 3).
 */
export const jointWork: VerdictRule = {
  id: 'joint-work',
  needs: ({ licence }) => [licence.combinesWith, licence.convertsTo, licence.alsoUnder].some(({ length }) => length > 0),
  decide: (pair) => {
    const direct = clauseBetween(pair.inbound, pair);
    const through = direct === undefined ? throughConversion(pair) : undefined;
    if (direct === undefined && through === undefined) return undefined;
    return {
      verdict: 'conditional',
      reason: { id: through ? 'verdict.joint-work.through' : 'verdict.joint-work', args: { ...names(pair), through: through?.id ?? '' } },
      basis: direct === undefined ? (through?.basis ?? []) : [direct],
      obligations: [{ id: 'obligation.part-keeps-licence', args: { licence: through?.id ?? pair.inbound.id } }],
    };
  },
};

function clauseBetween(inbound: Party, { outbound, knowledge }: Pair): string | undefined {
  const found = bestMatch(inbound.licence.combinesWith, inbound, outbound, knowledge);
  return found && cite(inbound.licence, found.grant.clause);
}

function throughConversion(pair: Pair): { readonly id: string; readonly basis: readonly string[] } | undefined {
  const { inbound, knowledge } = pair;
  const grants = [...inbound.licence.convertsTo, ...inbound.licence.alsoUnder];
  if (grants.length === 0) return undefined;
  for (const licence of knowledge.joining) {
    if (licence.later === 'or-later') continue;
    const step: Party = { id: licence.id, licence, orLater: false };
    const found = bestMatch(grants, inbound, step, knowledge);
    const clause = found?.match === 'full' ? clauseBetween(step, pair) : undefined;
    if (found && clause !== undefined) return { id: licence.id, basis: [cite(inbound.licence, found.grant.clause), clause] };
  }
  return undefined;
}
