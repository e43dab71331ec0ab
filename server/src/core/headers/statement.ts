import { findCopyright, readNotice } from './copyright';
import { endOfValue, endWithoutFrame } from './ending';
import { readTagExpression } from './expression';
import type { CopyrightNotice, LicenceTag, TagError } from './model';
import { isSpaceAt, skipSpace } from './space';

// Put together here so that this file can be checked by the assistant itself.
export const LICENCE_TAG = `SPDX-License-${'Identifier'}:`;

/** What one line states: a licence or a copyright, never both; a copyright comes first. Offsets are of the line. */
export function readStatement(line: string): LicenceTag | CopyrightNotice | undefined {
  const unframed = line.slice(0, endWithoutFrame(line, line.slice(0, startOfMarker(line))));
  const copyright = findCopyright(unframed);
  if (copyright) {
    const end = endOfValue(unframed, copyright.words, unframed.length);
    const parts = readNotice(copyright.prefix, unframed.slice(copyright.words, end));
    return { ...parts, span: { start: copyright.start, end: Math.max(end, copyright.start + 1) } };
  }
  const start = unframed.indexOf(LICENCE_TAG);
  return start < 0 ? undefined : readTag(unframed, start, start + LICENCE_TAG.length);
}

/** Characters of a tag's value; a longer one is a line of a program that was made small, and no expression. */
const LONGEST_VALUE = 20_000;

function readTag(line: string, start: number, afterName: number): LicenceTag {
  const from = skipSpace(line, afterName, line.length);
  const end = endOfValue(line, from, line.length);
  const value = line.slice(from, Math.min(end, from + LONGEST_VALUE));
  const expression = end - from > LONGEST_VALUE ? undefined : readTagExpression(value);
  const span = { start, end: Math.max(end, afterName) };
  const located = { value, span: end > from ? { start: from, end } : { start: afterName, end: afterName } };
  if (expression) return { value: located, span, expression: expression.text, ids: expression.ids };
  return { value: located, span, expression: value, ids: [], error: errorOf(value) };
}

/** What is wrong with a tag's value that is no expression. */
export function errorOf(value: string): TagError {
  if (value === '') return 'empty';
  if (leadingExpression(value) === undefined) return 'no-expression';
  return /[\s)](?:and|or|with)\s*$/i.test(value) ? 'missing-operand' : 'trailing-words';
}

/** The longest run of words at the start of `value` that is an expression; looks at the first 50 words. */
export function leadingExpression(value: string): string | undefined {
  const words = value.split(/\s+/, 50);
  for (let count = words.length; count > 0; count--) {
    const expression = readTagExpression(words.slice(0, count).join(' '));
    if (expression) return expression.text;
  }
  return undefined;
}

/** Where the first `SPDX-...:`, "Copyright" or © of a line begins: what stands before is comment and frame. */
function startOfMarker(line: string): number {
  const spdx = startOfSpdxTag(line);
  const word = line.indexOf('Copyright');
  const sign = line.indexOf('©');
  return Math.min(...[spdx, word, sign].map((at) => (at < 0 ? line.length : at)));
}

/** `SPDX-`, at least one character, and a colon before the next white space. */
function startOfSpdxTag(line: string): number {
  for (let at = line.indexOf('SPDX-'); at >= 0;) {
    let end = at + 5;
    while (end < line.length && !isSpaceAt(line, end)) end++;
    const colon = line.lastIndexOf(':', end - 1);
    if (colon > at + 5) return at;
    at = line.indexOf('SPDX-', end);
  }
  return -1;
}
