import { authorsOf } from '../../core/facts/claims/authors';
import { plainHolder } from '../../core/facts/holder-names';
import { isVendored } from '../../core/facts/quiet';
import { SEARCH_LIMIT } from '../../core/headers/bytes';
import type { ReuseProject } from '../../core/reuse/model';
import { decodeText } from '../../core/text/decode';
import type { FileSystem } from '../../runtime';

/** Plain names of those who write much of a project. */
export type ProjectAuthors = () => Promise<readonly string[]>;

/** Named by at least so many files: one or two may have been brought along with a piece of another work. */
const LEAST = 3;
/** Whose writers are counted, at most. */
const MOST_FILES = 20_000;

/** Who wrote the files of `project` by what they say, counted when first asked for. */
export function createAuthors(files: FileSystem, root: string, project: ReuseProject): ProjectAuthors {
  let counted: Promise<readonly string[]> | undefined;
  return () => (counted ??= count(files, root, project));
}

async function count(files: FileSystem, root: string, { covered }: ReuseProject): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const { path } of covered.slice(0, MOST_FILES)) {
    const bytes = isVendored(path) ? undefined : await files.read(`${root}/${path}`, SEARCH_LIMIT);
    const decoded = bytes && decodeText(bytes);
    if (!decoded || decoded.binary) continue;
    for (const name of new Set(authorsOf(decoded.text, path).map(plainHolder))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([name, times]) => (times >= LEAST && name !== '' ? [name] : []));
}
