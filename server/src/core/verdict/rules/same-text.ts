import type { Licence } from '../../knowledge/model';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/**
 * Two ids of one text that differ in the permissions they add: dropping a permission is allowed, adding one is not; files
 * that withhold one say so themselves, and keep that notice inside work that gives it (MPL-2.0 § 3.4, Exhibit B).
 */
export const sameText: VerdictRule = {
  id: 'same-text',
  decide: (pair) => {
    const { inbound, outbound } = pair;
    if (inbound.licence.record !== outbound.licence.record || inbound.licence.later !== outbound.licence.later) return undefined;
    if (outbound.exception) return undefined;
    const basis = [cite(inbound.licence, inbound.licence.copyleft.clause)];
    if (gives(inbound.licence, outbound.licence)) return { verdict: 'yes', reason: { id: 'verdict.same-text', args: names(pair) }, basis };
    if (inbound.licence.copyleft.level !== 'file' || pair.relation !== 'relicense') return undefined;
    return { verdict: 'conditional', reason: { id: 'verdict.same-text.withheld', args: names(pair) }, basis, obligations: [{ id: 'obligation.keep-apart', args: { licence: inbound.id } }] };
  },
};

/** True where the one gives every permission for other licences that the other gives. */
export function gives(inbound: Licence, outbound: Licence): boolean {
  return (['convertsTo', 'alsoUnder', 'secondaryIfDeclared', 'combinesWith'] as const).every((part) => outbound[part].length <= inbound[part].length);
}
