import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { SEARCH_LIMIT } from '../../core/headers/bytes';
import { HEAD_BYTES, encodingOfHead } from '../../core/headers/encoding';
import type { StatementRequest } from '../../workspace/reuse/statements';
import { quickStatements } from './quick';
import type { RawStatements } from './quick';
import { EMPTY, UNREADABLE, readRequest, writeRecord } from './wire';

/** Files up to this size (bytes) are read into one buffer that is kept. */
const USUAL = 1024 * 1024;
const NO_STATEMENTS: RawStatements = { tags: [], copyrights: [] };
const kept = Buffer.allocUnsafeSlow(USUAL);

/** Reads what one covered file, or its companion, states: a request and a record of `wire.ts`. Never throws. */
export function answerRequest(root: string, request: string): string {
  return statementsOf(root, readRequest(request));
}

function statementsOf(root: string, { path, companion }: StatementRequest): string {
  const own = `${root}/${path}`;
  try {
    if (companion === undefined) return recordOf(own, 'own');
    if (statSync(own).size === 0) return EMPTY;
  } catch {
    return UNREADABLE;
  }
  try {
    return recordOf(`${own}.license`, 'companion');
  } catch {
    // A link that leads nowhere is no companion.
    return companion === 'link' ? statementsOf(root, { path }) : UNREADABLE;
  }
}

function recordOf(path: string, kind: 'own' | 'companion'): string {
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, kept, 0, USUAL, null);
    if (length === 0 && kind === 'own') return EMPTY;
    if (length < USUAL) return writeRecord(kind, quickStatements(kept.subarray(0, length)), false);
    // The rest of a large binary file is not even read.
    if (encodingOfHead(kept.subarray(0, HEAD_BYTES)) === undefined) return writeRecord(kind, NO_STATEMENTS, false);
    const { size } = fstatSync(file);
    return writeRecord(kind, quickStatements(readLarge(file, Math.min(size, SEARCH_LIMIT))), size > SEARCH_LIMIT);
  } finally {
    closeSync(file);
  }
}

/** A buffer of its own, given back afterwards. */
function readLarge(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Math.max(size, USUAL));
  let length = kept.copy(bytes, 0, 0, USUAL);
  while (length < bytes.length) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
