import { lstatSync } from 'node:fs';
import type { Stats } from 'node:fs';

/** File systems count time in steps of up to two seconds: within one (milliseconds), a file may change twice and show it once. */
const STEP = 2_000;

/**
 * What tells whether a file is still the one that was read: length, times of content and inode, and which inode. '' where
 * nothing tells, because it changed just now.
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  if (Math.abs(Date.now() - ctimeMs) < STEP) return '';
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
