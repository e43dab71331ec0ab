import { readUint16, readUint32, writeNumbers } from './numbers';
import type { IndexedText } from './known-text';
import type { SeedRows } from './seeds';

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
  readonly hashes: Uint32Array;
  readonly stream: Uint16Array;
  readonly seeds: SeedRows;
}

export const INDEX_VERSION = 3;

/** In the stream of unit numbers, announces a copy: source position (low, high), length. */
export const COPY = 0xffff;

/** Bytes before the header: the lengths of the header, of the seed entries, of the stream and of the seed slots. */
const LENGTHS = 16;

/**
 * The bytes of an index, all numbers little-endian: four lengths of 32 bits, the header as JSON in UTF-8, hashes and seed
 * entries of 32 bits, unit numbers and numbers of entries in a slot of 16 bits.
 */
export function joinIndex({ header, hashes, stream, seeds }: IndexParts): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const lengths = Uint32Array.of(json.length, seeds.entries.length, stream.length, seeds.counts.length);
  const parts = [writeNumbers([lengths]), json, writeNumbers([hashes, seeds.entries, stream, seeds.counts])];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The parts of an index and the bytes behind it, or `undefined` where the bytes begin with none of this version. */
export function splitIndex(bytes: Uint8Array): (IndexParts & { readonly rest: Uint8Array }) | undefined {
  if (bytes.length < LENGTHS) return undefined;
  const [json = 0, entries = 0, units = 0, slots = 0] = readUint32(bytes, 0, LENGTHS / 4);
  const hashesFrom = LENGTHS + json;
  const header = hashesFrom <= bytes.length ? parseHeader(bytes.subarray(LENGTHS, hashesFrom)) : undefined;
  if (!header) return undefined;
  const entriesFrom = hashesFrom + header.hashes * 4;
  const unitsFrom = entriesFrom + entries * 4;
  const slotsFrom = unitsFrom + units * 2;
  const end = slotsFrom + slots * 2;
  if (!(end <= bytes.length)) return undefined;
  return {
    header,
    hashes: readUint32(bytes, hashesFrom, header.hashes),
    stream: readUint16(bytes, unitsFrom, units),
    seeds: { entries: readUint32(bytes, entriesFrom, entries), counts: readUint16(bytes, slotsFrom, slots) },
    rest: bytes.subarray(end),
  };
}

function parseHeader(bytes: Uint8Array): IndexHeader | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as IndexHeader;
    return header.version === INDEX_VERSION ? header : undefined;
  } catch {
    return undefined;
  }
}
