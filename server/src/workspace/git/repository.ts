import type { FileSystem } from '../../runtime';
import { folderOf, resolvePath } from '../../core/text/paths';
import { NOTHING_TRACKED, readIndex } from './index-file';
import type { TrackedFiles } from './index-file';
import { NO_RULES } from './rules';
import type { IgnoreRules } from './rules';

/** What Git knows about the folder that is walked, read from its files: nothing is executed. */
export interface Repository {
  /** The walked folder seen from the work tree's root: '' or ending in `/`. */
  readonly prefix: string;
  readonly tracked: TrackedFiles;
  /** Rules from `info/exclude` and from the ignore files above the walked folder. */
  readonly rules: IgnoreRules;
  /** Submodules by `.gitmodules` of the walked folder, seen from it. */
  readonly declaredSubmodules: ReadonlySet<string>;
}

/** No index is larger than this in bytes (about 1.5 million files); a larger one counts as none. */
const INDEX_LIMIT = 256 * 1024 * 1024;
/** Some more than is looked at, so that what is too long is known to be. */
const TEXT_LIMIT = 4_000_004;

/** Finds the repository that `root` lies in; undefined outside any. A user's own global ignore file is not looked at. */
export async function openRepository(files: FileSystem, root: string): Promise<Repository | undefined> {
  for (let tree = root; ; tree = folderOf(tree)) {
    const git = await gitFolder(files, tree);
    if (git !== undefined) return readRepository(files, root, tree, git);
    // The parents of a URI's folder are the editor's, not ours.
    if (!tree.includes('/') || tree.includes('://')) return undefined;
  }
}

async function gitFolder(files: FileSystem, tree: string): Promise<string | undefined> {
  const status = await files.status(`${tree}/.git`);
  if (status?.kind === 'directory') return (await files.status(`${tree}/.git/HEAD`)) ? `${tree}/.git` : undefined;
  if (status?.kind !== 'file') return undefined;
  // A work tree or submodule points to its folder (gitrepository-layout(5)).
  const target = /^gitdir: (.+?)\r?$/m.exec((await readText(files, `${tree}/.git`)) ?? '')?.[1];
  return target === undefined ? undefined : from(tree, target);
}

async function readRepository(files: FileSystem, root: string, tree: string, git: string): Promise<Repository> {
  const common = (await readText(files, `${git}/commondir`))?.trim();
  const shared = common === undefined ? git : from(git, common);
  const config = (await readText(files, `${shared}/config`)) ?? '';
  const index = await files.read(`${git}/index`, INDEX_LIMIT);
  const idLength = /^[ \t]*objectformat[ \t]*=[ \t]*sha256/im.test(config) ? 32 : 20;
  const inside = root.slice(tree.length + 1);
  let rules = NO_RULES.with('', (await readText(files, `${shared}/info/exclude`)) ?? '');
  const parts = inside === '' ? [] : inside.split('/');
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    rules = rules.with(folder, (await readText(files, `${tree}/${folder === '' ? '' : `${folder}/`}.gitignore`)) ?? '');
  }
  const modules = (await readText(files, `${root}/.gitmodules`)) ?? '';
  return {
    prefix: inside === '' ? '' : `${inside}/`,
    tracked: (index && readIndex(index, idLength)) ?? NOTHING_TRACKED,
    rules,
    declaredSubmodules: new Set(
      [...modules.matchAll(/^[ \t]*path[ \t]*=[ \t]*(\S.*)$/gm)].map(([, path = '']) => path.trimEnd().replace(/^"|"$/g, '').replace(/\/$/, '')),
    ),
  };
}

/** The text of a file of Git's own; undefined where it is not there or too large. */
export async function readText(files: FileSystem, path: string): Promise<string | undefined> {
  const bytes = await files.read(path, TEXT_LIMIT);
  return bytes && new TextDecoder().decode(bytes);
}

function from(folder: string, path: string): string {
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(path);
  if (absolute) return path;
  return resolvePath(folder, path) ?? path;
}
