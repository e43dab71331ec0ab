import { roleOf } from '../../core/facts/role';
import type { FileFacts } from '../../core/facts/model';
import { baseNameOf, folderOf } from '../../core/text/paths';
import type { FileSystem, MaybePromise } from '../../runtime';
import type { FactStore } from '../store';
import type { Pause } from '../slices';
import type { KeptFacts } from './kept';
import type { KeptFolder } from './kept-file';
import { escaped } from './kept-text';
import type { FactAnswer, FactReader, StampReader } from './reader';

/** Puts the facts of many files into a store, from what is kept where a file is unchanged, else from the file. */
export interface FileScan {
  /** Begins with files, those of a folder one after the other; resolves when more should be asked for. */
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
  /** Where something is kept of each; -1 where nothing is, or it is not as it was. */
  readonly places: number[];
  /** Names as written of files that are not as they were. */
  readonly changed: Promise<ReadonlySet<string>> | undefined;
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

  /** On threads, all that is kept of the folder is compared: taking a few lines out takes longer than comparing them. */
  const changedOf = async (folder: string, there: KeptFolder, paths: readonly string[], places: readonly number[]): Promise<ReadonlySet<string>> => {
    if (parts.stamps) return (stamps ??= await parts.stamps()).changed(root, folder, there.lines);
    const changed = new Set<string>();
    for (const [i, path] of paths.entries()) {
      const place = places[i] ?? -1;
      const now = place < 0 ? '' : (await files.status(`${root}/${path}`))?.stamp ?? '';
      if (now === '' || now !== kept?.stampAt(place)) changed.add(escaped(baseNameOf(path)));
    }
    return changed;
  };

  const readHere = async (path: string): Promise<FileFacts | undefined> => {
    const stamp = kept && !store.isOpen(path) ? (await files.status(`${root}/${path}`))?.stamp : undefined;
    await store.refresh(path, pause);
    const facts = store.facts.get(path);
    if (facts && stamp !== undefined) kept?.note(stamp, facts);
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
    const changed = await folder.changed;
    if (!changed || changed.size === 0) return;
    const again: string[] = [];
    for (const [i, path] of folder.paths.entries()) {
      if ((folder.places[i] ?? -1) < 0 || !changed.has(escaped(baseNameOf(path)))) continue;
      folder.places[i] = -1;
      again.push(path);
    }
    await read(folder, again);
  };

  const take = async ({ paths, places, there, here }: Folder): Promise<void> => {
    const told = new Map<string, FactAnswer>();
    for (const { paths: asked, answers } of there) for (const [i, answer] of (await answers).entries()) told.set(asked[i] ?? '', answer);
    const readAnew = (path: string): FileFacts | undefined => {
      const { stamp, facts = here.has(path) ? store.facts.get(path) : undefined }: Partial<FactAnswer> = told.get(path) ?? {};
      if (stamp !== undefined && facts) kept?.note(stamp, facts);
      return facts;
    };
    for (let i = 0; i < paths.length; i++) {
      const path = paths[i] ?? '';
      const place = places[i] ?? -1;
      // What is kept may turn out to be damaged.
      const known = place < 0 ? readAnew(path) : kept?.same(path, place);
      const found = known ?? (place >= 0 || told.get(path)?.untold ? await readHere(path) : undefined);
      if (found) store.take(found);
      else unreadable(path);
    }
  };

  /** Asks about the files of `folder` of which something is kept, and begins to read the others. */
  const begin = async (folder: string, paths: readonly string[]): Promise<void> => {
    const there = kept?.folder(folder);
    const places: number[] = [];
    const others: string[] = [];
    for (const path of paths) {
      const place = !there || store.isOpen(path) ? -1 : there.placeOf(folder === '' ? path : path.slice(folder.length + 1));
      places.push(place);
      if (place < 0) others.push(path);
    }
    const begun: Folder = { paths, places, changed: there && others.length < paths.length ? changedOf(folder, there, paths, places) : undefined, there: [], here: new Set() };
    folders.push(begun);
    if (others.length > 0) await read(begun, others);
  };

  return {
    add: async (paths) => {
      for (let from = 0, to = 0; from < paths.length; from = to) {
        const folder = folderOf(paths[from] ?? '');
        while (to < paths.length && folderOf(paths[to] ?? '') === folder) to++;
        await begin(folder, from === 0 && to === paths.length ? paths : paths.slice(from, to));
      }
    },
    finish: async () => {
      let taken = 0;
      const takeWhile = async (isReady: (folder: Folder) => boolean): Promise<boolean> => {
        for (let next = folders[taken]; next && isReady(next); next = folders[taken]) {
          await take(next);
          taken++;
          if (!(await pause())) return false;
        }
        return true;
      };
      for (const [at, folder] of folders.entries()) {
        await compare(folder);
        // Threads compare the folders behind meanwhile. What they have to read is asked for in all folders before anything waits for it.
        if (!(await takeWhile((next) => taken <= at && next.there.length === 0))) return;
      }
      await takeWhile(() => true);
    },
    close: () => {
      stamps?.close();
      reader?.close();
    },
  };
}
