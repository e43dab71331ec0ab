import { cite, INTERFACES, REPRODUCTION } from '../law';
import { remedyOf } from '../remedy';
import { LINKS, names } from '../rule';
import type { VerdictRule } from '../rule';

/**
 * The text claims modules that run in one address space (CeCILL-2.1 Art. 1, internal module). Between licences under the
 * law of Member States, Directive 2009/24/EC decides what is protected: not interfaces, but copies inside a binary.
 */
export const linkModule: VerdictRule = {
  id: 'link-module',
  uses: LINKS,
  copyleft: true,
  tellsLinksApart: true,
  needs: ({ licence }) => licence.copyleft.reach === 'module',
  decide: (pair) => {
    const { inbound, outbound, use } = pair;
    const { licence } = inbound;
    if (pair.relation !== 'combine') return undefined;
    const memberStates = licence.terms['EU-MSLaw'] !== undefined && outbound.licence.terms['EU-MSLaw'] !== undefined;
    const claim = cite(licence, licence.copyleft.clause);
    if (use === 'link-dynamic' && memberStates) return { verdict: 'yes', reason: { id: 'verdict.link-module', args: names(pair) }, basis: [claim, INTERFACES] };
    if (use === 'link-dynamic' || memberStates) {
      return { verdict: 'uncertain', reason: { id: 'verdict.link-module.unsettled', args: names(pair) }, basis: [claim, INTERFACES], remedy: remedyOf(pair) };
    }
    return { verdict: 'no', reason: { id: 'verdict.link-module.static', args: names(pair) }, basis: [claim, REPRODUCTION], remedy: remedyOf(pair) };
  },
};
