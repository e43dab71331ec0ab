import { compareVersions, versionOf } from '../../knowledge/knowledge';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';
import { gives } from './same-text';

/** The component may be taken under a later version, or under one version of "or later" (GPL-2.0 § 9, EUPL-1.2 Art. 5). */
export const laterVersion: VerdictRule = {
  id: 'later-version',
  needs: ({ orLater }) => orLater,
  decide: (pair) => {
    const { inbound, outbound } = pair;
    const { licence, upgradedFrom } = inbound;
    if (outbound.licence.record !== licence.record) return undefined;
    if (compareVersions(versionOf(licence), versionOf(outbound.licence)) !== 0) return undefined;
    if (outbound.exception && outbound.exception.id !== inbound.exception?.id) return undefined;
    if (outbound.licence.later === 'or-later' && licence.later !== 'or-later') return undefined;
    if (!upgradedFrom && (inbound.id === outbound.id || !gives(licence, outbound.licence))) return undefined;
    const origin = upgradedFrom ?? licence;
    return {
      verdict: 'yes',
      reason: { id: 'verdict.later-version', args: { ...names(pair), received: origin.id } },
      basis: [cite(origin, origin.laterClause)],
    };
  },
};
