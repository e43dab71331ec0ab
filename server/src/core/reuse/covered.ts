import { baseNameOf, folderOf } from '../text/paths';

/**
 * File names that are no covered files (REUSE 3.3, "Covered Files"; the last two as the REUSE tool 6.2.0 has them, since
 * their texts contain tags). Letter case counts.
 */
const NOT_COVERED = new RegExp(
  [
    '^(?:LICEN[CS]E|COPYING)(?:[-.].*)?$',
    '^(?:\\.git|\\.hgtags|REUSE\\.toml)$',
    '\\.(?:license|spdx|spdx.(?:rdf|json|xml|ya?ml))$',
    '^CAL-1.0(?:-Combined-Work-Exception)?(?:\\..+)?$',
    '^SHL-2.1(?:\\..+)?$',
  ].join('|'),
);
const NOT_ENTERED = new Set(['.git', '.hg', '.sl', 'LICENSES', '.reuse']);

/** False for a folder (relative, not the root) whose files are not covered; asked of each folder on the way down. */
export function isCoveredFolder(path: string): boolean {
  return !NOT_ENTERED.has(baseNameOf(path)) && baseNameOf(folderOf(path)) !== 'subprojects';
}

/** True where a file of this name, in a covered folder, needs licence and copyright; empty files and links never do. */
export function isCoveredName(name: string): boolean {
  return !NOT_COVERED.test(name);
}

/** Both questions for a whole path, relative to the project's root. */
export function isCovered(path: string): boolean {
  if (!isCoveredName(baseNameOf(path))) return false;
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) if (!isCoveredFolder(folder)) return false;
  return true;
}
