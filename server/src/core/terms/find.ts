import type { Licence, TermId } from '../knowledge/model';

export interface LicenceSearch {
  /** Looked for in id and name, word by word, in any case. */
  readonly text: string;
  /** A licence must have all of them. */
  readonly terms: readonly TermId[];
}

/** The licences that a search finds: those whose id it begins come first, then those with the broadest support. */
export function findLicences(licences: readonly Licence[], { text, terms }: LicenceSearch): readonly Licence[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = licences.filter((licence) => {
    const searched = `${licence.id} ${licence.name}`.toLowerCase();
    return terms.every((term) => licence.terms[term] !== undefined) && words.every((word) => searched.includes(word));
  });
  const begins = ({ id }: Licence): boolean => words[0] !== undefined && id.toLowerCase().startsWith(words[0]);
  return found.sort(
    (a, b) => Number(begins(b)) - Number(begins(a)) || supportOf(b) - supportOf(a) || (a.id < b.id ? -1 : 1),
  );
}

const SUPPORT: readonly TermId[] = ['StrongCommunity', 'Goverments-EU', 'OSIApproved', 'FSFFREE-Libre'];

function supportOf({ terms }: Licence): number {
  return SUPPORT.filter((term) => terms[term] !== undefined).length;
}

/** In how many of the licences each term applies; terms that apply in none are left out. */
export function countTerms(licences: readonly Licence[]): ReadonlyMap<TermId, number> {
  const counts = new Map<TermId, number>();
  for (const { terms } of licences) {
    for (const term of Object.keys(terms) as TermId[]) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** The terms that tell a licence from others, at most `most`: those that the fewest licences have, by `counts`. */
export function tellingTerms({ terms }: Licence, counts: ReadonlyMap<TermId, number>, most: number): readonly TermId[] {
  const own = Object.keys(terms) as TermId[];
  return own.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, most);
}
