/** How REUSE reads a file's bytes, by how it begins. */
export type HeadEncoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1' | 'other-8bit';

/** Bytes at the start of a file that decide whether it is text (the REUSE tool 6.2.0 looks at as many). */
export const HEAD_BYTES = 2_048;

/** Bytes that stand in no text: control characters but those from BEL to CR and ESC, and DEL (file(1), `text_chars` in encoding.c). */
const CONTROL = Uint8Array.from({ length: 256 }, (_, code) =>
  (code < 32 && !(code >= 7 && code <= 13) && code !== 27) || code === 127 ? 1 : 0,
);

/**
 * What file(1) calls the encoding of a file that begins with `head`: the REUSE tool searches text alone, and asks libmagic
 * what that is. Undefined for binary files, in which nothing is searched. EBCDIC, UTF-7 and UTF-32 count as binary.
 */
export function encodingOfHead(head: Uint8Array): HeadEncoding | undefined {
  const [first, second, third] = head;
  if (head.length < 2) return undefined;
  if (first === 0xff && second === 0xfe) return isUtf16Text(head, true) ? 'utf-16le' : undefined;
  if (first === 0xfe && second === 0xff) return isUtf16Text(head, false) ? 'utf-16be' : undefined;
  let high = false;
  let outsideLatin1 = false;
  for (const byte of head) {
    if (CONTROL[byte] === 1) return undefined;
    if (byte >= 0x80) high = true;
    if (byte >= 0x80 && byte < 0xa0 && byte !== 0x85) outsideLatin1 = true;
  }
  if (!high) return 'ascii';
  const mark = first === 0xef && second === 0xbb && third === 0xbf;
  if (isUtf8(mark ? head.subarray(3) : head)) return 'utf-8';
  return outsideLatin1 ? 'other-8bit' : 'latin-1';
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
    if (high === 0 && low < 0x80 && CONTROL[low] === 1) return false;
    if (high === 0xff && low >= 0xfe) return false;
  }
  return true;
}
