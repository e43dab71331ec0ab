import { cite } from '../law';
import { LINKS, names } from '../rule';
import type { VerdictRule } from '../rule';

/** A library under the LGPL frees what uses it (LGPL-2.1 § 6, LGPL-3.0 § 4); in a static binary users must be able to relink it. */
export const linkLibrary: VerdictRule = {
  id: 'link-library',
  uses: LINKS,
  copyleft: true,
  tellsLinksApart: true,
  needs: ({ licence }) => licence.copyleft.reach === 'library',
  decide: (pair) => {
    const { licence } = pair.inbound;
    if (pair.relation !== 'combine') return undefined;
    const basis = [cite(licence, licence.partKeeps?.clause ?? licence.copyleft.clause)];
    const debugging = { id: 'obligation.reverse-engineering', args: { licence: pair.inbound.id } } as const;
    if (pair.use === 'link-dynamic') return { verdict: 'yes', reason: { id: 'verdict.link-library', args: names(pair) }, basis, obligations: [debugging] };
    return {
      verdict: 'conditional',
      reason: { id: 'verdict.link-library.static', args: names(pair) },
      basis,
      remedy: { id: 'remedy.link-dynamically', args: { inbound: pair.inbound.id } },
      obligations: [{ id: 'obligation.relinkable', args: { licence: pair.inbound.id } }, debugging],
    };
  },
};
