import { cite } from '../law';
import { remedyOf } from '../remedy';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** Copyleft code cannot be offered under terms that let others close it, nor under closed terms. */
export const copyleftIntoPermissive: VerdictRule = {
  id: 'copyleft-into-permissive',
  copyleft: true,
  decide: (pair) => {
    const { inbound, outbound } = pair;
    if (outbound.licence.copyleft.level !== 'none') return undefined;
    return {
      verdict: 'no',
      reason: { id: outbound.licence.openSource.value ? 'verdict.copyleft-into-permissive' : 'verdict.copyleft-into-permissive.closed', args: names(pair) },
      basis: [cite(inbound.licence, inbound.licence.copyleft.clause)],
      remedy: remedyOf(pair),
    };
  },
};
