import { bestMatch } from '../grants';
import { cite, INTERFACES } from '../law';
import { LINKS, names } from '../rule';
import type { Pair, VerdictRule } from '../rule';

/**
 * Copyleft that follows derivative works only: linking through interfaces makes none under EU law, so each part keeps its
 * licence. Where the two licences are declared compatible, in either direction, nothing is left open.
 */
export const linkDerivative: VerdictRule = {
  id: 'link-derivative',
  uses: LINKS,
  copyleft: true,
  decide: (pair) => {
    const { licence } = pair.inbound;
    if (pair.relation !== 'combine' || licence.copyleft.reach !== 'derivative') return undefined;
    const basis = [cite(licence, licence.terms.LinkingFreedom ?? licence.copyleft.clause), INTERFACES];
    if (compatible(pair)) return { verdict: 'yes', reason: { id: 'verdict.link-derivative', args: names(pair) }, basis };
    return { verdict: 'conditional', reason: { id: 'verdict.link-derivative.part', args: names(pair) }, basis };
  },
};

function compatible({ inbound, outbound, knowledge }: Pair): boolean {
  const there = bestMatch([...inbound.licence.convertsTo, ...inbound.licence.alsoUnder], inbound, outbound, knowledge);
  return there !== undefined || bestMatch([...outbound.licence.convertsTo, ...outbound.licence.alsoUnder], outbound, inbound, knowledge) !== undefined;
}
