import { cite } from '../law';
import { listed, openObligations } from '../obligations';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/**
 * The component asks for something on which the outbound copyleft licence is silent. The European Commission reads terms
 * inherited from a component as not added by the licensee (EUPL-1.2 Art. 5), others as further restrictions: notice and
 * patent clauses are conditional, advertising and display clauses uncertain. A separate part keeps its terms anyway.
 */
export const openObligation: VerdictRule = {
  id: 'open-obligation',
  copyleft: false,
  decide: (pair) => {
    const { inbound, outbound } = pair;
    const { notable, heavy } = openObligations(outbound.licence, inbound);
    const copyleft = outbound.licence.copyleft.level !== 'none' && pair.relation === 'relicense';
    if (heavy.length === 0 && (notable.length === 0 || !copyleft)) return undefined;
    const args = { ...names(pair), obligations: listed(heavy.length > 0 ? heavy : notable) };
    const basis = [...[...heavy, ...notable].map((id) => cite(inbound.licence, inbound.licence.imposes[id])), ...(copyleft ? [cite(outbound.licence, outbound.licence.copyleft.clause)] : [])];
    if (heavy.length > 0 && copyleft) return { verdict: 'uncertain', reason: { id: 'verdict.open-obligation.heavy', args }, basis, remedy: { id: 'remedy.separate', args: { inbound: inbound.id } } };
    return { verdict: 'conditional', reason: { id: copyleft ? 'verdict.open-obligation' : 'verdict.open-obligation.kept', args }, basis };
  },
};
