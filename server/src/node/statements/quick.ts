import { isAscii, isUtf8 } from 'node:buffer';
import { readStatementsOfBytes } from '../../core/headers/bytes';
import { HEAD_BYTES, encodingOfHead } from '../../core/headers/encoding';
import { LICENCE_TAG, readStatement } from '../../core/headers/statement';
import { utf32MarkOf } from '../../core/text/decode';
import { remember } from '../../core/text/remember';

/** The values of licence tags as written, and copyright lines in the usual spelling; each once, in the file's order. */
export interface RawStatements {
  readonly tags: readonly string[];
  readonly copyrights: readonly string[];
}

const TAG = Buffer.from(LICENCE_TAG);
const COPYRIGHT = Buffer.from('Copyright');
const IGNORED = Buffer.from(`REUSE-Ignore${'Start'}`);
/** Second byte of © in UTF-8. */
const SIGN = 0xa9;
const NOTHING: RawStatements = { tags: [], copyrights: [] };

/**
 * The same as `readStatementsOfBytes`, without the places and some ten times faster: only lines with a tag or the word
 * "Copyright" ever become text.
 */
export function quickStatements(bytes: Buffer): RawStatements {
  const [first, second] = [bytes[0], bytes[1]];
  if (utf32MarkOf(bytes) || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return slowly(bytes);
  const ascii = isAscii(bytes);
  const tag = bytes.indexOf(TAG);
  const copyright = bytes.indexOf(COPYRIGHT);
  const sign = ascii ? -1 : bytes.indexOf(SIGN);
  if (tag < 0 && copyright < 0 && sign < 0) return NOTHING;
  if (encodingOfHead(bytes.subarray(0, HEAD_BYTES)) === undefined) return NOTHING;
  if (!ascii && !isUtf8(bytes)) return slowly(bytes);
  return readLines(bytes, ascii, [tag, copyright, sign]) ?? slowly(bytes);
}

function slowly(bytes: Buffer): RawStatements {
  const { tags, copyrights } = readStatementsOfBytes(bytes) ?? { tags: [], copyrights: [] };
  return { tags: tags.map(({ value }) => value.value), copyrights: copyrights.map(({ text }) => text) };
}

/** Undefined where something may be ignored: what begins to be so after the last statement changes nothing. */
function readLines(bytes: Buffer, ascii: boolean, next: [number, number, number]): RawStatements | undefined {
  const tags = new Set<string>();
  const copyrights = new Set<string>();
  let done = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (;;) {
    if (next[0] >= 0 && next[0] < done) next[0] = bytes.indexOf(TAG, done);
    if (next[1] >= 0 && next[1] < done) next[1] = bytes.indexOf(COPYRIGHT, done);
    if (next[2] >= 0 && next[2] < done) next[2] = bytes.indexOf(SIGN, done);
    const hit = least(next);
    if (hit < 0) return bytes.subarray(0, done).includes(IGNORED) ? undefined : { tags: [...tags], copyrights: [...copyrights] };
    let start = hit;
    while (start > done && !isLineEnd(bytes[start - 1])) start--;
    let end = hit;
    while (end < bytes.length && !isLineEnd(bytes[end])) end++;
    const item = itemOf(bytes.toString(ascii ? 'latin1' : 'utf8', start, end));
    if (item.tag !== undefined) tags.add(item.tag);
    else if (item.copyright !== undefined) copyrights.add(item.copyright);
    done = end;
  }
}

interface Item {
  readonly tag?: string;
  readonly copyright?: string;
}

/** Most projects have few different header lines: each is read once. */
const itemOf = (line: string): Item => (line.length <= REMEMBERED_LENGTH ? rememberedItem(line) : readItem(line));
const REMEMBERED_LENGTH = 200;
const rememberedItem = remember(readItem, 20_000);

function readItem(line: string): Item {
  const statement = readStatement(line);
  return statement === undefined ? {} : 'expression' in statement ? { tag: statement.value.value } : { copyright: statement.text };
}

function least([a, b, c]: readonly [number, number, number]): number {
  let hit = a;
  if (b >= 0 && (hit < 0 || b < hit)) hit = b;
  return c >= 0 && (hit < 0 || c < hit) ? c : hit;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
