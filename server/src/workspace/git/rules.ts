import { indexPatterns } from '../../core/text/globs/path-index';
import { baseNameOf } from '../../core/text/paths';
import { readIgnoreLine } from './pattern';
import type { IgnoreLine } from './pattern';

/** The rules that hold in one folder: those of its ancestors' `.gitignore` files and its own, later ones winning. */
export interface IgnoreRules {
  /**
   * `path` is relative to the work tree's root; a folder's ends in `/`. True where the last rule about it says so. What stands in an ignored
   * folder is ignored too: whoever walks down knows.
   */
  ignores(path: string): boolean;
  /** True where the file that was added last has more than is read: in characters, or in rules that are alike. */
  readonly cut: boolean;
  /** The rules once the ignore file of `folder` (`''` for the root, no final slash) is added. */
  with(folder: string, text: string): IgnoreRules;
}

/** Longer ignore files are read up to here (characters). */
const LIMIT = 1_000_000;

export const NO_RULES: IgnoreRules = rulesOf(() => undefined, false);

/** What a file says of a path: that it is ignored, that it is not; undefined where nothing. */
type Answer = (path: string, name: string, isFolder: boolean) => boolean | undefined;

function rulesOf(answer: Answer, cut: boolean): IgnoreRules {
  return {
    cut,
    ignores: (path) => {
      const isFolder = path.endsWith('/');
      const itself = isFolder ? path.slice(0, -1) : path;
      return answer(itself, baseNameOf(itself), isFolder) ?? false;
    },
    with: (folder, text) => {
      const all = text.slice(0, LIMIT).split('\n').flatMap((line) => readIgnoreLine(line) ?? []);
      const lines = all.slice(0, Math.min(crowdedAt(all, true), crowdedAt(all, false)));
      const own = answerOf(lines);
      const isCut = text.length > LIMIT || lines.length < all.length;
      if (!own) return rulesOf(answer, isCut);
      const inside = folder === '' ? '' : `${folder}/`;
      return rulesOf((path, name, isFolder) => (path.startsWith(inside) ? own(path.slice(inside.length), name, isFolder) : undefined) ?? answer(path, name, isFolder), isCut);
    },
  };
}

/** The last line that matches decides; undefined where there is none. */
function answerOf(lines: readonly IgnoreLine[]): Answer | undefined {
  if (lines.length === 0) return undefined;
  const named = prepare(lines, true);
  const placed = prepare(lines, false);
  return (path, name, isFolder) => {
    const last = lines[Math.max(named(name, isFolder), placed(path, isFolder))];
    return last && !last.negated;
  };
}

/** Number of the first line that is one too many. */
function crowdedAt(lines: readonly IgnoreLine[], anywhere: boolean): number {
  const numbers = lines.flatMap((line, at) => (line.anywhere === anywhere ? [at] : []));
  const { crowded } = indexPatterns(numbers.flatMap((at) => lines[at]?.pattern ?? []));
  return crowded === undefined ? lines.length : (numbers[crowded] ?? lines.length);
}

/** Answers which is the last of the lines about names, or of those about paths, that matches. */
function prepare(lines: readonly IgnoreLine[], anywhere: boolean): (path: string, isFolder: boolean) => number {
  const numbers = lines.flatMap((line, at) => (line.anywhere === anywhere ? [at] : []));
  const index = indexPatterns(numbers.flatMap((at) => lines[at]?.pattern ?? []));
  const forFiles = (at: number): boolean => lines[numbers[at] ?? -1]?.foldersOnly === false;
  return (path, isFolder) => numbers[index.last(path, isFolder ? undefined : forFiles)] ?? -1;
}
