import { cite } from '../law';
import { names } from '../rule';
import { disputed } from './contested';
import type { VerdictRule } from '../rule';

/**
 * File-level copyleft inside a larger work: its files keep their licence, the whole may go under another
 * (MPL-2.0 § 3.3, CDDL-1.0 § 3.6, EPL-1.0 § 3) where the outbound licence accepts such parts, or promises nothing about them.
 */
export const partKeeps: VerdictRule = {
  id: 'part-keeps',
  copyleft: true,
  needs: ({ licence }) => licence.copyleft.level === 'file',
  decide: (pair) => {
    const { inbound, outbound } = pair;
    const { partKeeps: part } = inbound.licence;
    if (!part) return undefined;
    const accepts = outbound.licence.acceptsParts;
    if (accepts === undefined && outbound.licence.openSource.value) return undefined;
    if (accepts?.positions) return disputed(pair, cite(outbound.licence, accepts.clause), accepts.positions);
    return {
      verdict: 'conditional',
      reason: { id: part.unit === 'file' || part.unit === 'work' ? 'verdict.part-keeps' : 'verdict.part-keeps.source', args: names(pair) },
      basis: [cite(inbound.licence, part.clause), ...(accepts === undefined ? [] : [cite(outbound.licence, accepts.clause)])],
      obligations: [{ id: 'obligation.keep-apart', args: { licence: inbound.id } }],
    };
  },
};
