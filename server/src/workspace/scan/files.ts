import { roleOf } from '../../core/facts/role';
import type { FileStatus, FileSystem, MaybePromise } from '../../runtime';
import type { FactStore } from '../store';
import type { Pause } from '../slices';
import type { KeptFacts } from './kept';
import type { KeptRecord } from './kept-file';
import type { FactReader } from './reader';

/** Puts the facts of many files into a store, from what is kept where a file is unchanged, else from the file. */
export interface FileScan {
  /** Begins with these files; resolves when more should be asked for. */
  add(paths: readonly string[]): Promise<void>;
  /** Resolves when the facts of all files are in the store. */
  finish(): Promise<void>;
  /** Gives threads back; to be called in any case. */
  close(): void;
}

export interface ScanParts {
  readonly files: FileSystem;
  readonly root: string;
  readonly store: FactStore;
  readonly kept: KeptFacts | undefined;
  readonly pause: Pause;
  /** Told of each file that cannot be read. */
  readonly unreadable: (path: string) => void;
  /** Makes the reader of covered files; asked for the first that is new or changed. */
  readonly reader: (() => MaybePromise<FactReader>) | undefined;
}

/** Covered files go to the reader's threads; manifests, policies and licence texts, which are few, are read here. */
export function createFileScan({ files, root, store, kept, reader, pause, unreadable }: ScanParts): FileScan {
  const pending: (() => Promise<void>)[] = [];
  let made: FactReader | undefined;

  /** True where the file is as it was when its facts were kept, which are then in the store. Asked of every file: waits for nothing that is there. */
  const isUnchanged = (path: string): MaybePromise<boolean> => {
    const record = store.isOpen(path) ? undefined : kept?.recordOf(path);
    if (!record) return false;
    const status = files.status(`${root}/${path}`);
    return status instanceof Promise ? status.then((now) => takeKept(path, record, now)) : takeKept(path, record, status);
  };

  const takeKept = (path: string, record: KeptRecord, status: FileStatus | undefined): boolean => {
    const facts = status?.stamp === record.stamp ? kept?.same(path, record) : undefined;
    if (facts) store.take(facts);
    return facts !== undefined;
  };

  const readHere = async (path: string): Promise<void> => {
    const stamp = kept && !store.isOpen(path) ? (await files.status(`${root}/${path}`))?.stamp : undefined;
    await store.refresh(path, pause);
    const facts = store.facts.get(path);
    if (!facts) unreadable(path);
    if (facts && stamp !== undefined) kept?.note(path, stamp, facts);
  };

  /** Begins at once; what is answered is taken in the order of asking, so that every scan ends in the same state. */
  const readThere = (paths: readonly string[], from: FactReader): (() => Promise<void>) => {
    const asked = from.read(root, paths);
    return async () => {
      for (const [i, { stamp, facts }] of (await asked).entries()) {
        if (facts) {
          store.take(facts);
          kept?.note(facts.path, stamp, facts);
        } else unreadable(paths[i] ?? '');
      }
    };
  };

  return {
    add: async (paths) => {
      const there: string[] = [];
      for (const path of paths) {
        const unchanged = isUnchanged(path);
        if (unchanged instanceof Promise ? await unchanged : unchanged) continue;
        if (reader && !store.isOpen(path) && roleOf(path) === 'covered') there.push(path);
        else await readHere(path);
      }
      if (reader && there.length > 0) pending.push(readThere(there, (made ??= await reader())));
    },
    finish: async () => {
      for (const take of pending) await take();
    },
    close: () => made?.close(),
  };
}
