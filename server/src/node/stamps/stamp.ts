import { lstatSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { StampedFile } from '../../workspace/scan/reader';

/** File systems count time in steps of up to two seconds: within one (milliseconds), a file may change twice and show it once. */
const STEP = 2_000;

/**
 * What tells whether a file is still the one that was read: length, times of content and inode, and which inode. '' where
 * nothing tells, because it changed just now, or is a link to another.
 */
export function stampOf(status: Stats): string {
  const { size, mtimeMs, ctimeMs, ino } = status;
  if (Math.abs(Date.now() - ctimeMs) < STEP || status.isSymbolicLink()) return '';
  return `${String(size)}.${timeOf(mtimeMs)}.${timeOf(ctimeMs)}.${String(ino)}`;
}

/** Seconds and microseconds: small whole numbers are written several times faster than one with a fraction. */
function timeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(seconds)}.${String(Math.floor((milliseconds - seconds * 1000) * 1000))}`;
}

// What is asked crosses threads as text: a folder, `//`, then name and stamp of each file, parted by `/`, which no name holds.

export function writeStampRequest(folder: string, files: readonly StampedFile[]): string {
  let request = `${folder}/`;
  for (const { name, stamp } of files) request += `/${name}/${stamp}`;
  return request;
}

/** Places of the files that are not, or not surely, as they were, parted by blanks. Never throws. */
export function answerStampRequest(root: string, request: string): string {
  const end = request.indexOf('//');
  const folder = end === 0 ? root : `${root}/${request.slice(0, end)}`;
  const asked = request.slice(end + 2).split('/');
  let changed = '';
  for (let at = 0; at + 1 < asked.length; at += 2) {
    const stamp = currentStamp(`${folder}/${asked[at] ?? ''}`);
    if (stamp === '' || stamp !== asked[at + 1]) changed += changed === '' ? String(at / 2) : ` ${String(at / 2)}`;
  }
  return changed;
}

export function readStampAnswer(answer: string): readonly number[] {
  return answer === '' ? NONE : answer.split(' ').map(Number);
}

const NONE: readonly number[] = [];

function currentStamp(path: string): string {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false });
    return status ? stampOf(status) : '';
  } catch {
    return '';
  }
}
