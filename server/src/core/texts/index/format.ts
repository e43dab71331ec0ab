/** One text of the index, as it stands in the file's header. */
export interface IndexedText {
  /** SPDX ids with these very words, the base id first. */
  readonly ids: readonly string[];
  readonly kind: 'licence' | 'exception';
  /** Language of a translation (ISO 639-1). */
  readonly language?: string;
  /** Number of units. */
  readonly length: number;
  /** Where units may differ, by their start. */
  readonly variables: readonly Variable[];
}

/**
 * A stretch of units that SPDX's template lets differ (SPDX 2.3 Annex C.3): `?` may be left out, or the wordings that may
 * stand there, `*` in them for any words. A stretch of length 0 is a place where words may be added.
 */
export type Variable = readonly [start: number, length: number, allowed: '?' | readonly string[]];

/** The header of an index. A unit is a word, or a chunk of `unit` words on average known by its hash alone. */
export interface IndexHeader {
  readonly version: number;
  readonly unit: number;
  /** All words of all texts, separated by a space; the first has number 1, for 0 is any other word. Empty for chunks. */
  readonly vocabulary: string;
  /** Number of chunk hashes that follow the header; the first has number 1. */
  readonly hashes: number;
  /** Spellings that count as the same word: variant, word, variant, word, ... */
  readonly equivalents: readonly string[];
  readonly texts: readonly IndexedText[];
}

export interface IndexParts {
  readonly header: IndexHeader;
  readonly hashes: Int32Array;
  readonly stream: Uint16Array;
}

export const INDEX_VERSION = 2;

/** In the stream of unit numbers, announces a copy: source position (low, high), length. */
export const COPY = 0xffff;

/**
 * The bytes of an index, all numbers little-endian: length of the header and of the stream (32 bits each), header as JSON
 * in UTF-8, hashes of 32 bits, unit numbers of 16 bits.
 */
export function joinIndex({ header, hashes, stream }: IndexParts): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + hashes.length * 4 + stream.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, json.length, true);
  view.setUint32(4, stream.length, true);
  bytes.set(json, 8);
  const from = 8 + json.length;
  hashes.forEach((hash, i) => view.setInt32(from + i * 4, hash, true));
  stream.forEach((number, i) => view.setUint16(from + hashes.length * 4 + i * 2, number, true));
  return bytes;
}

/** The parts of an index and the bytes behind it, or `undefined` where the bytes begin with none of this version. */
export function splitIndex(bytes: Uint8Array): (IndexParts & { readonly rest: Uint8Array }) | undefined {
  if (bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = 8 + view.getUint32(0, true);
  const header = from <= bytes.length ? parseHeader(bytes.subarray(8, from)) : undefined;
  if (!header) return undefined;
  const streamFrom = from + header.hashes * 4;
  const end = streamFrom + view.getUint32(4, true) * 2;
  if (end > bytes.length) return undefined;
  const hashes = new Int32Array(header.hashes);
  for (let i = 0; i < hashes.length; i++) hashes[i] = view.getInt32(from + i * 4, true);
  const stream = new Uint16Array((end - streamFrom) >> 1);
  for (let i = 0; i < stream.length; i++) stream[i] = view.getUint16(streamFrom + i * 2, true);
  return { header, hashes, stream, rest: bytes.subarray(end) };
}

function parseHeader(bytes: Uint8Array): IndexHeader | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as IndexHeader;
    return header.version === INDEX_VERSION ? header : undefined;
  } catch {
    return undefined;
  }
}
