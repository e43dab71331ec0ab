import { isLicenceRef, standingOf } from '../headers/known';
import { baseNameOf } from '../text/paths';

/** What a file in LICENSES/ stands for. */
export interface LicenceFile {
  readonly path: string;
  readonly id: string;
  /** The name is an id of the SPDX list, without an ending. */
  readonly withoutEnding: boolean;
}

/** Folder of licence texts; REUSE 3.3 fixes its name. */
export const LICENCES_FOLDER = 'LICENSES';

/**
 * The licence id that a file in LICENSES/ stands for: its name without the last ending; where that is no id but the whole
 * name is, the whole name. Companions and hidden files and folders stand for none.
 */
export function licenceFileAt(path: string): LicenceFile | undefined {
  const name = baseNameOf(path);
  if (name.endsWith('.license') || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 && dot < name.length - 1 ? name.slice(0, dot) : name;
  const hasEnding = stem !== name;
  if (hasEnding && isValid(stem)) return { path, id: stem, withoutEnding: false };
  const whole = standingOf(name) !== 'unknown';
  return { path, id: whole ? name : stem, withoutEnding: whole };
}

/** An id that a licence file may have: on the SPDX list, or the project's own (the REUSE tool bars "Unknown" in those). */
export function isValidLicenceId(id: string): boolean {
  return standingOf(id) !== 'unknown' || (isLicenceRef(id) && !id.includes('Unknown'));
}

function isValid(id: string): boolean {
  return standingOf(id) !== 'unknown' || isLicenceRef(id);
}
