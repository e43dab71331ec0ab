import { cite } from '../law';
import type { VerdictRule } from '../rule';

/** A separate component of the same distribution: no licence reaches a work that is merely passed on beside it. */
export const separateComponent: VerdictRule = {
  id: 'separate-component',
  uses: ['distinct'],
  decide: (pair) => {
    const { licence } = pair.inbound;
    const { openSource } = licence;
    if (openSource.value || openSource.why === 'no-derivatives') {
      return { verdict: 'yes', reason: { id: 'verdict.separate-component', args: { inbound: pair.inbound.id } }, basis: [cite(licence, licence.terms.Distribute)] };
    }
    return {
      verdict: 'conditional',
      reason: { id: 'verdict.separate-component.restricted', args: { inbound: pair.inbound.id, why: { id: `not-open.${openSource.why}` } } },
      basis: [cite(licence, openSource.clause)],
    };
  },
};
