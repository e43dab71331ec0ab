import { textId } from '../../declared/agree';
import { findExceptionId, findLicenceId } from '../../expression/ids';
import type { FileFacts } from '../../facts/model';
import { isLicenceRef, standingOf } from '../../headers/known';
import { hasText } from '../../reuse/lint';
import { isValidLicenceId } from '../../reuse/licence-files';
import type { LicenceFile } from '../../reuse/licence-files';
import { folderOf } from '../../text/paths';
import type { ReuseProjectView } from '../kind';

/** What a file in LICENSES/ should be called. */
export interface RenamedText {
  readonly id: string;
  /** A path that is free. */
  readonly to: string;
}

/**
 * The files in LICENSES/ with a wrong name, by path, each with the right one: one answer for all findings about them, since a text under another name
 * is neither missing nor to be removed. An id that the files use goes before what the text alone tells, which leaves -only and -or-later open.
 */
export function renamedTexts({ reuse, files }: ReuseProjectView): ReadonlyMap<string, RenamedText> {
  const present = new Map(reuse.licenceFiles.map(({ id, path }) => [id, path]));
  const wanted = [...reuse.usedIds().keys()].filter((id) => standingOf(id) === 'current' && !hasText(id, present));
  const taken = new Set(reuse.licenceFiles.map(({ path }) => path));
  const renamed = new Map<string, RenamedText>();
  for (const file of reuse.licenceFiles) {
    const id = rightName(file, files.get(file.path), wanted);
    const to = id === undefined ? undefined : `${folderOf(file.path)}/${id}.txt`;
    if (id === undefined || to === undefined || taken.has(to)) continue;
    taken.add(to);
    renamed.set(file.path, { id, to });
  }
  return renamed;
}

function rightName(file: LicenceFile, facts: FileFacts | undefined, wanted: readonly string[]): string | undefined {
  const { id, withoutEnding } = file;
  if (withoutEnding) return id;
  if (standingOf(id) === 'deprecated') return servedBy(id, wanted);
  return isValidLicenceId(id) ? undefined : betterId(file, facts, wanted);
}

/** The one wanted id whose text that of `id` is. */
function servedBy(id: string, wanted: readonly string[]): string | undefined {
  const [only, ...others] = wanted.filter((each) => textId(each) === textId(id));
  return others.length === 0 ? only : undefined;
}

/** The licence that the name or the text is, by the id in use, else in its own letters; else a name of the project's own. */
function betterId({ id }: LicenceFile, facts: FileFacts | undefined, wanted: readonly string[]): string | undefined {
  const [match, more] = (facts?.licenceText?.matches ?? []).filter(({ kind, modified }) => kind === 'text' && !modified);
  const read = match && !more ? match.licence : undefined;
  const named = findLicenceId(id) ?? findExceptionId(id);
  const meant = named ?? read;
  const served = meant === undefined ? undefined : servedBy(meant, wanted);
  if (served !== undefined) return served;
  const listed = named ?? (match?.laterOpen === true ? undefined : read);
  if (listed !== undefined && standingOf(listed) !== 'unknown') return listed;
  const own = id.replace(/^LicenseRef-/i, '').replace(/[^A-Za-z0-9.-]+/g, '-');
  const name = `LicenseRef-${own}`;
  return own === '' || own.includes('Unknown') || !isLicenceRef(name) ? undefined : name;
}
