import { findLicenceId } from '../../../server/src/core/expression/ids';
import deprecated from '../../../data/deprecated-ids.json';

export type Outcome = 'exact' | 'wrong' | 'silent';

/** How an answer is compared with a label. */
export interface Comparison {
  /** The corpus tells versions, not whether later ones may be used: `GPL-2.0-or-later` counts as `GPL-2.0`. */
  readonly versionsOnly: boolean;
}

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(Object.entries(deprecated.replacements));

/** Ids of texts with the very same words count as one. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(GFDL-[\d.]+)-(?:no-)?invariants(?=$|-)/, '$1'],
  [/^(OFL-[\d.]+)-(?:no-)?RFN$/, '$1'],
  [/^MPL-2\.0-no-copyleft-exception$/, 'MPL-2.0'],
  [/^CAL-1\.0-Combined-Work-Exception$/, 'CAL-1.0'],
];

/** The licences and exceptions an expression names, deprecated ids as what replaced them. */
export function idsOf(expression: string): Set<string> {
  const ids = new Set<string>();
  for (const [written] of expression.matchAll(/[\w.:+-]+/g)) {
    if (/^(?:AND|OR|WITH|NONE|NOASSERTION)$/.test(written)) continue;
    const plain = written.replace(/^depreciate_/, '');
    // Case makes no difference in ids (SPDX 2.3, Annex D.2).
    const id = findLicenceId(plain) ?? plain;
    const bare = /^[AL]?GPL-[\d.]+$|^GFDL-[\d.]+$/.test(id);
    const replaced = bare ? id : (REPLACEMENTS.get(id) ?? id);
    for (const part of replaced.split(' WITH '))
      ids.add(
        SAME_WORDS.reduce(
          (name, [pattern, base]) => name.replace(pattern, base),
          part.replace(/^([AL]?GPL-[\d.]+)\+$/, '$1-or-later'),
        ),
      );
  }
  return ids;
}

/** An answer is exact where it names the label's licences and no others; a bare GNU version leaves only/or-later open and fits both. */
export function compare(label: string, answer: string | undefined, comparison: Comparison): Outcome {
  const wanted = idsOf(label);
  const given = idsOf(answer ?? '');
  if (isAmong(wanted, given, comparison) && isAmong(given, wanted, comparison)) return 'exact';
  return given.size === 0 ? 'silent' : 'wrong';
}

/**
 * For labels that name every licence a file mentions, and have no name for later versions but GNU's: true where the answer names
 * none but the label's, and all of the label's are told, by the answer or by what was `found` in the file besides.
 */
export function tellsAll(label: string, answer: string, found: readonly string[], comparison: Comparison): boolean {
  const plain = (expression: string): Set<string> => new Set([...idsOf(expression)].map((id) => id.replace(/\+$/, '')));
  const wanted = plain(label);
  const told = new Set(found.flatMap((expression) => [...plain(expression)]));
  return isAmong(plain(answer), wanted, comparison) && isAmong(wanted, told, comparison);
}

function isAmong(ids: ReadonlySet<string>, others: ReadonlySet<string>, { versionsOnly }: Comparison): boolean {
  const fits = (a: string, b: string): boolean =>
    a === b || base(a) === b || a === base(b) || (versionsOnly && base(a) === base(b));
  return [...ids].every((id) => [...others].some((other) => fits(id, other)));
}

function base(id: string): string {
  return /^(?:[AL]?GPL|GFDL)-/.test(id) ? id.replace(/-(?:only|or-later)$/, '') : id;
}
