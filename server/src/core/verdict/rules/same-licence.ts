import { cite } from '../law';
import { USES } from '../model';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** The same licence on both sides: nothing has to change. Two owners' terms of the same name may still differ. */
export const sameLicence: VerdictRule = {
  id: 'same-licence',
  uses: USES,
  decide: (pair) => {
    const { inbound, outbound, use } = pair;
    if (inbound.id !== outbound.id || inbound.upgradedFrom) return undefined;
    const { openSource } = inbound.licence;
    if (!openSource.value && openSource.why === 'proprietary') {
      return { verdict: 'conditional', reason: { id: 'verdict.same-licence.contract', args: names(pair) }, basis: [cite(inbound.licence, openSource.clause)] };
    }
    if (!openSource.value && openSource.why === 'no-derivatives' && use === 'merge') {
      return { verdict: 'conditional', reason: { id: 'verdict.same-licence.unchanged', args: names(pair) }, basis: [cite(inbound.licence, openSource.clause)] };
    }
    return { verdict: 'yes', reason: { id: 'verdict.same-licence', args: names(pair) }, basis: [cite(inbound.licence, inbound.licence.copyleft.clause)] };
  },
};
