import { decodeAnyText } from '../text/decode';
import { HEAD_BYTES, encodingOfHead } from './encoding';
import type { HeaderFacts } from './model';
import { readStatements } from './read';

/** More of a file is not searched (bytes); the rest is left out with a word. */
export const SEARCH_LIMIT = 32 * 1024 * 1024;

/** What a file's bytes state for REUSE; undefined for a binary file, which is not searched. */
export function readStatementsOfBytes(bytes: Uint8Array): Pick<HeaderFacts, 'tags' | 'copyrights'> | undefined {
  if (encodingOfHead(bytes.subarray(0, HEAD_BYTES)) === undefined) return undefined;
  return readStatements(decodeAnyText(bytes));
}
