import { compareVersions, versionOf } from '../../knowledge/knowledge';
import type { Licence } from '../../knowledge/model';
import { cite } from '../law';
import { listed, refusedBy } from '../obligations';
import { names } from '../rule';
import type { Pair, VerdictRule } from '../rule';

/** The component asks for something that the outbound licence does not let anybody ask for (GPL-2.0 § 6, GPL-3.0 § 10). */
export const refusedObligation: VerdictRule = {
  id: 'refused-obligation',
  copyleft: false,
  decide: (pair) => {
    const { inbound, outbound } = pair;
    if (pair.relation !== 'relicense') return undefined;
    const refused = refusedBy(outbound.licence, inbound);
    const [first] = refused;
    if (first === undefined) return undefined;
    const args = { ...names(pair), obligations: listed(refused) };
    const basis = [...refused.map((id) => cite(inbound.licence, inbound.licence.imposes[id])), cite(outbound.licence, outbound.licence.refuses[first])];
    const later = tolerantVersion(pair);
    if (later?.later === 'or-later') {
      return { verdict: 'conditional', reason: { id: 'verdict.refused-obligation.version', args: { ...args, version: later.id } }, basis, duties: [{ id: 'duty.choose-version', args: { licence: later.id } }] };
    }
    const remedy = later ? ({ id: 'remedy.publish-under', args: { licence: later.id } } as const) : ({ id: 'remedy.separate', args: { inbound: inbound.id } } as const);
    return { verdict: 'no', reason: { id: 'verdict.refused-obligation', args }, basis, remedy };
  },
};

/** A later version of the outbound licence that no longer refuses. */
function tolerantVersion({ inbound, outbound: { licence }, knowledge }: Pair): Licence | undefined {
  if (!licence.family) return undefined;
  return knowledge
    .versions(licence.family.name)
    .find((version) => version.later === licence.later && compareVersions(versionOf(version), versionOf(licence)) > 0 && refusedBy(version, inbound).length === 0);
}
