import { folderOf } from '../../core/text/paths';
import { projectRootOf } from '../../workspace/reuse/above';
import type { CommandContext } from '../command';

/** Where the project begins that `path` (absolute; by default the working directory) belongs to. */
export async function projectRoot({ console, runtime }: CommandContext, path: string = console.directory): Promise<string> {
  const folder = (await runtime.files.status(path))?.kind === 'file' ? folderOf(path) : path;
  return projectRootOf(runtime.files, folder);
}
