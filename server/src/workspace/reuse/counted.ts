import { LICENCES_FOLDER } from '../../core/reuse/licence-files';
import { POLICY_FILE_NAMES } from '../../core/policy/read';
import { baseNameOf, isWithin } from '../../core/text/paths';
import type { FileSystem } from '../../runtime';
import type { WalkEnd, WalkedFolder } from '../walk';
import { licenceTextsIn } from './licence-texts-in';

/**
 * The files of each walked folder, with what REUSE counts though Git ignores it or a link leads there: companions of these
 * files, policies, and at the end licence texts that the walk did not come by.
 */
export async function* countedFiles(files: FileSystem, root: string, walk: AsyncGenerator<WalkedFolder, WalkEnd>): AsyncGenerator<readonly string[], WalkEnd> {
  const texts = new Set<string>();
  for (;;) {
    const step = await walk.next();
    if (step.done === true) {
      const rest = step.value === 'cancelled' ? [] : (await licenceTextsIn(files, root, false)).filter((path) => !texts.has(path));
      if (rest.length > 0) yield rest;
      return step.value;
    }
    const { path, files: names } = step.value;
    const more = [...companionsIn(step.value), ...policiesIn(step.value)];
    const counted = more.length === 0 ? names : [...names, ...more];
    const inside = `${path}/`;
    const paths = path === '' ? counted : counted.map((name) => inside + name);
    if (isWithin(path, LICENCES_FOLDER)) for (const each of paths) texts.add(each);
    // What has the name of a policy is looked at even where it is a folder: what a project decides is not passed over in silence.
    yield isPolicy(path) ? [path, ...paths] : paths;
  }
}

function companionsIn({ files, links, ignored }: WalkedFolder): string[] {
  if (links.length + ignored.length === 0) return [];
  const named = new Set(files);
  return [...links, ...ignored].filter((name) => name.endsWith('.license') && named.has(name.slice(0, -'.license'.length)));
}

function policiesIn({ links, ignored }: WalkedFolder): string[] {
  return links.length + ignored.length === 0 ? [] : [...links, ...ignored].filter(isPolicy);
}

function isPolicy(path: string): boolean {
  return POLICY_FILE_NAMES.includes(baseNameOf(path));
}
