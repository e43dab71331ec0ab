import type { NotOpenReason } from '../../knowledge/model';
import { cite } from '../law';
import type { VerdictValue } from '../model';
import { isLink, names } from '../rule';
import type { VerdictRule } from '../rule';

/** Links of these may be settled outside the licence text: by contract, or because nobody knows how to apply the clause. */
const LINK: Readonly<Partial<Record<NotOpenReason, VerdictValue>>> = { proprietary: 'conditional', ethical: 'uncertain' };

/**
 * A component whose use, modification or sale is restricted cannot be licensed onward to everybody for everything,
 * which every open-source licence promises (e.g. EUPL-1.2 Art. 2; Open Source Definition 1, 3, 5, 6).
 */
export const notOpenSource: VerdictRule = {
  id: 'not-open-source',
  needs: ({ licence }) => !licence.openSource.value,
  decide: (pair) => {
    const { inbound, outbound, use } = pair;
    const { openSource } = inbound.licence;
    if (openSource.value) return undefined;
    const args = { ...names(pair), why: { id: `not-open.${openSource.why}` } } as const;
    const basis = [cite(inbound.licence, openSource.clause)];
    const remedy = { id: openSource.why === 'proprietary' ? 'remedy.ask-permission' : 'remedy.replace', args: { inbound: inbound.id } } as const;
    const link = isLink(use) ? LINK[openSource.why] : undefined;
    if (link !== undefined) return { verdict: link, reason: { id: link === 'conditional' ? 'verdict.not-open-source.contract' : 'verdict.not-open-source.unclear', args }, basis, remedy };
    if (!outbound.licence.openSource.value && openSource.why !== 'no-derivatives') {
      return { verdict: 'uncertain', reason: { id: 'verdict.not-open-source.both', args }, basis, remedy };
    }
    // Without copyleft the outbound licence asks for nothing: it is the component's terms that bind whoever takes the whole.
    const reason = outbound.licence.copyleft.level === 'none' ? 'verdict.not-open-source.bound' : 'verdict.not-open-source';
    return { verdict: 'no', reason: { id: reason, args }, basis, remedy };
  },
};
