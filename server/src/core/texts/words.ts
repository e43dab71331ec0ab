import { mayEscape, readEscape, withoutEscapes } from './escapes';
import { readFrame } from './frames';
import { skipMarkup, sniffMarkup } from './markup';
import type { Markup } from './markup';

/** The words of a text, normalised and hashed, with their places. Arrays are parallel; `count` of each is in use. */
export interface Words {
  readonly count: number;
  /** Hash of the normalised word (32-bit FNV-1a over its lower-case letters and digits). */
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the word is part of a web address. */
  readonly inUrl: Uint8Array;
  /** The text was longer than `MAX_CHARACTERS`: the rest was not read. */
  readonly truncated: boolean;
}

/** Longest stretch of a text that is read into words, in UTF-16 units; the longest real collections of licences stay below. */
export const MAX_CHARACTERS = 4_000_000;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

const CLASSES = new Uint8Array(128).map((_, code) => {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : OTHER;
});

/**
 * Reads a text as words, the way SPDX compares licences (SPDX 2.3 Annex C): case, punctuation, white space, comment
 * frames, mark-up, bullets and numbering are no words. An apostrophe inside a word is dropped.
 */
export function readWords(text: string): Words {
  const length = Math.min(text.length, MAX_CHARACTERS);
  const capacity = (length >> 1) + 1;
  const out = {
    hashes: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    inUrl: new Uint8Array(capacity),
  };
  const markup = sniffMarkup(text);
  let count = 0;
  let lineStart = true;
  let urlEnd = 0;
  // What stands in a line behind the words that a program prints.
  let frameEnd = length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const escape = mayEscape(code) ? readEscape(text, i, markup.rtf) : undefined;
    if (kindOf(escape?.code ?? code) === OTHER) {
      if (escape) {
        i = escape.end;
        continue;
      }
      if (code === 10 || code === 13) {
        lineStart = true;
        frameEnd = length;
      }
      if (code === 93 && text.startsWith('](http', i)) {
        i = endOfUrl(text, i + 2, length);
        continue;
      }
      i = code === 92 || code === 60 || code === 38 ? skipMarkup(text, i, markup) : i + 1;
      continue;
    }
    const start = i;
    i = endOfWord(text, escape?.end ?? i + 1, length, markup);
    if (start >= frameEnd) continue;
    const first: boolean = lineStart;
    lineStart = false;
    const frame = first ? readFrame(text, start, i) : undefined;
    if (frame) {
      i = frame.start;
      frameEnd = frame.end;
      lineStart = true;
      continue;
    }
    if (i - start <= 4 && isNumbering(text, start, i, first, markup)) {
      lineStart = first;
      continue;
    }
    if (start >= urlEnd && isUrlStart(text, start, i)) urlEnd = endOfUrl(text, i, length);
    out.hashes[count] = hashWord(text, start, i);
    out.starts[count] = start;
    out.ends[count] = i;
    out.inUrl[count] = start < urlEnd ? 1 : 0;
    count++;
  }
  return { count, ...out, truncated: text.length > length };
}

/** Hash of one normalised word, as `readWords` computes it. */
export function hashWord(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128 || CLASSES[code] === OTHER) {
      if (isApostrophe(code) || isLost(code)) continue;
      return hashFolded(text.slice(start, end));
    }
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), FNV_PRIME);
  }
  return hash | 0;
}

/** The normalised form of a word, of which `hashWord` is the hash. Typeset documents write some pairs of letters as one sign. */
export function normaliseWord(word: string): string {
  return withoutEscapes(word).replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC')).replace(/['\u2019?\ufffd]/g, '').toLowerCase();
}

function hashFolded(word: string): number {
  const folded = normaliseWord(word);
  let hash = FNV_OFFSET;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME);
  return hash | 0;
}

