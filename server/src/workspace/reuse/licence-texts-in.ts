import { LICENCES_FOLDER } from '../../core/reuse/licence-files';
import type { FileSystem } from '../../runtime';

/** Folders of licence texts nested deeper than this are not looked at. */
const DEEPEST = 20;
/** The SPDX list has some 800 texts; a folder behind a link may be anything. */
export const MOST_LICENCE_TEXTS = 2_000;

/**
 * Files in LICENSES/: they count whether Git ignores them or not, and behind links too; in a folder behind a link no further link is followed.
 * One more than `MOST_LICENCE_TEXTS` are answered where there are more. Without `linkedFolders`, what stands in such a folder, which may be anything on the machine, is left out.
 */
export async function licenceTextsIn(files: FileSystem, root: string, linkedFolders = true): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, depth: number, linked: boolean): Promise<void> => {
    for (const { name, kind } of (await files.list(`${root}/${folder}`)) ?? []) {
      const path = `${folder}/${name}`;
      if (found.length > MOST_LICENCE_TEXTS) return;
      const behind = kind === 'link' ? await kindBehind(files, `${root}/${path}`) : kind;
      if (behind === 'file') found.push(path);
      else if (behind === 'directory' && depth < DEEPEST && !(kind === 'link' && (linked || !linkedFolders))) await walk(path, depth + 1, linked || kind === 'link');
    }
  };
  await walk(LICENCES_FOLDER, 0, false);
  return found;
}

/** What a link leads to; undefined where that is nothing. */
async function kindBehind(files: FileSystem, link: string): Promise<'file' | 'directory' | undefined> {
  if ((await files.list(link)) !== undefined) return 'directory';
  return (await files.read(link, 1)) === undefined ? undefined : 'file';
}
