import type { Clause } from '../../knowledge/model';
import { bestMatch } from '../grants';
import { cite } from '../law';
import { names } from '../rule';
import type { Decision, Pair, VerdictRule } from '../rule';
import { disputed } from './contested';

/**
 * The component's licence allows others by description, not by name (Artistic-2.0 § 4(c)(ii), Sleepycat condition 3). Where
 * the component keeps its own terms, the outbound licence must accept such parts in its turn: uncertain where no source says so.
 */
export const describedClass: VerdictRule = {
  id: 'described-class',
  needs: ({ licence }) => [...licence.alsoUnder, ...licence.convertsTo].some(({ toAny }) => toAny !== undefined),
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    if (pair.relation === 'combine' && inbound.licence.copyleft.level === 'none') return undefined;
    const found = bestMatch([...inbound.licence.alsoUnder, ...inbound.licence.convertsTo], inbound, outbound, knowledge);
    if (found?.match !== 'class') return undefined;
    const open = found.grant.keepsTerms !== undefined && pair.relation === 'relicense' ? unsettled(pair, found.grant.clause, found.grant.keepsTerms) : undefined;
    if (open) return open;
    return {
      verdict: 'conditional',
      reason: { id: 'verdict.described-class', args: names(pair) },
      basis: [cite(inbound.licence, found.grant.clause)],
      obligations: found.grant.condition === undefined ? [] : [{ id: 'obligation.condition', args: { condition: { id: `condition.${found.grant.condition}`, args: { licence: inbound.id } } } }],
    };
  },
};

function unsettled(pair: Pair, described: Clause, kept: Clause): Decision | undefined {
  const { inbound, outbound } = pair;
  const accepts = outbound.licence.acceptsParts;
  if (accepts?.positions) return disputed(pair, cite(outbound.licence, accepts.clause), accepts.positions);
  if (accepts) return undefined;
  return {
    verdict: 'uncertain',
    reason: { id: 'verdict.described-class.unsettled', args: names(pair) },
    basis: [cite(inbound.licence, described), cite(inbound.licence, kept), cite(outbound.licence, outbound.licence.copyleft.clause)],
    remedy: { id: 'remedy.separate', args: { inbound: inbound.id } },
  };
}
