import { standingOf } from '../headers/known';
import type { FileReport, ReuseProject, ReuseReport } from './model';
import { isValidLicenceId, licenceFileAt } from './licence-files';
import { prepareSources } from './sources';

/** Checks a project against REUSE 3.3 as the REUSE tool 6.2.0 does. The project's REUSE.toml files and dep5 are taken as they are: see `failureOf`. */
export function lint(project: ReuseProject): ReuseReport {
  const sourcesOf = prepareSources(project);
  const readable = project.covered.filter(({ unreadable }) => unreadable !== true);
  const files = readable.map((file): FileReport => ({ path: file.path, sources: sourcesOf(file) }));
  const { licenceFiles, duplicates, withoutEnding } = readLicenceFiles(project.licenceFiles);
  const { used, invalid, withoutCopyright, withoutLicence } = survey(files);
  const ids = [...licenceFiles.keys()];
  const texts = new Map([...readLicenceFiles(project.above?.licenceFiles ?? []).licenceFiles, ...licenceFiles]);
  const nonCompliant = {
    bad_licenses: ids.filter((id) => !isValidLicenceId(id)).sort(),
    deprecated_licenses: ids.filter((id) => standingOf(id) === 'deprecated').sort(),
    licenses_without_extension: withoutEnding.sort(),
    missing_licenses: [...used].filter((id) => !hasText(id, texts)).sort(),
    unused_licenses: ids.filter((id) => !used.has(id) && !used.has(id.endsWith('+') ? id : `${id}+`)).sort(),
    read_errors: project.covered.filter(({ unreadable }) => unreadable === true).map(({ path }) => path).sort(),
    missing_copyright_info: withoutCopyright.sort(),
    missing_licensing_info: withoutLicence.sort(),
  };
  return {
    compliant: invalid.length === 0 && duplicates.size === 0 && Object.values(nonCompliant).every((list) => list.length === 0),
    nonCompliant,
    invalidExpressions: invalid,
    duplicates,
    usedLicences: [...used].sort(),
    licenceFiles,
    files,
  };
}

interface Survey {
  readonly used: Set<string>;
  readonly invalid: { readonly path: string; readonly expressions: readonly string[] }[];
  readonly withoutCopyright: string[];
  readonly withoutLicence: string[];
}

/** One pass over all files: there may be hundreds of thousands. */
function survey(files: readonly FileReport[]): Survey {
  const found: Survey = { used: new Set(), invalid: [], withoutCopyright: [], withoutLicence: [] };
  for (const { path, sources } of files) {
    let copyright = false;
    let licence = false;
    let invalid: Set<string> | undefined;
    for (const { statements } of sources) {
      if (statements.copyrights.length > 0) copyright = true;
      for (const { ids, error, expression } of statements.tags) {
        if (error !== undefined) invalid = (invalid ?? new Set()).add(expression);
        else licence = true;
        for (const id of ids) found.used.add(id);
      }
    }
    if (!copyright) found.withoutCopyright.push(path);
    if (!licence) found.withoutLicence.push(path);
    if (invalid) found.invalid.push({ path, expressions: [...invalid].sort() });
  }
  return found;
}

/** True where LICENSES/ has the text for an id of a tag: `Apache-1.0+` is served by Apache-1.0's. */
export function hasText(id: string, licenceFiles: ReadonlyMap<string, string>): boolean {
  return licenceFiles.has(id) || (id.endsWith('+') && licenceFiles.has(id.slice(0, -1)));
}

function readLicenceFiles(paths: readonly string[]): { licenceFiles: Map<string, string>; duplicates: Map<string, string[]>; withoutEnding: string[] } {
  const licenceFiles = new Map<string, string>();
  const duplicates = new Map<string, string[]>();
  const withoutEnding: string[] = [];
  for (const path of [...paths].sort()) {
    const file = licenceFileAt(path);
    if (!file) continue;
    const other = licenceFiles.get(file.id);
    if (other !== undefined) duplicates.set(file.id, [...(duplicates.get(file.id) ?? [other]), path]);
    else licenceFiles.set(file.id, path);
    if (file.withoutEnding) withoutEnding.push(file.id);
  }
  return { licenceFiles, duplicates, withoutEnding };
}
