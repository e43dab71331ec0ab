import type { Licence } from '../../knowledge/model';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** Two ids of one text that differ in the permissions they add: dropping a permission is allowed, adding one is not. */
export const sameText: VerdictRule = {
  id: 'same-text',
  decide: (pair) => {
    const { inbound, outbound } = pair;
    if (inbound.licence.record !== outbound.licence.record || inbound.licence.later !== outbound.licence.later) return undefined;
    if (outbound.exception || !gives(inbound.licence, outbound.licence)) return undefined;
    return { verdict: 'yes', reason: { id: 'verdict.same-text', args: names(pair) }, basis: [cite(inbound.licence, inbound.licence.copyleft.clause)] };
  },
};

function gives(inbound: Licence, outbound: Licence): boolean {
  return (['convertsTo', 'alsoUnder', 'secondaryIfDeclared', 'combinesWith'] as const).every((part) => outbound[part].length <= inbound[part].length);
}
