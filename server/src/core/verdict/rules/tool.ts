import { cite } from '../law';
import type { VerdictRule } from '../rule';

/**
 * A tool produces something without becoming part of it: its licence does not reach the output, unless the output
 * contains parts of the tool (GNU GPL FAQ, "GPLOutput") or the licence restricts the use itself.
 */
export const tool: VerdictRule = {
  id: 'tool',
  uses: ['tool'],
  decide: (pair) => {
    const { licence } = pair.inbound;
    const { openSource } = licence;
    if (!openSource.value && openSource.why !== 'no-derivatives') {
      return {
        verdict: 'conditional',
        reason: { id: 'verdict.tool.restricted', args: { inbound: pair.inbound.id, why: { id: `not-open.${openSource.why}` } } },
        basis: [cite(licence, openSource.clause)],
      };
    }
    const embeds = licence.copyleft.level !== 'none' && !pair.inbound.exception?.frees.uses.includes('tool');
    return {
      verdict: 'yes',
      reason: { id: 'verdict.tool', args: { inbound: pair.inbound.id } },
      basis: [cite(licence, licence.terms['Use-Reproduce'])],
      ...(embeds && { obligations: [{ id: 'obligation.tool-output', args: { licence: pair.inbound.id } } as const] }),
    };
  },
};
