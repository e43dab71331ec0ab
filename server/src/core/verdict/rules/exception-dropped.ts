import { compareVersions, versionOf } from '../../knowledge/knowledge';
import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** An additional permission may be left out: what remains is the licence itself (GPL-3.0 § 7; most exceptions say so). */
export const exceptionDropped: VerdictRule = {
  id: 'exception-dropped',
  needs: ({ exception }) => exception !== undefined,
  decide: (pair) => {
    const { inbound, outbound } = pair;
    const { exception, licence } = inbound;
    if (!exception || outbound.exception || licence.record !== outbound.licence.record) return undefined;
    if (compareVersions(versionOf(licence), versionOf(outbound.licence)) !== 0) return undefined;
    if (outbound.licence.later === 'or-later' && licence.later !== 'or-later') return undefined;
    return {
      verdict: 'yes',
      reason: { id: 'verdict.exception-dropped', args: { ...names(pair), exception: exception.id } },
      basis: [exception.removable === undefined ? cite(licence, licence.copyleft.clause) : `${exception.id} ${exception.removable}`],
    };
  },
};
