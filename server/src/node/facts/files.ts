import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { compactFacts } from '../../core/facts/compact';
import { COVERED_LIMIT } from '../../core/facts/covered';
import { stampOf } from '../stamp';
import { quickFacts } from './quick';

/** The first part of every file is read here; grows to the limit where a file needs it. */
let kept = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * A request: the stamp of what is known already (or nothing), a tab, the path. An answer: the file's stamp; then, unless
 * nothing changed, a tab and its facts. Empty where the file cannot be read. Never throws.
 */
export function answerFactRequest(root: string, request: string): string {
  const tab = request.indexOf('\t');
  const path = request.slice(tab + 1);
  try {
    const file = openSync(`${root}/${path}`, 'r');
    try {
      const status = fstatSync(file);
      const stamp = stampOf(status);
      if (stamp === request.slice(0, tab)) return stamp;
      const facts = quickFacts(readStart(file, Math.min(status.size, COVERED_LIMIT)), path);
      return `${stamp}\t${JSON.stringify(compactFacts(facts)) ?? ''}`;
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
