import { permits } from '../exceptions';
import { LINKS, names } from '../rule';
import type { VerdictRule } from '../rule';

/** The component's exception lets other works link it, hold what it wrote of itself into them, or be produced by it, under terms of their own. */
export const linkingException: VerdictRule = {
  id: 'linking-exception',
  uses: ['merge', ...LINKS],
  copyleft: true,
  tellsLinksApart: true,
  needs: ({ exception }) => exception !== undefined,
  decide: (pair) => {
    const { inbound, outbound, use } = pair;
    const { exception } = inbound;
    if (!exception || !permits(exception, use, outbound.licence)) return undefined;
    // Merged, it is free as far as a tool wrote it; the tool's own code is not.
    return {
      verdict: use === 'merge' ? 'conditional' : 'yes',
      reason: { id: use === 'merge' ? 'verdict.linking-exception.output' : 'verdict.linking-exception', args: { ...names(pair), exception: exception.id } },
      basis: [`${exception.id} ${exception.frees.clause}`],
    };
  },
};
