/** A character that a text writes with several others, and where those end. */
export interface Escape {
  readonly code: number;
  readonly end: number;
}

/** JSON, JavaScript and Java: `\u00e9` (ECMA-404, 9). */
const UNICODE = /\\u([0-9a-f]{4})/iy;
/** RTF: a decimal number with a sign for readers that know none: `\u233\'e9`, `\u8217 ` (Rich Text Format 1.9.1, "Unicode RTF"). */
const RTF_UNICODE = /\\u(-?[1-9]\d{1,4})(?: |\?|\\'[0-9a-f]{2})/iy;
/** RTF: a byte of the code page, which is nearly always Western. */
const RTF_BYTE = /\\'([0-9a-f]{2})/iy;
/** HTML: `&#233;`, `&#xe9;`, `&eacute;`, `&rsquo;` (HTML Living Standard, 13.5). */
const ENTITY = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|(szlig|aelig|oslash|apos|rsquo|lsquo));/iy;

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['uml', '\u0308'],
  ['tilde', '\u0303'],
  ['cedil', '\u0327'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
]);
const NAMED: ReadonlyMap<string, number> = new Map([
  ['szlig', 0xdf],
  ['aelig', 0xe6],
  ['oslash', 0xf8],
  ['apos', 39],
  ['rsquo', 0x2019],
  ['lsquo', 0x2018],
]);

/**
 * The character written at `at` with `\`, `&` or, where UTF-8 was taken for something else, with a letter of `GARBLED`; `undefined` where none is.
 * In text that is not RTF, `\'` is an apostrophe in a string literal.
 */
export function readEscape(text: string, at: number, rtf: boolean): Escape | undefined {
  const code = text.charCodeAt(at);
  if (code === 92) return rtf ? readRtf(text, at) : readUnicode(text, at);
  if (code === 38) return readEntity(text, at);
  return GARBLED.has(code) ? readGarbled(text, at, code) : undefined;
}

function readUnicode(text: string, at: number): Escape | undefined {
  const unicode = match(UNICODE, text, at);
  return unicode ? { code: Number.parseInt(unicode[1] ?? '', 16), end: at + unicode[0].length } : undefined;
}

function readRtf(text: string, at: number): Escape | undefined {
  const byte = match(RTF_BYTE, text, at);
  if (byte) return { code: fromWindows(Number.parseInt(byte[1] ?? '', 16)), end: at + byte[0].length };
  const unicode = match(RTF_UNICODE, text, at);
  // Numbers above 32767 are written as negative ones.
  return unicode ? { code: Number(unicode[1]) & 0xffff, end: at + unicode[0].length } : undefined;
}

/** The apostrophe of Windows-1252, which is no character of ISO 8859-1. */
function fromWindows(code: number): number {
  return code === 0x92 ? 0x2019 : code;
}

function readEntity(text: string, at: number): Escape | undefined {
  const found = match(ENTITY, text, at);
  if (!found) return undefined;
  const [whole, decimal, hexadecimal, letter, accent, name] = found;
  const end = at + whole.length;
  if (decimal !== undefined) return { code: Number(decimal) > 0xffff ? 32 : fromWindows(Number(decimal)), end };
  if (hexadecimal !== undefined) return { code: Number.parseInt(hexadecimal, 16), end };
  if (name !== undefined) return { code: NAMED.get(name.toLowerCase()) ?? 32, end };
  return { code: `${letter ?? ''}${ACCENTS.get((accent ?? '').toLowerCase()) ?? ''}`.normalize('NFC').charCodeAt(0), end };
}

/** Letters with which signs and letters begin that were written in UTF-8 and read as ISO 8859-1: `Â`, `Ã`, `Å` and `â`. */
const GARBLED: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xc5, 0xe2]);

/** True of characters that may begin an escape. */
export function mayEscape(code: number): boolean {
  return code === 92 || code === 38 || (code >= 0xc2 && GARBLED.has(code));
}

/**
 * UTF-8 read as ISO 8859-1 or Windows-1252 (The Unicode Standard, table 3-6): two characters, of which the first is `Â` or `Ã`,
 * for a sign or letter of Latin-1, `Å` for the ligature of o and e; three that begin with `â` for a quotation mark or a dash.
 */
function readGarbled(text: string, at: number, first: number): Escape | undefined {
  const second = text.charCodeAt(at + 1);
  if (first === 0xc5) return second === 0x92 || second === 0x93 ? { code: second + 0xc0, end: at + 2 } : undefined;
  if (first !== 0xe2) return second >= 0x80 && second <= 0xbf ? { code: second + (first === 0xc3 ? 0x40 : 0), end: at + 2 } : undefined;
  if (second !== 0x80 && second !== 0x20ac) return undefined;
  const third = text.charCodeAt(at + 2);
  return { code: third === 0x99 || third === 0x2122 ? 0x2019 : 0x201c, end: at + 3 };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What tells RTF's escapes from others within a word: no zero at the start, and a sign or space behind the number. */
const OF_RTF = /\\'|\\u-?[1-9]\d{1,4}(?: |\?|\\')/i;

/** The word with the characters that its escapes stand for. */
export function withoutEscapes(word: string): string {
  if (!/[\\&\u00c2\u00c3\u00c5\u00e2]/.test(word)) return word;
  const rtf = OF_RTF.test(word);
  let plain = '';
  for (let at = 0; at < word.length;) {
    const escape = readEscape(word, at, rtf);
    plain += escape ? String.fromCharCode(escape.code) : (word[at] ?? '');
    at = escape ? escape.end : at + 1;
  }
  return plain;
}
