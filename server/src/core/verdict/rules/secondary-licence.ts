import { bestMatch } from '../grants';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** The component may be passed on under the outbound licence besides its own, in a work that joins both (MPL-2.0 § 3.3). */
export const secondaryLicence: VerdictRule = {
  id: 'secondary-licence',
  needs: ({ licence }) => licence.alsoUnder.length > 0,
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    const found = bestMatch(inbound.licence.alsoUnder, inbound, outbound, knowledge);
    if (!found || found.match === 'class' || found.match === 'pending') return undefined;
    const plain = found.match === 'full' && found.grant.condition === undefined;
    return {
      verdict: plain ? 'yes' : 'conditional',
      reason: { id: plain ? 'verdict.secondary-licence' : 'verdict.secondary-licence.version', args: { ...names(pair), named: found.named } },
      basis: [cite(inbound.licence, found.grant.clause)],
      obligations: [{ id: 'obligation.both-licences', args: { licence: inbound.id } }],
    };
  },
};
