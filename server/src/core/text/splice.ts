import type { Encoding } from './decode';

/** Bytes before the text itself: the byte order mark. */
const MARK: Readonly<Record<Encoding, number>> = {
  'utf-8': 0,
  'utf-8-bom': 3,
  'utf-16le': 2,
  'utf-16be': 2,
  'utf-32le': 4,
  'utf-32be': 4,
  'windows-1252': 0,
};

/**
 * Puts `inserted` into the bytes of a file at `offset` of its `text` (as `decodeText` gave both), in the file's own encoding;
 * every other byte stays. Undefined where the encoding has no such characters.
 */
export function spliceBytes(bytes: Uint8Array, text: string, encoding: Encoding, offset: number, inserted: string): Uint8Array | undefined {
  const added = encode(inserted, encoding);
  if (!added) return undefined;
  const at = MARK[encoding] + lengthOf(text.slice(0, offset), encoding);
  const result = new Uint8Array(bytes.length + added.length);
  result.set(bytes.subarray(0, at));
  result.set(added, at);
  result.set(bytes.subarray(at), at + added.length);
  return result;
}

function lengthOf(text: string, encoding: Encoding): number {
  if (encoding === 'windows-1252') return text.length;
  if (encoding.startsWith('utf-32')) return Array.from(text).length * 4;
  return encoding.startsWith('utf-16') ? text.length * 2 : new TextEncoder().encode(text).length;
}

function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return new TextEncoder().encode(text);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return encodeUtf32(text, encoding === 'utf-32le');
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  if (encoding === 'windows-1252') return codes.every((code) => code < 0x80 || (code >= 0xa0 && code < 0x100)) ? Uint8Array.from(codes) : undefined;
  return Uint8Array.from(codes.flatMap((code) => (encoding === 'utf-16le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff])));
}

function encodeUtf32(text: string, little: boolean): Uint8Array {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  codes.forEach((code, i) => view.setUint32(i * 4, code, little));
  return new Uint8Array(view.buffer);
}
