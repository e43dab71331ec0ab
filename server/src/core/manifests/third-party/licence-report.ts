import { baseNameOf } from '../../text/paths';
import { draftOf, finished } from '../draft';
import type { ManifestDocument, ManifestFormat } from '../format';
import { readJson } from '../parsing/json';
import { MAX_WRITTEN } from '../parsing/limits';
import { memberOf } from '../parsing/tree';
import { readJsonRows } from './json';
import { readLines } from './lines';
import { lockedOf } from './rows';
import { readCommas, readTables } from './table';

/** Names that mean third parties, whatever the file looks like. */
const THIRD_PARTY = /^(?:third[-_. ]?part(?:y|ies)|3rd[-_ ]?part(?:y|ies))[\w-]*(?:[. ][\w-]+)*$/i;
const DEPENDENCIES = /^(?:dependencies|dependency[-_]?licen[cs]es?)(?:\.(?:md|txt|csv|json))?$/i;
const LISTS = /^(?:[a-z]+[-_])?licen[cs]es?(?:[-_](?:report|list|used|third[-_]party))?\.(?:csv|json)$/i;
/** What Gradle's license report is told to allow (https://github.com/jk1/Gradle-License-Report, "Check for licenses"). */
const ALLOWED = /^allowed-licen[cs]es\.json$/i;

/**
 * Lists of third-party licences that a project keeps beside its code, written by tools or by hand. They say which licence
 * a component was found to be under; by their names alone they cannot be told from other texts, so nothing is a fault
 * in a file that holds no such list.
 */
export const licenceReport: ManifestFormat = {
  id: 'licence-report',
  ecosystem: 'sbom',
  matches: (path) => {
    const name = baseNameOf(path);
    return THIRD_PARTY.test(name) || DEPENDENCIES.test(name) || LISTS.test(name) || ALLOWED.test(name);
  },
  parse(text, path) {
    const draft = draftOf(licenceReport, 'report');
    const read = text.slice(0, MAX_WRITTEN);
    if (/\.json$/i.test(path)) {
      const { root, log } = readJson(read);
      for (const [at, row] of readJsonRows(root).entries()) draft.locked.push(lockedOf(row, at));
      if (draft.locked.length > 0 || memberOf(root, 'allowedLicenses')) draft.problems.push(...log.problems.map((problem) => ({ ...problem, severity: 'warning' as const })));
    } else for (const [at, row] of [...(/\.csv$/i.test(path) ? readCommas(read) : readTables(read)), ...readLines(read)].entries()) draft.locked.push(lockedOf(row, at));
    return finished(draft);
  },
};

/** A licence file or notice that is a list of third-party licences instead; undefined where it is none. */
export function reportIn(text: string, path: string): ManifestDocument | undefined {
  if (!/^(?:licen[cs]es|notices?)\b/i.test(baseNameOf(path))) return undefined;
  const document = licenceReport.parse(text, path);
  return document.locked.length > 0 ? document : undefined;
}
