import { cite } from '../law';
import { isLink, names } from '../rule';
import type { VerdictRule } from '../rule';

/**
 * Content and data licences are not made for software: such a component goes in as an asset of its own, beside the code
 * (Creative Commons FAQ, "Can I apply a CC license to software?").
 */
export const separateAsset: VerdictRule = {
  id: 'separate-asset',
  needs: ({ licence }) => !licence.subject.includes('software'),
  decide: (pair) => {
    const { inbound, outbound } = pair;
    if (!outbound.licence.subject.includes('software')) return undefined;
    if (!isLink(pair.use) && inbound.licence.copyleft.level !== 'none') return undefined;
    return {
      verdict: 'conditional',
      reason: { id: 'verdict.separate-asset', args: names(pair) },
      basis: [cite(inbound.licence, inbound.licence.partKeeps?.clause ?? inbound.licence.terms.ForData ?? inbound.licence.copyleft.clause)],
      obligations: [{ id: 'obligation.keep-apart', args: { licence: inbound.id } }],
    };
  },
};
