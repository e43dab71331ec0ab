import type { Problem } from '../manifests/format';
import type { ProblemLog } from '../manifests/parsing/problems';
import { MAX_ALIKE, indexPatterns } from '../text/globs/path-index';
import type { PathPattern } from '../text/globs/pattern';
import type { Span } from '../text/span';

/** Characters of a REUSE.toml or dep5; a longer one is named and not read. */
export const MAX_DOCUMENT = 1_000_000;

export function tooLong(): Problem {
  return { message: { id: 'manifest.too-long', args: { limit: MAX_DOCUMENT } }, span: { start: 0, end: 0 }, severity: 'error' };
}

/** True, and told, where too many paths would be tried one after the other for every file. */
export function isCrowded<T>(paths: readonly T[], patternOf: (path: T) => PathPattern, placeOf: (path: T) => Span, log: ProblemLog): boolean {
  const crowded = paths.length <= MAX_ALIKE ? undefined : paths[indexPatterns(paths.map(patternOf)).crowded ?? -1];
  if (crowded === undefined) return false;
  log.add('reuse.crowded', placeOf(crowded), { limit: MAX_ALIKE });
  return true;
}
