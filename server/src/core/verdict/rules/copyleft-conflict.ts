import { cite } from '../law';
import { remedyOf } from '../remedy';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** Both licences want the work for themselves, and neither gives way to the other. */
export const copyleftConflict: VerdictRule = {
  id: 'copyleft-conflict',
  copyleft: true,
  decide: (pair) => {
    const { inbound, outbound } = pair;
    const same = inbound.licence.record === outbound.licence.record;
    return {
      verdict: 'no',
      reason: { id: same ? 'verdict.copyleft-conflict.version' : 'verdict.copyleft-conflict', args: names(pair) },
      basis: [cite(inbound.licence, inbound.licence.copyleft.clause), cite(outbound.licence, outbound.licence.copyleft.clause)],
      remedy: remedyOf(pair),
    };
  },
};
