import { cite } from '../law';
import { listed, openObligations, weighty } from '../obligations';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/**
 * The component asks for something on which the outbound copyleft licence is silent. The European Commission reads terms
 * inherited from a component as not added by the licensee (EUPL-1.2 Art. 5), others as further restrictions: notice and
 * patent clauses are conditional, advertising and display clauses uncertain; so are two laws or courts named for one work.
 * A separate part keeps its terms anyway.
 */
export const openObligation: VerdictRule = {
  id: 'open-obligation',
  copyleft: false,
  needs: weighty,
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    const { notable, doubtful, heavy, clashing } = openObligations(outbound, inbound, knowledge);
    const copyleft = outbound.licence.copyleft.level !== 'none' && pair.relation === 'relicense';
    const disputed = copyleft ? [...heavy, ...doubtful] : heavy;
    if (disputed.length === 0 && (notable.length === 0 || !copyleft)) return undefined;
    const clash = copyleft && disputed.length === 0 && clashing.length > 0;
    const telling = disputed.length > 0 ? disputed : clash ? clashing : notable;
    const args = { ...names(pair), obligations: listed(telling) };
    const basis = [...[...disputed, ...notable].map((id) => cite(inbound.licence, inbound.licence.imposes[id])), ...(copyleft ? [cite(outbound.licence, outbound.licence.copyleft.clause)] : [])];
    if (copyleft && telling !== notable) {
      const reason = { id: clash ? 'verdict.open-obligation.clashing' : 'verdict.open-obligation.heavy', args } as const;
      return { verdict: 'uncertain', reason, basis, remedy: { id: 'remedy.separate', args: { inbound: inbound.id } } };
    }
    return { verdict: 'conditional', reason: { id: copyleft ? 'verdict.open-obligation' : 'verdict.open-obligation.kept', args }, basis };
  },
};
