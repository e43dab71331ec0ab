import { folderOf } from '../../core/text/paths';
import type { CommandContext } from '../command';

/** The repository that `path` (absolute; by default the working directory) is in, else the folder itself. */
export async function projectRoot({ console, runtime }: CommandContext, path: string = console.directory): Promise<string> {
  const folder = (await runtime.files.status(path))?.kind === 'file' ? folderOf(path) : path;
  for (let at = folder; at.includes('/'); at = folderOf(at)) {
    if (await runtime.files.status(`${at}/.git`)) return at;
  }
  return folder;
}
