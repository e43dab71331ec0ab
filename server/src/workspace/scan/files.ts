import { roleOf } from '../../core/facts/role';
import type { FileSystem } from '../../runtime';
import type { FactStore } from '../store';
import type { KeptFacts } from './kept';
import type { FactReader } from './reader';

/** Puts the facts of many files into a store, from what is kept where a file is unchanged, else from the file. */
export interface FileScan {
  /** Begins with these files; resolves when more should be asked for. */
  add(paths: readonly string[]): Promise<void>;
  /** Resolves when the facts of all files are in the store. */
  finish(): Promise<void>;
}

export interface ScanParts {
  readonly files: FileSystem;
  readonly root: string;
  readonly store: FactStore;
  readonly kept: KeptFacts | undefined;
  readonly reader: FactReader | undefined;
}

/** Covered files go to the reader's threads; manifests, policies and licence texts, which are few, are read here. */
export function createFileScan({ files, root, store, kept, reader }: ScanParts): FileScan {
  const pending: (() => Promise<void>)[] = [];

  const readHere = async (path: string): Promise<void> => {
    const stamp = kept && !store.isOpen(path) ? (await files.status(`${root}/${path}`))?.stamp : undefined;
    const known = stamp !== undefined && kept?.stampOf(path) === stamp ? kept.factsOf(path) : undefined;
    if (known) store.take(known);
    else await store.refresh(path);
    const facts = store.facts.get(path);
    if (facts && stamp !== undefined) kept?.note(path, stamp, facts);
  };

  /** Begins at once; what is answered is taken in the order of asking, so that every scan ends in the same state. */
  const readThere = (paths: readonly string[], from: FactReader): (() => Promise<void>) => {
    const requests = paths.map((path) => {
      const known = kept?.stampOf(path);
      return known === undefined ? { path } : { path, known };
    });
    const asked = from.read(root, requests);
    return async () => {
      for (const [i, { stamp, facts }] of (await asked).entries()) {
        const path = paths[i] ?? '';
        const found = facts ?? (stamp === undefined ? undefined : kept?.factsOf(path));
        if (!found || stamp === undefined) continue;
        store.take(found);
        kept?.note(path, stamp, found);
      }
    };
  };

  return {
    add: async (paths) => {
      const there = reader ? paths.filter((path) => !store.isOpen(path) && (kept?.factsOf(path)?.role ?? roleOf(path)) === 'covered') : [];
      if (reader && there.length > 0) pending.push(readThere(there, reader));
      if (there.length === paths.length) return;
      const elsewhere = new Set(there);
      for (const path of paths) if (!elsewhere.has(path)) await readHere(path);
    },
    finish: async () => {
      for (const take of pending) await take();
    },
  };
}
