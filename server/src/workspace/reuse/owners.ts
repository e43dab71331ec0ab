import { OWNER_FILES, ownersIn } from '../../core/facts/claims/owners';
import { findCopyright, readNotice } from '../../core/headers/copyright';
import { readYears } from '../../core/headers/years';
import type { ReuseProject } from '../../core/reuse/model';
import { isVendored } from '../../core/facts/quiet';
import type { FileSystem } from '../../runtime';
import { readText } from '../git/repository';

/** Whose the project is: whom the new headers name (`copyright`), whom its files name most, and whom the files at its root name. */
export async function ownersOf(files: FileSystem, root: string, project: ReuseProject, copyright: string | undefined): Promise<string[]> {
  const present = new Set((await files.list(root))?.map(({ name }) => name) ?? []);
  const texts = await Promise.all(OWNER_FILES.filter((name) => present.has(name)).map(async (name) => ownersIn(name, (await readText(files, `${root}/${name}`)) ?? '')));
  return [...(copyright === undefined ? [] : [readYears(copyright).rest]), ...commonHolders(project), ...texts.flat()];
}

/** Named by at least so many files, and by half as many as the commonest: who writes the project. */
const LEAST = 2;
const SHARE = 0.5;

/** Whose project it is, by the headers there are; nobody where they do not tell. */
function commonHolders({ covered }: ReuseProject): string[] {
  const counts = new Map<string, number>();
  for (const { path, own, companion } of covered) {
    if (isVendored(path)) continue;
    for (const { text } of (companion ?? own)?.copyrights ?? []) {
      const found = findCopyright(text);
      const holder = found && readNotice(found.prefix, text.slice(found.words)).holder;
      if (holder !== undefined) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
  }
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return [...counts].flatMap(([holder, count]) => (count >= LEAST && count >= most * SHARE ? [holder] : []));
}
