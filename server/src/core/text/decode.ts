export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252';

/** The text of a file, without its byte order mark, or the word that it has none. */
export type Decoded =
  | { readonly binary: false; readonly text: string; readonly encoding: Encoding }
  | { readonly binary: true };

/** A NUL among the first 8,000 bytes makes a file binary, as Git has it (`buffer_is_binary` in xdiff-interface.c). */
export const BINARY_PROBE_BYTES = 8_000;

/**
 * Turns the bytes of a file, or its first part, into text: UTF-8 (with or without a byte order mark), UTF-16 and UTF-32 with
 * their marks, else Windows-1252, the superset of Latin-1 that never fails. A last character cut in half is left out.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = utf32MarkOf(bytes);
  if (wide) return { binary: false, text: decodeUtf32(bytes, wide), encoding: wide };
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes.subarray(2, bytes.length & ~1));
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes.subarray(2, bytes.length & ~1));
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3), 'utf-8-bom');
  return decodeUtf8(bytes, 'utf-8');
}

/** The UTF-32 that a byte order mark announces (Unicode 16, section 23.8); it begins as that of UTF-16 does, and goes first. */
export function utf32MarkOf([first, second, third, fourth]: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return 'utf-32le';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32be' : undefined;
}

/** No decoder of the platform reads UTF-32: it goes by way of UTF-16. What is no character becomes U+FFFD. */
function decodeUtf32(bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = new DataView(new ArrayBuffer(bytes.length));
  let length = 0;
  const put = (unit: number): void => wide.setUint16((length += 2) - 2, unit, true);
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    if (code > 0xffff && code <= 0x10ffff) put(0xd7c0 + (code >> 10));
    put(code <= 0xffff ? code : code <= 0x10ffff ? 0xdc00 + (code & 0x3ff) : 0xfffd);
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(new Uint8Array(wide.buffer, 0, length));
}

/** The same for a file known to be text: a NUL in it is a character like any other. */
export function decodeAnyText(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (!decoded.binary) return decoded.text;
  return decodeUtf8OrSuperset(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes, 'utf-8').text;
}

function decodeUtf8(bytes: Uint8Array, encoding: Encoding): Decoded {
  const nul = bytes.indexOf(0);
  return nul >= 0 && nul < BINARY_PROBE_BYTES ? { binary: true } : decodeUtf8OrSuperset(bytes, encoding);
}

type DecodedText = Extract<Decoded, { binary: false }>;

function decodeUtf8OrSuperset(bytes: Uint8Array, encoding: Encoding): DecodedText {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { binary: false, text: decoder.decode(bytes.subarray(0, wholeCharacters(bytes))), encoding };
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  return { binary: false, text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

/** Length of `bytes` without a UTF-8 character that the end cuts in half (RFC 3629: a character has at most four bytes). */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
