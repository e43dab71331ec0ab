import licenceIds from 'spdx-license-ids/index.json';
import oldLicenceIds from 'spdx-license-ids/deprecated.json';
import deprecated from '../../../../data/deprecated-ids.json';
import { EXCEPTION_IDS } from './exception-ids';

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(Object.entries(deprecated.replacements));

/** What an id with `+` at its end is called without it: only the GNU licences have ids of their own for "or later". */
const OR_LATER = new Map(
  licenceIds
    .filter((id) => id.endsWith('-or-later'))
    .flatMap((id): [string, string][] => [[id.replace(/-or-later$/, ''), id], [id.replace(/-or-later$/, '-only'), id], [id, id]]),
);

const byLowerCase = (ids: readonly string[]): ReadonlyMap<string, string> => new Map(ids.map((id) => [id.toLowerCase(), id]));
const LICENCES = byLowerCase([...oldLicenceIds, ...licenceIds]);
const EXCEPTIONS = byLowerCase(EXCEPTION_IDS);

/** The SPDX licence id that `text` means, whatever its case (SPDX 2.3 Annex D.2: ids match regardless of case). */
export function findLicenceId(text: string): string | undefined {
  return LICENCES.get(text.toLowerCase());
}

/** The SPDX exception id that `text` means, whatever its case. */
export function findExceptionId(text: string): string | undefined {
  return EXCEPTIONS.get(text.toLowerCase());
}

/** The expression that replaces a deprecated id (with or without `+`); `undefined` where the id is current. */
export function replacementOf(id: string, plus: boolean): string | undefined {
  return plus ? (OR_LATER.get(id) ?? REPLACEMENTS.get(id)) : REPLACEMENTS.get(id);
}

/** All that may replace a deprecated id as it is written: of a GNU licence without "only" and "or later" either, since it never said which. */
export function replacementsOf(id: string): readonly string[] {
  const plus = id.endsWith('+');
  const replacement = replacementOf(plus ? id.slice(0, -1) : id, plus);
  if (replacement === undefined) return [];
  return !plus && replacement === `${id}-only` ? [replacement, `${id}-or-later`] : [replacement];
}
