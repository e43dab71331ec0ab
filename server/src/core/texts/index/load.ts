import { joinChunks } from '../chunks';
import { hashWord } from '../words';
import type { Words } from '../words';
import { unpackStream } from './compress';
import { splitIndex } from './format';
import type { IndexParts } from './format';
import type { IndexedText } from './known-text';
import { seedLength, seedTable } from './seeds';
import type { SeedTable } from './seeds';
import { mandatoryUnits, steadyUnits } from './stretches';

/** Known texts, ready to be compared with. Positions and lengths are in units: words, or chunks of words. */
export interface LicenceIndex {
  /** Words in a unit, on average; 1 where texts are known word by word. */
  readonly unit: number;
  readonly texts: readonly IndexedText[];
  /** Unit numbers of all texts, one after the other. */
  readonly stream: Uint16Array;
  /** Where each text starts in the stream; one entry more than texts. */
  readonly offsets: Int32Array;
  readonly seeds: SeedTable;
  /** Number of units of each text that SPDX's template does not let be missing or be anything. */
  readonly mandatory: Int32Array;
  /** Number of those that no release words otherwise. */
  readonly steady: Int32Array;
  /** The word of a number, for showing; '' where only its hash is known. */
  word(number: number): string;
  /** The units of a text. */
  unitsOf(words: Words): Words;
  /** Numbers of units; 0 for one that no licence has. */
  numbersOf(units: Words): Uint16Array;
}

/** Unpacks the indexes that stand one after the other in `bytes`; `undefined` where that is not what they are. */
export function loadIndexes(bytes: Uint8Array): readonly LicenceIndex[] | undefined {
  const indexes: LicenceIndex[] = [];
  for (let rest = bytes; rest.length > 0 || indexes.length === 0;) {
    const parts = splitIndex(rest);
    if (!parts) return undefined;
    indexes.push(unpack(parts));
    rest = parts.rest;
  }
  return indexes;
}

function unpack({ header, hashes, stream: packed, seeds }: IndexParts): LicenceIndex {
  const { texts, unit, vocabulary, equivalents } = header;
  const offsets = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => (offsets[i + 1] = (offsets[i] ?? 0) + text.length));
  const stream = unpackStream(packed, offsets[texts.length] ?? 0);
  const words = vocabulary.split(' ');
  const mandatory = Int32Array.from(texts, mandatoryUnits);
  const table = unit > 1 ? hashTable(new Int32Array(hashes.buffer)) : wordTable(words, equivalents);
  return {
    unit,
    texts,
    stream,
    offsets,
    seeds: seedTable(seeds, offsets, seedLength(unit)),
    mandatory,
    steady: mandatory.map((units, i) => steadyUnits(texts[i] ?? { variables: [] }, units)),
    word: (number) => (unit > 1 ? '' : (words[number - 1] ?? '')),
    unitsOf: (all) => (unit > 1 ? joinChunks(all, unit) : all),
    numbersOf: (units) => {
      const numbers = new Uint16Array(units.count);
      for (let i = 0; i < units.count; i++) numbers[i] = table.find(units.hashes[i] ?? 0);
      return numbers;
    },
  };
}

interface HashTable {
  find(hash: number): number;
  put(hash: number, value: number): void;
}

function wordTable(words: readonly string[], equivalents: readonly string[]): HashTable {
  const hashOf = (word: string): number => hashWord(word, 0, word.length);
  const hashes = new Int32Array(words.length);
  for (let i = 0; i < hashes.length; i++) hashes[i] = hashOf(words[i] ?? '');
  const table = hashTable(hashes, equivalents.length);
  for (let i = 0; i + 1 < equivalents.length; i += 2) {
    const number = table.find(hashOf(equivalents[i + 1] ?? ''));
    if (number) table.put(hashOf(equivalents[i] ?? ''), number);
  }
  return table;
}

/** Open addressing from a hash to its number: its place in `hashes`, from 1. */
function hashTable(hashes: Int32Array, room = 0): HashTable {
  const size = 1 << Math.ceil(Math.log2((hashes.length + room + 1) * 2));
  const keys = new Int32Array(size);
  const values = new Uint16Array(size);
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const put = (hash: number, value: number): void => {
    const slot = slotOf(hash);
    keys[slot] = hash;
    values[slot] = value;
  };
  hashes.forEach((hash, i) => put(hash, i + 1));
  return { find: (hash) => values[slotOf(hash)] ?? 0, put };
}
