import { isCoveredFolder, isCoveredName } from '../../core/reuse/covered';
import type { ReuseProject, ReuseToml } from '../../core/reuse/model';
import { readReuseToml } from '../../core/reuse/toml';
import type { FileSystem } from '../../runtime';
import type { Cancellation } from '../model';
import { readText } from '../git/repository';
import { walkFolders } from '../walk';
import type { WalkEnd } from '../walk';
import { gatherAbove, readDep5At } from './above';
import { MOST_LICENCE_TEXTS, licenceTextsIn } from './licence-texts-in';
import type { StatementReader, StatementRequest } from './statements';

/** All that REUSE asks of the project at `root`, and how the walk ended. */
export interface Gathered {
  readonly project: ReuseProject;
  readonly end: WalkEnd;
  /** Files of which only the first part was searched. */
  readonly cut: readonly string[];
  /** True where LICENSES/ has more files than are looked at. */
  readonly textsLeftOut: boolean;
  /** Ignore files that were not read to their ends. */
  readonly rulesCut: readonly string[];
  /** Folders that cannot be listed. */
  readonly closed: readonly string[];
}

/** Walks and reads a project, or a folder of one, for the lint; `reader` is closed at the end. Nothing is executed, nothing outside `root` is read but its repository and what of the project speaks for it from above. */
export async function gatherProject(
  files: FileSystem,
  reader: StatementReader,
  root: string,
  cancellation: Cancellation,
): Promise<Gathered> {
  try {
    return await gather(files, reader, root, cancellation);
  } finally {
    reader.close();
  }
}

async function gather(
  files: FileSystem,
  reader: StatementReader,
  root: string,
  cancellation: Cancellation,
): Promise<Gathered> {
  const tomls: ReuseToml[] = [];
  const batches: Promise<ReuseProject['covered']>[] = [];
  const cut: string[] = [];
  const closed: string[] = [];
  const rulesCut: string[] = [];
  const folders = walkFolders(files, root, { cancellation, skipFolder: (path) => !isCoveredFolder(path), unreadable: (path) => closed.push(path), cut: (path) => rulesCut.push(path) });
  for (;;) {
    const next = await folders.next();
    if (next.done) {
      const covered = (await Promise.all(batches)).flat();
      const above = await gatherAbove(files, root);
      const dep5 = await readDep5At(files, root);
      const texts = await licenceTextsIn(files, root);
      const licenceFiles = texts.slice(0, MOST_LICENCE_TEXTS);
      return { project: { covered, tomls, licenceFiles, ...(dep5 && { dep5 }), ...(above && { above }) }, end: next.value, cut, rulesCut, closed, textsLeftOut: texts.length > licenceFiles.length };
    }
    const { path: folder, files: names, links, ignored } = next.value;
    // A companion counts whether Git ignores it or not.
    const beside = companionsIn(ignored.length === 0 ? names : [...names, ...ignored], links);
    const path = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
    if (names.includes('REUSE.toml')) {
      const text = await readText(files, `${root}/${path('REUSE.toml')}`);
      if (text !== '') tomls.push(readReuseToml(text ?? '', path('REUSE.toml')));
    }
    const requests = names
      .filter(isCoveredName)
      .map((name): StatementRequest => {
        const companion = beside?.get(name);
        return { path: path(name), ...(companion && { companion }) };
      });
    if (requests.length > 0) batches.push(reader.read(root, requests).then((read) => read.flatMap(({ file, partly }) => {
      if (file && partly) cut.push(file.path);
      return file ?? [];
    })));
  }
}

/** What stands beside a file as its companion, by the file's name. */
function companionsIn(names: readonly string[], links: readonly string[]): ReadonlyMap<string, 'file' | 'link'> | undefined {
  const isCompanion = (name: string): boolean => name.endsWith('.license');
  if (!names.some(isCompanion) && !links.some(isCompanion)) return undefined;
  const of = (list: readonly string[], kind: 'file' | 'link'): [string, 'file' | 'link'][] =>
    list.filter(isCompanion).map((name) => [name.slice(0, -'.license'.length), kind]);
  return new Map([...of(links, 'link'), ...of(names, 'file')]);
}
