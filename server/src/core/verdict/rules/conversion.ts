import { compareVersions, versionOf } from '../../knowledge/knowledge';
import { bestMatch } from '../grants';
import type { GrantMatch } from '../grants';
import { cite } from '../law';
import type { Message } from '../../messages/model';
import { isLink, names } from '../rule';
import type { Pair, VerdictRule } from '../rule';

/**
 * The component's licence lets the work, or a derivative of it, go under the outbound licence instead
 * (EUPL-1.2 Art. 5 and Appendix, LGPL-2.1 § 3, CeCILL-2.1 Art. 5.3.4, CC-BY-SA-4.0 § 3(b)).
 */
export const conversion: VerdictRule = {
  id: 'conversion',
  needs: ({ licence }) => licence.convertsTo.length > 0,
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    if (outbound.exception) return undefined;
    const found = bestMatch(inbound.licence.convertsTo, inbound, outbound, knowledge);
    if (!found || found.match === 'class' || found.match === 'pending') return undefined;
    const condition = conditionOf(found, pair);
    const basis = [cite(inbound.licence, found.grant.clause), ...(found.match === 'then-later' && found.grant.thenLater !== undefined ? [found.grant.thenLater] : [])];
    const obligations: readonly Message[] = found.grant.condition === undefined ? [] : [{ id: 'obligation.condition', args: { condition: { id: `condition.${found.grant.condition}`, args: { licence: inbound.id } } } }];
    if (!condition) return { verdict: 'yes', reason: { id: 'verdict.conversion', args: { ...names(pair), named: found.named } }, basis, obligations };
    return { verdict: 'conditional', reason: { id: 'verdict.conversion.conditional', args: { ...names(pair), named: found.named, condition } }, basis, obligations };
  },
};

/** What keeps a plain yes away, in words. */
function conditionOf({ grant, match, named }: GrantMatch, { inbound, outbound, use }: Pair): Message | undefined {
  if (match === 'listed-only' && !isLink(use)) return { id: 'condition.listed-version', args: { named } };
  if (match === 'by-later' || match === 'then-later') return { id: 'condition.version', args: { named } };
  const older = inbound.licence.family?.name === outbound.licence.family?.name && inbound.licence.family !== undefined && compareVersions(versionOf(outbound.licence), versionOf(inbound.licence)) < 0;
  if (older) return { id: 'condition.older-version', args: { named } };
  if (grant.condition === undefined || grant.condition === 'derivative-of-both' || grant.condition === 'library-changes') return undefined;
  return { id: `condition.${grant.condition}`, args: { licence: inbound.id } };
}
