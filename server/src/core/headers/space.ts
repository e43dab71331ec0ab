/**
 * White space as the Unicode property White_Space plus the information separators: what Python's `\s` and `str.strip` mean,
 * and with it the REUSE tool. JavaScript's own `\s` differs in U+001C..1F, U+0085 and U+FEFF. Text for a character class.
 */
export const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const ONE = new RegExp(`[${SPACE}]`);

/** True where the character at `index` is white space; false outside the text. */
export function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return code === code && ONE.test(text.charAt(index));
}

/** First index at or after `index`, and before `end`, that is no white space; else `end`. */
export function skipSpace(text: string, index: number, end: number): number {
  let at = index;
  while (at < end && isSpaceAt(text, at)) at++;
  return at;
}

/** Where `text` ends without the white space before `end`; not before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpaceAt(text, at - 1)) at--;
  return at;
}
