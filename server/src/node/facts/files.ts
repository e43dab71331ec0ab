import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { compactFacts } from '../../core/facts/compact';
import { COVERED_LIMIT } from '../../core/facts/covered';
import { stampOf } from '../stamps/stamp';
import { quickFacts } from './quick';

/** The first part of every file is read here; grows to the limit where a file needs it. */
let kept = Buffer.allocUnsafeSlow(64 * 1024);

/** Stands for the facts of a file that only a reader who knows licences' texts can tell. */
export const UNTOLD = '?';

/** A request is a path; an answer the file's stamp, a tab and its facts, or nothing where it cannot be read. Never throws. */
export function answerFactRequest(root: string, path: string): string {
  try {
    const file = openSync(`${root}/${path}`, 'r');
    try {
      const status = fstatSync(file);
      const facts = quickFacts(readStart(file, Math.min(status.size, COVERED_LIMIT)), path);
      if (!facts) return `${stampOf(status)}\t${UNTOLD}`;
      const cut = status.size > COVERED_LIMIT && facts.binary !== true;
      return `${stampOf(status)}\t${JSON.stringify(compactFacts(cut ? { ...facts, cut } : facts)) ?? ''}`;
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

function readStart(file: number, size: number): Buffer {
  if (size > kept.length) kept = Buffer.allocUnsafeSlow(Math.min(COVERED_LIMIT, Math.max(size, kept.length * 2)));
  let length = 0;
  while (length < size) {
    const count = readSync(file, kept, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return kept.subarray(0, length);
}
