import { roleOf } from '../../core/facts/role';
import type { FileFacts } from '../../core/facts/model';
import type { FileSystem, MaybePromise } from '../../runtime';
import type { FactStore } from '../store';
import type { Pause } from '../slices';
import type { KeptFacts } from './kept';
import type { KeptRecord } from './kept-file';
import type { FactAnswer, FactReader, StampReader } from './reader';

/** Puts the facts of many files into a store, from what is kept where a file is unchanged, else from the file. */
export interface FileScan {
  /** Begins with the files of a folder; resolves when more should be asked for. */
  add(paths: readonly string[]): Promise<void>;
  /** Resolves when the facts of all files are in the store, in the order of asking, or it is not wanted any more. */
  finish(): Promise<void>;
  /** Gives threads back; to be called in any case. */
  close(): void;
}

export interface ScanParts {
  readonly files: FileSystem;
  readonly root: string;
  readonly store: FactStore;
  readonly kept: KeptFacts | undefined;
  /** Asked between folders. */
  readonly pause: Pause;
  /** Told of each file that cannot be read. */
  readonly unreadable: (path: string) => void;
  /** Makes the reader of stamps; asked for the first file that is known. */
  readonly stamps: (() => MaybePromise<StampReader>) | undefined;
  /** Makes the reader of covered files; asked for the first that is new or changed. */
  readonly reader: (() => MaybePromise<FactReader>) | undefined;
}

/** The files of a folder on their way. */
interface Folder {
  readonly paths: readonly string[];
  /** What is kept of each; undefined for what is not, or is not as it was. */
  readonly records: (KeptRecord | undefined)[];
  readonly stamps: Promise<readonly string[]> | undefined;
  /** What threads are asked to read. */
  readonly there: { readonly paths: readonly string[]; readonly answers: Promise<readonly FactAnswer[]> }[];
  /** What was read on this thread, and is in the store. */
  readonly here: Set<string>;
}

/** Covered files go to the reader's threads; manifests, policies and licence texts, which are few, are read here. */
export function createFileScan(parts: ScanParts): FileScan {
  const { files, root, store, kept, pause, unreadable } = parts;
  const folders: Folder[] = [];
  let stamps: StampReader | undefined;
  let reader: FactReader | undefined;

  const stampsOf = async (paths: readonly string[]): Promise<readonly string[]> => {
    if (parts.stamps) return (stamps ??= await parts.stamps()).read(root, paths);
    const answers: string[] = [];
    for (const path of paths) answers.push((await files.status(`${root}/${path}`))?.stamp ?? '');
    return answers;
  };

  const readHere = async (path: string): Promise<FileFacts | undefined> => {
    const stamp = kept && !store.isOpen(path) ? (await files.status(`${root}/${path}`))?.stamp : undefined;
    await store.refresh(path, pause);
    const facts = store.facts.get(path);
    if (facts && stamp !== undefined) kept?.note(path, stamp, facts);
    return facts;
  };

  /** Begins at once with what is for threads. */
  const read = async ({ there, here }: Folder, paths: readonly string[]): Promise<void> => {
    const covered: string[] = [];
    for (const path of paths) {
      if (parts.reader && !store.isOpen(path) && roleOf(path) === 'covered') covered.push(path);
      else {
        await readHere(path);
        here.add(path);
      }
    }
    if (!parts.reader || covered.length === 0) return;
    there.push({ paths: covered, answers: (reader ??= await parts.reader()).read(root, covered) });
  };

  /** Reads what is not as it was. */
  const compare = async (folder: Folder): Promise<void> => {
    const now = await folder.stamps;
    if (!now) return;
    const changed: string[] = [];
    let asked = 0;
    for (const [i, record] of folder.records.entries()) {
      if (!record) continue;
      const stamp = now[asked++];
      if (stamp === record.stamp && stamp !== '') continue;
      folder.records[i] = undefined;
      changed.push(folder.paths[i] ?? '');
    }
    await read(folder, changed);
  };

  const take = async ({ paths, records, there, here }: Folder): Promise<void> => {
    const told = new Map<string, FactAnswer>();
    for (const { paths: asked, answers } of there) for (const [i, answer] of (await answers).entries()) told.set(asked[i] ?? '', answer);
    for (const [i, path] of paths.entries()) {
      const record = records[i];
      const { stamp, facts = here.has(path) ? store.facts.get(path) : undefined }: Partial<FactAnswer> = told.get(path) ?? {};
      if (stamp !== undefined && facts) kept?.note(path, stamp, facts);
      // What is kept may turn out to be damaged.
      const found = record ? (kept?.same(path, record) ?? (await readHere(path))) : facts;
      if (found) store.take(found);
      else unreadable(path);
    }
  };

  return {
    add: async (paths) => {
      const records = paths.map((path) => (store.isOpen(path) ? undefined : kept?.recordOf(path)));
      const known = paths.filter((_, i) => records[i]);
      const folder: Folder = { paths, records, stamps: known.length > 0 ? stampsOf(known) : undefined, there: [], here: new Set() };
      folders.push(folder);
      if (known.length < paths.length) await read(folder, paths.filter((_, i) => !records[i]));
    },
    finish: async () => {
      for (const folder of folders) await compare(folder);
      for (const folder of folders) {
        await take(folder);
        if (!(await pause())) return;
      }
    },
    close: () => {
      stamps?.close();
      reader?.close();
    },
  };
}
