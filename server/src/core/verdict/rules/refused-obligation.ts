import { compareVersions, versionOf } from '../../knowledge/knowledge';
import type { Licence } from '../../knowledge/model';
import type { Message } from '../../messages/model';
import { cite } from '../law';
import { imposedBy, listed, refusedBy } from '../obligations';
import { names } from '../rule';
import { disputed } from './contested';
import type { Pair, VerdictRule } from '../rule';

/**
 * The component asks for something that the outbound licence does not let anybody ask for (GPL-2.0 § 6, GPL-3.0 § 10).
 * Where the work is stated as "or later" and only a later version allows it, publishing under that one is the condition;
 * uncertain where sources differ on whether the statement may stand.
 */
export const refusedObligation: VerdictRule = {
  id: 'refused-obligation',
  copyleft: false,
  needs: (inbound) => imposedBy(inbound).length > 0,
  decide: (pair) => {
    const { inbound, outbound, knowledge } = pair;
    if (pair.relation !== 'relicense') return undefined;
    const refused = refusedBy(outbound, inbound, knowledge);
    const [first] = refused;
    if (first === undefined) return undefined;
    const args = { ...names(pair), obligations: listed(refused) };
    const basis = [...refused.map((id) => cite(inbound.licence, inbound.licence.imposes[id])), cite(outbound.licence, outbound.licence.refuses[first])];
    const later = tolerantVersion(pair);
    if (later?.later === 'or-later') {
      const { laterPositions, laterClause } = outbound.licence;
      const under = { id: 'remedy.publish-under', args: { licence: later.id } } as const;
      if (laterPositions) return { ...disputed(pair, cite(outbound.licence, laterClause), laterPositions), remedy: under };
      return { verdict: 'conditional', reason: { id: 'verdict.refused-obligation.version', args: { ...args, version: later.id } }, basis, obligations: [{ id: 'obligation.choose-version', args: { licence: later.id } }] };
    }
    return { verdict: 'no', reason: { id: 'verdict.refused-obligation', args }, basis, remedy: remedyFor(pair, later) };
  },
};

function remedyFor({ inbound, outbound, knowledge }: Pair, later: Licence | undefined): Message {
  const meant = inbound.licence.oftenMeant?.ids.find((id) => {
    const licence = knowledge.licence(id);
    return licence !== undefined && refusedBy(outbound, { ...inbound, id, licence }, knowledge).length === 0;
  });
  if (meant !== undefined) return { id: 'remedy.read-text', args: { inbound: inbound.id, meant, outbound: outbound.id } };
  return later ? { id: 'remedy.publish-under', args: { licence: later.id } } : { id: 'remedy.separate', args: { inbound: inbound.id } };
}

/** A later version of the outbound licence that no longer refuses. */
function tolerantVersion({ inbound, outbound, knowledge }: Pair): Licence | undefined {
  const { licence } = outbound;
  if (!licence.family) return undefined;
  return knowledge
    .versions(licence.family.name)
    .find((version) => version.later === licence.later && compareVersions(versionOf(version), versionOf(licence)) > 0 && refusedBy({ ...outbound, id: version.id, licence: version }, inbound, knowledge).length === 0);
}
