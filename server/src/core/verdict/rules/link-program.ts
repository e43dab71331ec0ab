import { cite, INTERFACES, REPRODUCTION } from '../law';
import { remedyOf } from '../remedy';
import { LINKS, names } from '../rule';
import type { VerdictRule } from '../rule';

/**
 * The text and its steward claim the whole linked program (GPL-2.0 § 2(b), GNU GPL FAQ). Where the outbound licence leaves
 * the notion of derivative work to the law of a Member State, that claim meets Directive 2009/24/EC: no court has decided
 * dynamic linking; a static binary holds a copy of the component either way.
 */
export const linkProgram: VerdictRule = {
  id: 'link-program',
  uses: LINKS,
  copyleft: true,
  tellsLinksApart: true,
  needs: ({ licence }) => licence.copyleft.reach === 'program',
  decide: (pair) => {
    const { inbound, outbound, use } = pair;
    const { licence } = inbound;
    if (pair.relation !== 'combine') return undefined;
    const claim = cite(licence, licence.copyleft.clause);
    const remedy = remedyOf(pair);
    if (use === 'link-dynamic' && outbound.licence.terms['EU-MSLaw'] !== undefined) {
      return { verdict: 'uncertain', reason: { id: 'verdict.link-program.unsettled', args: names(pair) }, basis: [claim, cite(outbound.licence, outbound.licence.terms['EU-MSLaw']), INTERFACES], remedy };
    }
    const basis = use === 'link-static' ? [claim, REPRODUCTION] : [claim];
    return { verdict: 'no', reason: { id: use === 'link-static' ? 'verdict.link-program.static' : 'verdict.link-program', args: names(pair) }, basis, remedy };
  },
};
