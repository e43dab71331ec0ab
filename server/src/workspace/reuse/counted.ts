import { LICENCES_FOLDER } from '../../core/reuse/licence-files';
import { isWithin } from '../../core/text/paths';
import type { FileSystem } from '../../runtime';
import type { WalkEnd, WalkedFolder } from '../walk';
import { licenceTextsIn } from './licence-texts-in';

/**
 * The files of each walked folder, with what REUSE counts though Git ignores it or a link leads there: companions of these
 * files, and at the end licence texts that the walk did not come by.
 */
export async function* countedFiles(files: FileSystem, root: string, walk: AsyncGenerator<WalkedFolder, WalkEnd>): AsyncGenerator<readonly string[], WalkEnd> {
  const texts = new Set<string>();
  for (;;) {
    const step = await walk.next();
    if (step.done === true) {
      const more = step.value === 'cancelled' ? [] : (await licenceTextsIn(files, root, false)).filter((path) => !texts.has(path));
      if (more.length > 0) yield more;
      return step.value;
    }
    const { path, files: names } = step.value;
    const companions = companionsIn(step.value);
    const counted = companions.length === 0 ? names : [...names, ...companions];
    const inside = `${path}/`;
    const paths = path === '' ? counted : counted.map((name) => inside + name);
    if (isWithin(path, LICENCES_FOLDER)) for (const each of paths) texts.add(each);
    yield paths;
  }
}

function companionsIn({ files, links, ignored }: WalkedFolder): string[] {
  if (links.length + ignored.length === 0) return [];
  const named = new Set(files);
  return [...links, ...ignored].filter((name) => name.endsWith('.license') && named.has(name.slice(0, -'.license'.length)));
}
