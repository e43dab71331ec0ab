import { hashWord } from '../words';
import type { Words } from '../words';
import { unpackStream } from './compress';
import { splitIndex } from './format';
import type { IndexedText } from './format';
import { buildSeeds } from './seeds';
import type { SeedTable } from './seeds';

/** All known texts, ready to be compared with. */
export interface LicenceIndex {
  readonly texts: readonly IndexedText[];
  /** Word numbers of all texts, one after the other. */
  readonly stream: Uint16Array;
  /** Where each text starts in the stream; one entry more than texts. */
  readonly offsets: Int32Array;
  readonly seeds: SeedTable;
  /** Number of words of each text that SPDX's template does not let be missing. */
  readonly mandatory: Int32Array;
  /** The word of a number, for showing. */
  word(number: number): string;
  /** Numbers of the words of a text; 0 for a word no licence knows. */
  numbersOf(words: Words): Uint16Array;
}

/** Unpacks an index compiled by `compileIndex`; `undefined` where the bytes are no index of this version. */
export function loadIndex(bytes: Uint8Array): LicenceIndex | undefined {
  const parts = splitIndex(bytes);
  if (!parts) return undefined;
  const { texts, vocabulary, equivalents } = parts.header;
  const offsets = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => (offsets[i + 1] = (offsets[i] ?? 0) + text.length));
  const stream = unpackStream(parts.stream, offsets[texts.length] ?? 0);
  const words = vocabulary.split(' ');
  const table = hashTable(words, equivalents);
  return {
    texts,
    stream,
    offsets,
    seeds: buildSeeds(stream, offsets, texts.map(optionalStretches)),
    mandatory: Int32Array.from(texts, mandatoryWords),
    word: (number) => words[number - 1] ?? '',
    numbersOf: ({ count, hashes }) => {
      const numbers = new Uint16Array(count);
      for (let i = 0; i < count; i++) numbers[i] = table.find(hashes[i] ?? 0);
      return numbers;
    },
  };
}

/** Open addressing from a word's hash to its number. */
function hashTable(words: readonly string[], equivalents: readonly string[]): { find(hash: number): number } {
  const size = 1 << Math.ceil(Math.log2((words.length + equivalents.length + 1) * 2));
  const keys = new Int32Array(size);
  const values = new Uint16Array(size);
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const put = (word: string, value: number): void => {
    const hash = hashWord(word, 0, word.length);
    const slot = slotOf(hash);
    keys[slot] = hash;
    values[slot] = value;
  };
  words.forEach((word, i) => put(word, i + 1));
  const find = (hash: number): number => values[slotOf(hash)] ?? 0;
  for (let i = 0; i + 1 < equivalents.length; i += 2) {
    const word = equivalents[i + 1] ?? '';
    const number = find(hashWord(word, 0, word.length));
    if (number) put(equivalents[i] ?? '', number);
  }
  return { find };
}

function mandatoryWords(text: IndexedText): number {
  return optionalStretches(text).reduce((sum, [start, end]) => sum - (end - start), text.length);
}

/** The stretches a template lets be missing, in order, without overlap. */
function optionalStretches(text: IndexedText): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  let covered = 0;
  for (const [start, length, allowed] of text.variables) {
    if (allowed !== '?' && !allowed.includes('')) continue;
    const from = Math.max(start, covered);
    covered = Math.max(covered, start + length);
    if (covered > from) stretches.push([from, covered]);
  }
  return stretches;
}
