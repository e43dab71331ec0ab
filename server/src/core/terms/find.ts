import { compareVersions, versionOf } from '../knowledge/knowledge';
import type { Licence, TermId } from '../knowledge/model';
import type { Translator } from '../messages/model';
import { names, understand } from './search';
import type { SearchWord } from './search';

export interface LicenceSearch {
  /** What a person typed: words of ids and names, of terms and their explanations, in any case. */
  readonly text: string;
  /** A licence must have all of them. */
  readonly terms: readonly TermId[];
  /** How the terms were typed: where that is also the name of licences, these come first. */
  readonly typed?: readonly string[];
}

/**
 * The licences that fit all words of a search, in the language of `translator` or in English. Those that are named by it
 * come first, by id before by name; then those with the broadest support; of one licence the newest version.
 */
export function findLicences(licences: readonly Licence[], { text, terms, typed = [] }: LicenceSearch, translator: Translator): readonly Licence[] {
  const { words } = understand(text, licences, translator);
  const found = licences.filter((licence) => terms.every((term) => licence.terms[term] !== undefined) && words.every((word) => fits(licence, word)));
  const ranking = [...words.filter(({ without }) => !without), ...typed.map((each) => ({ text: each.toLowerCase(), terms }))];
  const named = new Map(found.map((licence) => [licence, ranking.reduce((sum, word) => sum + nearness(licence, word), 0)]));
  return found.sort((a, b) => (named.get(b) ?? 0) - (named.get(a) ?? 0) || supportOf(b) - supportOf(a) || newerFirst(a, b));
}

/** By the names of families; within one the newest version first. */
function newerFirst(a: Licence, b: Licence): number {
  const [one, other] = [a.family?.name ?? a.id, b.family?.name ?? b.id];
  if (one !== other) return one < other ? -1 : 1;
  return compareVersions(versionOf(b), versionOf(a)) || (a.id < b.id ? -1 : 1);
}

function fits(licence: Licence, { text, terms, without }: SearchWord): boolean {
  return (names(licence, text, terms.length > 0) || terms.some((term) => licence.terms[term] !== undefined)) !== without;
}

/** How surely a word names the licence itself. */
function nearness(licence: Licence, { text, terms }: Pick<SearchWord, 'text' | 'terms'>): number {
  const id = licence.id.toLowerCase();
  if (id === text) return 3;
  if (id.startsWith(text)) return 2;
  return names(licence, text, terms.length > 0) ? 1 : 0;
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
