import { bestMatch } from '../grants';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** The component's licence allows others by description, not by name (Artistic-2.0 § 4(c)(ii), Sleepycat condition 3). */
export const describedClass: VerdictRule = {
  id: 'described-class',
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    if (pair.relation === 'combine' && inbound.licence.copyleft.level === 'none') return undefined;
    const found = bestMatch([...inbound.licence.alsoUnder, ...inbound.licence.convertsTo], inbound, outbound, knowledge);
    if (found?.match !== 'class') return undefined;
    return {
      verdict: 'conditional',
      reason: { id: 'verdict.described-class', args: names(pair) },
      basis: [cite(inbound.licence, found.grant.clause)],
      duties: found.grant.condition === undefined ? [] : [{ id: 'duty.condition', args: { condition: { id: `condition.${found.grant.condition}`, args: { licence: inbound.id } } } }],
    };
  },
};
