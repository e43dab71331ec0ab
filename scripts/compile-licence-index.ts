import { readFileSync } from 'node:fs';
import { compileFingerprints, compileIndex } from '../server/src/core/texts/index/compile';
import type { FingerprintSource, LicenceSource } from '../server/src/core/texts/index/compile';
import type { Variable } from '../server/src/core/texts/index/known-text';
import { normaliseWord, readWords } from '../server/src/core/texts/words';
import type { DataCompiler } from './data-compiler';
import { officialTexts } from './official-texts';

interface VariableRows {
  readonly licences: Readonly<
    Record<string, { readonly rows: readonly (readonly [number, number, string, '?' | readonly string[]])[] }>
  >;
}

interface Wordings {
  readonly licences: Readonly<Record<string, readonly { readonly passage: string; readonly others: readonly string[] }[]>>;
}

interface WordPairs {
  readonly words: readonly (readonly [string, string])[];
}

interface Fingerprints {
  readonly unit: number;
  readonly texts: readonly (Pick<FingerprintSource, 'id' | 'kind' | 'language'> & {
    /** Chunk hashes: 32 bits each, little-endian, in base64. */
    readonly chunks: string;
    readonly variable?: readonly (readonly [number, number])[];
  })[];
}

function readData<T>(name: string): T {
  return JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as T;
}

/** Ids in the order in which they stand for a text they share: the plain id before `-only`, `-or-later` and deprecated forms. */
function byPlainness(a: string, b: string): number {
  const rank = (id: string): number =>
    /-(?:only|or-later|RFN|exception)$|\+$|-invariants|^CAL-1\.0-/.test(id) ? 1 : 0;
  return rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1);
}

/** The licence texts of the SPDX list word by word, and what is known by fingerprints, one index after the other. */
export const licenceIndex: DataCompiler = {
  file: 'licence-index.bin',
  compile: () => Buffer.concat([officialIndex(), ...['spdx', 'eupl', 'cecill'].map(fingerprintIndex)]),
};

function officialIndex(): Uint8Array {
  const variables = readData<VariableRows>('licence-variables').licences;
  const wordings = readData<Wordings>('licence-wordings').licences;
  const sources = officialTexts()
    // The deprecated `GPL-2.0+` and the like are other names of texts that are there.
    .filter(({ id }) => !id.endsWith('+'))
    .sort((a, b) => byPlainness(a.id, b.id))
    .map(({ id, text }): LicenceSource => {
      const rows = variables[id]?.rows ?? [];
      return {
        id,
        kind: 'licence',
        text,
        variables: [
          ...rows.map(([start, length, , allowed]): Variable => [start, length, allowed]),
          ...(wordings[id] ?? []).flatMap(({ passage, others }) => placesOf(passage, text).map((place): Variable => [...place, passage.includes(' ... ') ? others : [passage, ...others]])),
        ].sort(([a], [b]) => a - b),
      };
    });
  const equivalents = readData<WordPairs>('equivalent-words').words.flatMap(([word, variant]) => [variant, word]);
  return compileIndex(sources, equivalents);
}

/** Where a passage stands in a text: first word and number of words. `...` in it stands for the words up to what follows. */
export function placesOf(passage: string, text: string): (readonly [start: number, length: number])[] {
  const { count, starts, ends } = readWords(text);
  const words = Array.from({ length: count }, (_, i) => normaliseWord(text.slice(starts[i], ends[i])));
  const [first = [], last = []] = passage.split(' ... ').map((part) => part.split(' '));
  const stands = (part: readonly string[], at: number): boolean => part.every((word, i) => words[at + i] === word);
  return words.flatMap((_, at) => {
    if (!stands(first, at)) return [];
    if (last.length === 0) return [[at, first.length] as const];
    const end = words.findIndex((__, i) => i >= at + first.length && stands(last, i));
    return end < 0 ? [] : [[at, end + last.length - at] as const];
  });
}

function fingerprintIndex(name: string): Uint8Array {
  const { unit, texts } = readData<Fingerprints>(`fingerprints/${name}`);
  const sources = texts.map(({ chunks, variable = [], ...text }): FingerprintSource => {
    const bytes = Buffer.from(chunks, 'base64');
    return {
      ...text,
      chunks: Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readInt32LE(i * 4)),
      variables: variable.map(([start, length]) => [start, length, ['', '*']]),
    };
  });
  return compileFingerprints(sources, unit);
}
