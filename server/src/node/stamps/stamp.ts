import { lstatSync } from 'node:fs';
import type { Stats } from 'node:fs';

/** What tells whether a file is still the one that was read: length, times of content and inode, and which inode. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${String(size)}.${timeOf(mtimeMs)}.${timeOf(ctimeMs)}.${String(ino)}`;
}

/** Seconds and microseconds: small whole numbers are written several times faster than one with a fraction. */
function timeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(seconds)}.${String(Math.floor((milliseconds - seconds * 1000) * 1000))}`;
}

/** A request is a path; an answer the file's stamp, or nothing where there is none. Never throws. */
export function answerStampRequest(root: string, path: string): string {
  try {
    return stampOf(lstatSync(`${root}/${path}`));
  } catch {
    return '';
  }
}
