import { bestMatch } from '../grants';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** A later version of a listed licence: the list may be extended to it, and has not been (EUPL-1.2 Appendix, second paragraph). */
export const pendingListing: VerdictRule = {
  id: 'pending-listing',
  needs: ({ licence }) => licence.convertsTo.length > 0,
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    if (outbound.exception) return undefined;
    const found = bestMatch(inbound.licence.convertsTo, inbound, outbound, knowledge);
    if (found?.match !== 'pending') return undefined;
    return {
      verdict: 'uncertain',
      reason: { id: 'verdict.pending-listing', args: { ...names(pair), named: found.named } },
      basis: [cite(inbound.licence, found.grant.laterVersions)],
      remedy: { id: 'remedy.publish-under', args: { licence: found.named } },
    };
  },
};
