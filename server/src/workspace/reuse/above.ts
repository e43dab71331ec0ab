import { isCoveredFolder } from '../../core/reuse/covered';
import { DEP5_PATH, readDep5 } from '../../core/reuse/dep5';
import { LICENCES_FOLDER } from '../../core/reuse/licence-files';
import type { Dep5, ReuseAbove } from '../../core/reuse/model';
import { readReuseToml } from '../../core/reuse/toml';
import { folderOf, isWithin } from '../../core/text/paths';
import type { FileSystem } from '../../runtime';
import { openRepository, readText } from '../git/repository';
import { isAboveIgnored } from '../walk';
import { MOST_LICENCE_TEXTS, licenceTextsIn } from './licence-texts-in';

/**
 * Where the project begins that `folder` (absolute) belongs to: at the nearest folder, itself or above it in the same Git work tree, that has a
 * LICENSES/ or a dep5, which a project has in its root alone (REUSE 3.3); else at the root of the work tree; else at the folder.
 */
export async function projectRootOf(files: FileSystem, folder: string): Promise<string> {
  let marked: string | undefined;
  // The parents of a URI's folder are the editor's, not ours.
  for (let at = folder; at.includes('/') && !at.endsWith(':/'); at = folderOf(at)) {
    marked ??= (await isMarked(files, at)) ? at : undefined;
    if (await files.status(`${at}/.git`)) return marked ?? at;
    if (at.includes('://')) break;
  }
  return folder;
}

async function isMarked(files: FileSystem, folder: string): Promise<boolean> {
  return (await files.status(`${folder}/${LICENCES_FOLDER}`))?.kind === 'directory' || (await files.status(`${folder}/${DEP5_PATH}`)) !== undefined;
}

/** What speaks for the files of `root` (absolute) from above it; undefined where it is the root of its project, or Git ignores it. */
export async function gatherAbove(files: FileSystem, root: string): Promise<ReuseAbove | undefined> {
  const project = await projectRootOf(files, root);
  if (project === root || !isWithin(root, project)) return undefined;
  const prefix = `${root.slice(project.length + 1)}/`;
  const parts = prefix.split('/').slice(0, -1);
  if (parts.some((_, at) => !isCoveredFolder(parts.slice(0, at + 1).join('/')))) return undefined;
  const repository = await openRepository(files, root);
  if (repository && isAboveIgnored(repository) && !repository.tracked.folders.has(repository.prefix.slice(0, -1))) return undefined;
  const tomls = [];
  for (let depth = 0; depth < parts.length; depth++) {
    const path = [...parts.slice(0, depth), 'REUSE.toml'].join('/');
    const text = await readText(files, `${project}/${path}`);
    if (text !== undefined && text !== '') tomls.push(readReuseToml(text, path));
  }
  const dep5 = await readDep5At(files, project);
  const licenceFiles = (await licenceTextsIn(files, project)).slice(0, MOST_LICENCE_TEXTS);
  return tomls.length > 0 || dep5 || licenceFiles.length > 0 ? { prefix, tomls, licenceFiles, ...(dep5 && { dep5 }) } : undefined;
}

/** The dep5 of the project at `root`. */
export async function readDep5At(files: FileSystem, root: string): Promise<Dep5 | undefined> {
  const text = await readText(files, `${root}/${DEP5_PATH}`);
  return text === undefined ? undefined : readDep5(text);
}
