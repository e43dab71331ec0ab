/** One text of the index, as it stands in the file's header. */
export interface IndexedText {
  /** SPDX ids with these very words, the base id first. */
  readonly ids: readonly string[];
  readonly kind: 'licence' | 'exception';
  /** Number of words. */
  readonly length: number;
  /** Where words may differ, by their start. */
  readonly variables: readonly Variable[];
}

/**
 * A stretch of words that SPDX's template lets differ (SPDX 2.3 Annex C.3): `?` may be left out, or the wordings that may
 * stand there, `*` in them for any words. A stretch of length 0 is a place where words may be added.
 */
export type Variable = readonly [start: number, length: number, allowed: '?' | readonly string[]];

/** The header of the index file. */
export interface IndexHeader {
  readonly version: number;
  /** All words of all texts, separated by a space; the first has number 1, for 0 is any other word. */
  readonly vocabulary: string;
  /** Spellings that count as the same word: variant, word, variant, word, ... */
  readonly equivalents: readonly string[];
  readonly texts: readonly IndexedText[];
}

export const INDEX_VERSION = 1;

/** In the stream of word numbers, announces a copy: source position (low, high), length. */
export const COPY = 0xffff;

/** The index file: length of the header (32 bits, little-endian), header as JSON in UTF-8, padding, word numbers of 16 bits. */
export function joinIndex(header: IndexHeader, stream: Uint16Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = (json.length + 1) & ~1;
  const bytes = new Uint8Array(4 + padded + stream.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, json.length, true);
  bytes.set(json, 4);
  for (let i = 0; i < stream.length; i++) view.setUint16(4 + padded + i * 2, stream[i] ?? 0, true);
  return bytes;
}

/** The parts of an index file, or `undefined` where the bytes are none of this version. */
export function splitIndex(
  bytes: Uint8Array,
): { readonly header: IndexHeader; readonly stream: Uint16Array } | undefined {
  if (bytes.length < 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const from = 4 + ((length + 1) & ~1);
  if (from > bytes.length) return undefined;
  const header = parseHeader(bytes.subarray(4, 4 + length));
  if (!header) return undefined;
  const stream = new Uint16Array((bytes.length - from) >> 1);
  for (let i = 0; i < stream.length; i++) stream[i] = view.getUint16(from + i * 2, true);
  return { header, stream };
}

function parseHeader(bytes: Uint8Array): IndexHeader | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as IndexHeader;
    return header.version === INDEX_VERSION ? header : undefined;
  } catch {
    return undefined;
  }
}
