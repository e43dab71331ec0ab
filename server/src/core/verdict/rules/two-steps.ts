import { bestMatch } from '../grants';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/**
 * The licence received allows a later version, and only that one names the outbound licence (EUPL-1.1 into GPL-3.0 by way
 * of EUPL-1.2). The Joinup Compatibility Checker takes both steps at once (T09), OSADL does not. Where the licensor
 * has stated "or later", the choice of a version is the recipient's without doubt.
 */
export const twoSteps: VerdictRule = {
  id: 'two-steps',
  needs: ({ upgradedFrom }) => upgradedFrom?.later === 'built-in',
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    const { upgradedFrom: received } = inbound;
    if (!received || outbound.exception) return undefined;
    const found = bestMatch([...inbound.licence.convertsTo, ...inbound.licence.alsoUnder], inbound, outbound, knowledge);
    if (!found) return undefined;
    const args = { ...names(pair), received: received.id, version: inbound.id };
    return {
      verdict: 'uncertain',
      reason: { id: 'verdict.two-steps', args },
      basis: [cite(inbound.licence, found.grant.clause)],
      remedy: { id: 'remedy.two-steps', args },
    };
  },
};
