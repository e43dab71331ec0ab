import { bestMatch } from '../grants';
import { cite, INTERFACES } from '../law';
import type { Party } from '../party';
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
  needs: ({ licence }) => licence.copyleft.reach === 'derivative',
  decide: (pair) => {
    const { licence } = pair.inbound;
    if (pair.relation !== 'combine') return undefined;
    const basis = [cite(licence, licence.terms.LinkingFreedom ?? licence.copyleft.clause), INTERFACES];
    if (compatible(pair)) return { verdict: 'yes', reason: { id: 'verdict.link-derivative', args: names(pair) }, basis };
    return { verdict: 'conditional', reason: { id: 'verdict.link-derivative.part', args: names(pair) }, basis };
  },
};

/** Named by one for the other; a description that happens to fit declares nothing about this pair. */
function compatible({ inbound, outbound, knowledge }: Pair): boolean {
  const listed = (of: Party, other: Party): boolean => {
    const found = bestMatch([...of.licence.convertsTo, ...of.licence.alsoUnder], of, other, knowledge);
    return found !== undefined && found.match !== 'class';
  };
  return listed(inbound, outbound) || listed(outbound, inbound);
}
