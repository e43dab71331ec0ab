import { closeSync, constants, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import type { EntryKind, FileSystem } from '../runtime';
import { stampOf } from './stamps/stamp';

/** The desktop's file system, read synchronously; whatever cannot be read is `undefined`. */
export const nodeFiles: FileSystem = {
  list: (directory) =>
    attempt(() =>
      readdirSync(directory, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
    ),
  status: (path) =>
    attempt(() => {
      // An error for each of many files that are not there costs more than all that are.
      const status = lstatSync(path, { throwIfNoEntry: false });
      return status && { kind: kindOf(status), size: status.size, modified: status.mtimeMs, stamp: stampOf(status) };
    }),
  read: (path, limit) =>
    attempt(() => {
      const status = statSync(path);
      // A pipe or device would block or never end.
      return status.isFile() ? readStart(path, Math.min(status.size, limit)) : undefined;
    }),
};

function readStart(path: string, size: number): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const count = readSync(file, bytes, length, size - length, length);
      if (count === 0) break;
      length += count;
    }
    return length === size ? bytes : bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
