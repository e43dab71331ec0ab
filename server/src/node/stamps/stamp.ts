import { lstatSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { unescaped } from '../../workspace/scan/kept-text';

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

// What is asked crosses threads as text: a folder, `//`, which no folder holds, then the lines that are kept of its files.

export function writeStampRequest(folder: string, lines: string): string {
  return `${folder}//${lines}`;
}

/** Names as written of the files that are not, or not surely, as they were, parted by `/`. Never throws. */
export function answerStampRequest(root: string, request: string): string {
  const end = request.indexOf('//');
  const folder = end === 0 ? root : `${root}/${request.slice(0, end)}`;
  const changed: string[] = [];
  for (let at = end + 2; at < request.length; ) {
    const name = request.indexOf('\t', at);
    const stampEnd = request.indexOf('\t', name + 1);
    const written = request.slice(at, name);
    const stamp = currentStamp(`${folder}/${unescaped(written)}`);
    if (stamp === '' || stampEnd !== name + 1 + stamp.length || !request.startsWith(stamp, name + 1)) changed.push(written);
    const next = request.indexOf('\n', at);
    at = next < 0 ? request.length : next + 1;
  }
  return changed.join('/');
}

export function readStampAnswer(answer: string): ReadonlySet<string> {
  return answer === '' ? NONE : new Set(answer.split('/'));
}

const NONE: ReadonlySet<string> = new Set();

function currentStamp(path: string): string {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false });
    return status ? stampOf(status) : '';
  } catch {
    return '';
  }
}
