import { utf32MarkOf } from '../text/decode';

/** How REUSE reads a file's bytes, by how it begins. */
export type HeadEncoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'latin-1' | 'other-8bit';

/** Bytes at the start of a file that decide whether it is text (the REUSE tool 6.2.0 looks at as many). */
export const HEAD_BYTES = 2_048;

const CONTROL = 1;
const HIGH = 2;
const OUTSIDE_LATIN_1 = 4;

/**
 * What a byte means for the question whether a file is text (file(1), `text_chars` in encoding.c): control characters but
 * those from BEL to CR and ESC stand in no text, nor does DEL; of those above, 0x80 to 0x9F but NEL stand in no Latin-1.
 */
const MEANING = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code >= 0x80) return code < 0xa0 && code !== 0x85 ? HIGH | OUTSIDE_LATIN_1 : HIGH;
  return (code < 32 && !(code >= 7 && code <= 13) && code !== 27) || code === 127 ? CONTROL : 0;
});

/**
 * What file(1) calls the encoding of a file that begins with `head`: the REUSE tool searches text alone, and asks libmagic
 * what that is. Undefined for binary files, in which nothing is searched. EBCDIC and UTF-7 count as binary.
 */
export function encodingOfHead(head: Uint8Array): HeadEncoding | undefined {
  const [first, second, third] = head;
  if (head.length < 2) return undefined;
  const wide = utf32MarkOf(head);
  if (wide && isUtf32Text(head, wide === 'utf-32le')) return wide;
  if (first === 0xff && second === 0xfe) return isUtf16Text(head, true) ? 'utf-16le' : undefined;
  if (first === 0xfe && second === 0xff) return isUtf16Text(head, false) ? 'utf-16be' : undefined;
  const meaning = meaningOf(head);
  if ((meaning & CONTROL) !== 0) return undefined;
  if ((meaning & HIGH) === 0) return 'ascii';
  const mark = first === 0xef && second === 0xbb && third === 0xbf;
  if (isUtf8(mark ? head.subarray(3) : head)) return 'utf-8';
  return (meaning & OUTSIDE_LATIN_1) !== 0 ? 'other-8bit' : 'latin-1';
}

/** What all bytes mean together. Four at a time where they can be: in most words all four are printable ASCII. */
function meaningOf(head: Uint8Array): number {
  let meaning = 0;
  let at = 0;
  if (head.byteOffset % 4 === 0) {
    const words = new Int32Array(head.buffer, head.byteOffset, head.length >> 2);
    for (const count = words.length; at < count; at++) {
      const word = words[at] ?? 0;
      const del = word ^ 0x7f7f7f7f;
      // The high bit of a byte shows that it is below 0x20, or DEL, or not ASCII (at times too that the byte below it is).
      const special = (((word - 0x20202020) & ~word) | ((del - 0x01010101) & ~del) | word) & 0x80808080;
      if (special !== 0) {
        meaning |= (MEANING[word & 0xff] ?? 0) | (MEANING[(word >>> 8) & 0xff] ?? 0) | (MEANING[(word >>> 16) & 0xff] ?? 0) | (MEANING[word >>> 24] ?? 0);
      }
    }
    at *= 4;
  }
  for (; at < head.length; at++) meaning |= MEANING[head[at] ?? 0] ?? 0;
  return meaning;
}

/** UTF-8 (RFC 3629), the last character may be cut off. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) continue;
    if (lead < 0xc2 || lead > 0xf4) return false;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let i = 0; i < more; i++, at++) {
      const byte = bytes[at];
      if (byte === undefined) return true;
      if (byte < (i === 0 ? lowest : 0x80) || byte > (i === 0 ? highest : 0xbf)) return false;
    }
  }
  return true;
}

function isUtf16Text(bytes: Uint8Array, little: boolean): boolean {
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const low = bytes[little ? at : at + 1] ?? 0;
    const high = bytes[little ? at + 1 : at] ?? 0;
    if (high === 0 && MEANING[low] === CONTROL) return false;
    if (high === 0xff && low >= 0xfe) return false;
  }
  return true;
}

function isUtf32Text(bytes: Uint8Array, little: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 4; at + 3 < bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    if (code === 0xfffe || (code < 0x80 && MEANING[code] === CONTROL)) return false;
  }
  return true;
}
