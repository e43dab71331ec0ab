import { cite } from '../law';
import { isLink, names } from '../rule';
import type { VerdictRule } from '../rule';

/** What is left: a component without copyleft whose obligations the outbound licence can carry. */
export const permissive: VerdictRule = {
  id: 'permissive',
  copyleft: false,
  decide: (pair) => {
    const { licence } = pair.inbound;
    return {
      verdict: 'yes',
      reason: { id: isLink(pair.use) ? 'verdict.permissive.link' : 'verdict.permissive', args: names(pair) },
      basis: [cite(licence, licence.terms.Permissive), ...(licence.imposes.notice === undefined ? [] : [cite(licence, licence.imposes.notice)])],
    };
  },
};
