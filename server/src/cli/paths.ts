import type { Message } from '../core/messages/model';
import type { FileSystem } from '../runtime';

/** `path` as an absolute one with `/`, seen from `directory`; `.` and `..` are resolved. Windows drives stay. */
export function absolutePath(directory: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const whole = /^([a-z]:)?\//i.test(slashed) ? slashed : `${directory}/${slashed}`;
  const [, drive = '', rest = whole] = /^([a-z]:)?(\/.*)$/i.exec(whole) ?? [];
  const parts: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${drive}/${parts.join('/')}`;
}

/** A variable of a script that holds nothing is not the current folder. */
export const EMPTY_PATH: Message = { id: 'cli.error.empty-path' };

/** Why the folder `path`, seen from `directory`, cannot be scanned; a file's own folder is named. */
export async function folderProblem(files: FileSystem, directory: string, path: string): Promise<Message | undefined> {
  if (path === '') return EMPTY_PATH;
  const absolute = absolutePath(directory, path);
  if ((await files.list(absolute)) !== undefined) return undefined;
  const kind = (await files.status(absolute))?.kind;
  if (kind !== 'file') return { id: kind === 'other' ? 'cli.error.no-plain-file' : 'cli.error.no-folder', args: { path } };
  return { id: 'cli.error.file-not-folder', args: { path, folder: absolute.slice(0, absolute.lastIndexOf('/')) || '/' } };
}

/** Why the file `path`, seen from `directory`, cannot be read: it is not there, not open to all, or no file but a pipe or device. */
export async function fileProblem(files: FileSystem, directory: string, path: string): Promise<Message> {
  const status = await files.status(absolutePath(directory, path));
  return { id: status?.kind === 'other' ? 'cli.error.no-plain-file' : 'cli.error.no-file', args: { path } };
}
