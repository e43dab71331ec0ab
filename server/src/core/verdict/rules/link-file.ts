import { cite } from '../law';
import { LINKS, names } from '../rule';
import type { VerdictRule } from '../rule';

/** File-level copyleft stays in its files: a work that links them keeps its own licence (MPL-2.0 § 3.3, CDDL-1.0 § 3.6, EPL-2.0 § 3.2). */
export const linkFile: VerdictRule = {
  id: 'link-file',
  uses: LINKS,
  copyleft: true,
  needs: ({ licence }) => licence.copyleft.reach === 'file',
  decide: (pair) => {
    const { copyleft, partKeeps } = pair.inbound.licence;
    if (pair.relation !== 'combine') return undefined;
    return { verdict: 'yes', reason: { id: 'verdict.link-file', args: names(pair) }, basis: [cite(pair.inbound.licence, partKeeps?.clause ?? copyleft.clause)] };
  },
};
