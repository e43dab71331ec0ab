import { withoutEnd } from '../text/trim';

/** One piece of a declared string. `text` is folded (lower case, no accents) except for addresses, files and references. */
export interface Token {
  readonly kind: 'word' | 'number' | 'symbol' | 'url' | 'file' | 'reference';
  readonly text: string;
}

const PIECES =
  // eslint-disable-next-line regexp/no-super-linear-move -- one of the alternatives takes every word to its end
  /(?<url>https:\/\/licenses\.nuget\.org\/[^\s<>"',;|]+|https?:\/\/[^\s<>"'()[\]{},;|]+|www\.[^\s<>"'()[\]{},;|]+|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,12}\/[^\s<>"'()[\]{},;|]*)|(?<reference>(?:documentref-[a-z0-9.-]+:)?licenseref-[a-z0-9.-]+)|(?<file>[a-z0-9_.-]{1,60}\.(?:txt|md|markdown|rst|adoc|html?|pdf)(?![a-z0-9]))|(?<word>\p{L}+?(?=v\d)|\p{L}+)|(?<number>\d+(?:\.\d+)*)|(?<symbol>>=|<=|==|&&|\|\||\n|\S)/giu;

/** Addresses, files, references and letters beyond ASCII: what the short way cannot read. */
const UNUSUAL = /[^\n\x20-\x7e]|:\/\/|\.[a-z]|licenseref-/i;
// eslint-disable-next-line regexp/no-super-linear-move -- one of the alternatives takes every word to its end
const PLAIN_PIECES = /[a-z]+?(?=v\d)|[a-z]+|\d+(?:\.\d+)*|>=|<=|==|&&|\|\||\n|\S/g;

/** Splits a declared string into its pieces; letters and digits are apart (`GPLv2` is `gpl`, `v`, `2`). Linear in the length. */
export function tokenise(string: string): readonly Token[] {
  if (!UNUSUAL.test(string)) return (string.toLowerCase().match(PLAIN_PIECES) ?? []).map(plainToken);
  const tokens: Token[] = [];
  for (const match of string.normalize('NFKC').matchAll(PIECES)) {
    const groups = match.groups ?? {};
    const text = match[0];
    if (groups['url']) tokens.push({ kind: 'url', text: withoutEnd(text, /[.:]/) });
    else if (groups['reference']) tokens.push({ kind: 'reference', text: withoutEnd(text, /\./) });
    else if (groups['file']) tokens.push({ kind: 'file', text });
    else if (groups['word']) tokens.push({ kind: 'word', text: fold(text) });
    else if (groups['number']) tokens.push({ kind: 'number', text });
    else tokens.push({ kind: 'symbol', text });
  }
  return tokens;
}

function plainToken(text: string): Token {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return { kind: 'word', text: text.includes('licenc') ? text.replace('licenc', 'licens') : text };
  return { kind: code >= 48 && code <= 57 ? 'number' : 'symbol', text };
}

/** Lower case without accents, and the American spelling of licence, which SPDX uses. */
function fold(word: string): string {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.replace('licenc', 'licens');
}

const COMPOUNDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sharealike', ['share', 'alike']],
  ['noncommercial', ['non', 'commercial']],
  ['noderivatives', ['no', 'derivatives']],
  ['noderivs', ['no', 'derivatives']],
  ['noderiv', ['no', 'derivatives']],
]);

/** The words and numbers of `string`, with `+`: what names are compared by. */
export function significantWords(string: string): readonly string[] {
  return expandCompounds(tokenise(string)).flatMap((token) => (token.kind !== 'symbol' || token.text === '+' ? [token.text] : []));
}

/** Takes compound words apart, so that `ShareAlike` and `Share Alike` are the same. */
export function expandCompounds(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    const parts = token.kind === 'word' ? COMPOUNDS.get(token.text) : undefined;
    return parts ? parts.map((text): Token => ({ kind: 'word', text })) : [token];
  });
}

/** Two version numbers are the same where only trailing zeros differ: 2 and 2.0. */
export function canonicalVersion(version: string): string {
  const plain = withoutEnd(version, /[.0]/);
  const zeros = /^0*/.exec(version.slice(plain.length))?.[0] ?? '';
  return plain + zeros;
}

/** Orders version numbers: negative where `a` is the older one. Letters behind a number count last (`1.3a` before `1.3c`). */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [canonicalVersion(a).split('.'), canonicalVersion(b).split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x = '0', y = '0'] = [left[at], right[at]];
    const difference = Number.parseInt(x, 10) - Number.parseInt(y, 10);
    if (difference !== 0) return difference;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
