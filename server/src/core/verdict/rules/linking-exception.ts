import { permits } from '../exceptions';
import { LINKS, names } from '../rule';
import type { VerdictRule } from '../rule';

/** The component's exception lets other works link it, or be produced by it, under terms of their own. */
export const linkingException: VerdictRule = {
  id: 'linking-exception',
  uses: LINKS,
  copyleft: true,
  tellsLinksApart: true,
  needs: ({ exception }) => exception !== undefined,
  decide: (pair) => {
    const { inbound, outbound, use } = pair;
    const { exception } = inbound;
    if (!exception || !permits(exception, use, outbound.licence)) return undefined;
    return {
      verdict: 'yes',
      reason: { id: 'verdict.linking-exception', args: { ...names(pair), exception: exception.id } },
      basis: [`${exception.id} ${exception.frees.clause}`],
    };
  },
};
