import { bestMatch } from '../grants';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** Another licence counts only where the author has named it in the notice (EPL-2.0 § 1 and Exhibit A). */
export const declaredSecondary: VerdictRule = {
  id: 'declared-secondary',
  needs: ({ licence }) => licence.secondaryIfDeclared.length > 0,
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    const found = bestMatch(inbound.licence.secondaryIfDeclared, inbound, outbound, knowledge);
    if (!found) return undefined;
    return {
      verdict: 'conditional',
      reason: { id: 'verdict.declared-secondary', args: { ...names(pair), named: found.named } },
      basis: [cite(inbound.licence, found.grant.clause)],
      remedy: { id: 'remedy.look-for-secondary', args: { named: found.named } },
    };
  },
};