function kindOf(code: number): number {
  if (code < 128) return CLASSES[code] ?? OTHER;
  // Latin-1 signs, general punctuation and symbols, CJK punctuation, full-width forms, private use and the byte order mark are no letters.
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : OTHER;
  if (code === 0xd7 || code === 0xf7) return OTHER;
  if (code >= 0x2000 && code <= 0x2bff) return OTHER;
  if (code >= 0x3000 && code <= 0x303f) return OTHER;
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfe00 ? OTHER : LETTER;
}

/** Where the word ends of which `inside` is a place behind its first letter. An apostrophe is part of it before a letter. */
function endOfWord(text: string, inside: number, length: number, markup: Markup): number {
  let i = inside;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code < 128 && CLASSES[code] !== OTHER) {
      i++;
      continue;
    }
    const escape = mayEscape(code) ? readEscape(text, i, markup.rtf) : undefined;
    const sign = escape?.code ?? code;
    const next = escape?.end ?? i + 1;
    if (kindOf(sign) === OTHER && !(next < length && ((isApostrophe(sign) && isLetterAt(text, next, markup)) || (isLost(sign) && LOST_GENITIVE.test(text.slice(next, next + 2)))))) break;
    i = next;
  }
  return i;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** What a wrong conversion leaves of a sign that it does not know, such as the typographic apostrophe: `Library?s`. */
function isLost(code: number): boolean {
  return code === 63 || code === 0xfffd;
}

const LOST_GENITIVE = /^s(?![a-z\d])/i;

function isLetterAt(text: string, at: number, markup: Markup): boolean {
  const code = text.charCodeAt(at);
  const escape = mayEscape(code) ? readEscape(text, at, markup.rtf) : undefined;
  return kindOf(escape?.code ?? code) === LETTER;
}

/** Bullets such as `1.`, `a)`, `(iv)`, and the words that open a comment line (`dnl`, `rem`, Fortran's `C`). */
function isNumbering(text: string, start: number, end: number, first: boolean, markup: Markup): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === 40 && after === 41) return isEnumerator(text, start, end);
  if (!first) return false;
  if (after === 41 || after === 46) {
    const next = text.charCodeAt(end + 1);
    return (
      (next === 32 || next === 9 || next === 10 || next === 13 || next !== next || markup.html || isHeadingOf(text, start, end)) &&
      isEnumerator(text, start, end) &&
      !followsVersion(text, start)
    );
  }
  if (before === 46 && end - start === 2) return true;
  const word = text.slice(start, end).toLowerCase();
  return word === 'dnl' || word === 'rem' || (word === 'c' && (after === 32 || after === 9 || after === 10));
}

/** "1.Definitions": the number of a heading, without a space. */
function isHeadingOf(text: string, start: number, end: number): boolean {
  const next = text[end + 1] ?? '';
  return CLASSES[text.charCodeAt(start)] === DIGIT && next !== next.toLowerCase();
}

function isEnumerator(text: string, start: number, end: number): boolean {
  if (end - start === 1) return true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i) | 32;
    const roman = code === 105 || code === 118 || code === 120;
    if (!roman && (end - start > 2 || CLASSES[text.charCodeAt(i)] !== DIGIT)) return false;
  }
  return true;
}

/** A number that a line break separates from its "version" is no bullet. */
function followsVersion(text: string, start: number): boolean {
  return /(?:version|v\.?|gpl|licen[cs]e,?)[\s*#/;%-]{1,12}$/i.test(text.slice(Math.max(0, start - 24), start));
}

function isUrlStart(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) === 58) return text.charCodeAt(end + 1) === 47 && text.charCodeAt(end + 2) === 47;
  if (text.charCodeAt(end) !== 46) return false;
  if (end - start === 3 && text.slice(start, end).toLowerCase() === 'www') return true;
  // `wiki.example.org/Page`: two dots and a path are no sentence.
  return kindOf(text.charCodeAt(end + 1)) === LETTER && /^(?:\.[a-z0-9-]{1,60}){2,5}\/\w/i.test(text.slice(end, end + 200));
}

function endOfUrl(text: string, start: number, length: number): number {
  let i = start;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 34 || code === 41 || code === 60 || code === 62 || code === 93) break;
    i++;
  }
  return i;
}
