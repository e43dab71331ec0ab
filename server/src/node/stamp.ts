import type { Stats } from 'node:fs';

/** What tells whether a file is still the one that was read: length, times of content and inode, and which inode. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${String(size)}.${String(mtimeMs)}.${String(ctimeMs)}.${String(ino)}`;
}
