import { cite } from '../law';
import { names } from '../rule';
import type { VerdictRule } from '../rule';

/** Software merged into a work under a content or data licence: allowed by the component, but the outbound says nothing of source code. */
export const contentOutbound: VerdictRule = {
  id: 'content-outbound',
  uses: ['merge'],
  copyleft: false,
  decide: (pair) => {
    const { inbound, outbound } = pair;
    if (outbound.licence.subject.includes('software') || !inbound.licence.subject.includes('software')) return undefined;
    return { verdict: 'conditional', reason: { id: 'verdict.content-outbound', args: names(pair) }, basis: [cite(outbound.licence, outbound.licence.terms.ForData)], obligations: [{ id: 'obligation.keep-apart', args: { licence: inbound.id } }] };
  },
};
