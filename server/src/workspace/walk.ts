import { NEVER_CANCELLED } from './model';
import type { Cancellation } from './model';
import type { DirectoryEntry, FileSystem } from '../runtime';
import { openRepository, readText } from './git/repository';
import type { Repository } from './git/repository';
import { NO_RULES } from './git/rules';
import type { IgnoreRules } from './git/rules';

/** One folder and the files in it that are to be looked at; paths are relative to the walked root. */
export interface WalkedFolder {
  /** '' for the root. */
  readonly path: string;
  readonly files: readonly string[];
  /** Links in it, ignored ones too; they are not followed. */
  readonly links: readonly string[];
  /** Files in it that Git ignores. */
  readonly ignored: readonly string[];
}

export interface WalkedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface WalkOptions {
  /** Called for each folder by its path; true leaves it out with everything below. */
  readonly skipFolder?: (path: string) => boolean;
  /** Told of each folder that cannot be listed, by its path. */
  readonly unreadable?: (path: string) => void;
  /** Told of each ignore file that is too long to be read to its end, by its path. */
  readonly cut?: (path: string) => void;
  readonly cancellation?: Cancellation;
  /** Most files answered; `DEFAULT_FILE_LIMIT` where missing. */
  readonly fileLimit?: number;
}

/** How a walk ended: `files` where the limit stopped it, `depth` where folders were deeper than `DEEPEST`. */
export type WalkEnd = 'complete' | 'cancelled' | 'files' | 'depth';

export const DEFAULT_FILE_LIMIT = 500_000;
/** Folders nested deeper than this are not entered. */
export const DEEPEST = 200;

/** Folders in which version control systems keep their own files. */
const VERSION_CONTROL = new Set(['.git', '.hg', '.svn', '.sl', '.jj', '.pijul', '.bzr', 'CVS']);

interface Pending {
  readonly path: string;
  readonly depth: number;
  readonly rules: IgnoreRules;
  /** True below a folder that Git ignores: there only what is tracked all the same counts. Asked only where something is not tracked. */
  readonly ignored: () => boolean;
}

/**
 * Walks all folders below `root` and answers the files that Git does not ignore: `.gitignore` at any
 * depth, `info/exclude`, and the index, since a tracked file is never ignored (gitignore(5)). Outside a repository nothing is
 * ignored. Links are not followed, submodules and the folders of version control not entered.
 */
export async function* walkFolders(
  files: FileSystem,
  root: string,
  options: WalkOptions = {},
): AsyncGenerator<WalkedFolder, WalkEnd> {
  const { cancellation = NEVER_CANCELLED, fileLimit = DEFAULT_FILE_LIMIT, skipFolder } = options;
  const repository = await openRepository(files, root);
  const stack: Pending[] = [{ path: '', depth: 0, rules: repository?.rules ?? NO_RULES, ignored: once(() => isAboveIgnored(repository)) }];
  let end: WalkEnd = 'complete';
  let count = 0;
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    if (cancellation.cancelled) return 'cancelled';
    const entries = await files.list(join(root, folder.path));
    if (entries === undefined) {
      options.unreadable?.(folder.path);
      continue;
    }
    const chosen = await choose(files, root, repository, folder, entries, options);
    if (count + chosen.files.length > fileLimit) return 'files';
    count += chosen.files.length;
    yield { path: folder.path, files: chosen.files, links: chosen.links, ignored: chosen.ignored };
    const below = chosen.folders.filter(({ path }) => skipFolder?.(path) !== true);
    if (folder.depth < DEEPEST) for (const each of below.reverse()) stack.push(each);
    else if (below.length > 0) end = 'depth';
  }
  return end;
}

/** `walkFolders`, file by file, with size and time of the last change. */
export async function* walk(
  files: FileSystem,
  root: string,
  options: WalkOptions = {},
): AsyncGenerator<WalkedFile, WalkEnd> {
  const folders = walkFolders(files, root, options);
  for (;;) {
    const next = await folders.next();
    if (next.done) return next.value;
    for (const name of next.value.files) {
      if (options.cancellation?.cancelled === true) return 'cancelled';
      const path = join(next.value.path, name);
      const status = await files.status(join(root, path));
      if (status?.kind === 'file') yield { path, size: status.size, modified: status.modified };
    }
  }
}

interface Chosen {
  readonly files: string[];
  readonly folders: Pending[];
  readonly links: string[];
  readonly ignored: string[];
}

async function choose(
  files: FileSystem,
  root: string,
  repository: Repository | undefined,
  folder: Pending,
  entries: readonly DirectoryEntry[],
  { cut }: WalkOptions,
): Promise<Chosen> {
  const chosen: Chosen = { files: [], folders: [], links: [], ignored: [] };
  let { rules } = folder;
  if (repository && entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')) {
    const text = await readText(files, join(root, join(folder.path, '.gitignore')));
    rules = rules.with((repository.prefix + folder.path).replace(/\/$/, ''), text ?? '');
    if (rules.cut) cut?.(join(folder.path, '.gitignore'));
  }
  const prefix = repository?.prefix ?? '';
  const { tracked } = repository ?? {};
  const names = tracked?.folders.get((prefix + folder.path).replace(/\/$/, ''));
  for (const { name, kind } of entries) {
    if (kind === 'file') {
      const ignored = names?.has(name) !== true && (folder.ignored() || rules.ignores(prefix + join(folder.path, name)));
      (ignored ? chosen.ignored : chosen.files).push(name);
    } else if (kind === 'directory' && !VERSION_CONTROL.has(name)) {
      const path = join(folder.path, name);
      const inTree = prefix + path;
      if (tracked?.submodules.has(inTree) === true || repository?.declaredSubmodules.has(path) === true) continue;
      const ignored = once(() => folder.ignored() || rules.ignores(`${inTree}/`));
      if (tracked?.folders.has(inTree) !== true && ignored()) continue;
      chosen.folders.push({ path, depth: folder.depth + 1, rules, ignored });
    } else if (kind === 'link') chosen.links.push(name);
  }
  return chosen;
}

/** True where the walked folder, or one above it, is ignored. */
export function isAboveIgnored(repository: Repository | undefined): boolean {
  const { prefix, rules } = repository ?? { prefix: '', rules: NO_RULES };
  for (let slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', slash + 1)) if (rules.ignores(prefix.slice(0, slash + 1))) return true;
  return false;
}

function once(question: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= question());
}

function join(folder: string, name: string): string {
  if (name === '') return folder;
  return folder === '' ? name : `${folder}/${name}`;
}
