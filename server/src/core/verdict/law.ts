import type { Licence } from '../knowledge/model';
import type { Basis } from './model';

/** Acts and judgments that decide beyond the licences' own words. */
export const INTERFACES: Basis = 'Directive 2009/24/EC Art. 1(2), recitals 10, 11 and 15; CJEU C-406/10 (SAS Institute)';
export const LINKS_AS_MERGERS: Basis = 'GNU GPL FAQ, "GPLStaticVsDynamic"';
export const REPRODUCTION: Basis = 'Directive 2009/24/EC Art. 4(1)(a)';
export const NO_LICENCE: Basis = 'Directive 2009/24/EC Art. 4: all rights reserved';

const cited = new WeakMap<Licence, Map<string, Basis>>();

/** A clause with the text it stands in, e.g. `EUPL-1.2 Art. 5, copyleft clause`. Ids that share a text share its name. */
export function cite(licence: Licence, clause: string | undefined): Basis {
  if (clause === undefined) return licence.record;
  const ofLicence = cited.get(licence) ?? new Map<string, Basis>();
  const known = ofLicence.get(clause);
  if (known !== undefined) return known;
  const basis = `${licence.record} ${clause}`;
  cited.set(licence, ofLicence.set(clause, basis));
  return basis;
}
