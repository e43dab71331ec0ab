import { normaliseWord, readWords } from '../words';
import { packStream } from './compress';
import { INDEX_VERSION, joinIndex } from './format';
import type { IndexParts } from './format';
import type { IndexedText, Variable } from './known-text';
import { MOST_PLACES, buildSeeds, seedLength } from './seeds';

/** A text to be put into the index. */
export interface LicenceSource {
  readonly id: string;
  readonly kind: 'licence' | 'exception';
  readonly text: string;
  readonly variables: readonly Variable[];
}

/** A text known by the hashes of its chunks. */
export interface FingerprintSource {
  readonly id: string;
  readonly kind: 'licence' | 'exception';
  readonly language?: string;
  readonly chunks: readonly number[];
  readonly variables: readonly Variable[];
}

type Entry<T> = Omit<IndexedText, 'ids' | 'length' | 'seeds'> & { readonly id: string; readonly units: readonly T[] };

/**
 * Compiles licence texts into the bytes of an index. Texts with the very same words become one entry with several ids,
 * in the order given: put the base id first.
 */
export function compileIndex(sources: readonly LicenceSource[], equivalents: readonly string[]): Uint8Array {
  const canonical = new Map<string, string>();
  for (let i = 0; i + 1 < equivalents.length; i += 2) canonical.set(equivalents[i] ?? '', equivalents[i + 1] ?? '');
  const entries = sources.map(({ id, kind, text, variables }) => ({
    id,
    kind,
    variables,
    units: wordsOf(text, canonical),
  }));
  const vocabulary = [...new Set(entries.flatMap(({ units }) => units))].sort();
  const { texts, ...parts } = number(entries, vocabulary, 1);
  const header = { version: INDEX_VERSION, unit: 1, vocabulary: vocabulary.join(' '), hashes: 0, equivalents, texts };
  return joinIndex({ header, hashes: new Uint32Array(), ...parts });
}

/** The same for texts of which only fingerprints are known: hashes of chunks of `unit` words on average. */
export function compileFingerprints(sources: readonly FingerprintSource[], unit: number): Uint8Array {
  const entries = sources.map(({ chunks, ...source }) => ({ ...source, units: chunks }));
  const hashes = [...new Set(sources.flatMap(({ chunks }) => chunks))].sort((a, b) => a - b);
  const { texts, ...parts } = number(entries, hashes, unit);
  const header = { version: INDEX_VERSION, unit, vocabulary: '', hashes: hashes.length, equivalents: [], texts };
  return joinIndex({ header, hashes: Uint32Array.from(hashes, (hash) => hash >>> 0), ...parts });
}

function number<T>(
  entries: readonly Entry<T>[],
  vocabulary: readonly T[],
  unit: number,
): Pick<IndexParts, 'stream' | 'seeds'> & { readonly texts: IndexedText[] } {
  const numbers = new Map(vocabulary.map((each, index) => [each, index + 1]));
  const texts: (Omit<IndexedText, 'seeds'> & { readonly ids: string[] })[] = [];
  const known = new Map<string, string[]>();
  const stream: number[] = [];
  for (const { id, units, ...entry } of entries) {
    const key = units.join(' ');
    const ids = known.get(key);
    if (ids) {
      if (!ids.includes(id)) ids.push(id);
      continue;
    }
    const text = { ...entry, ids: [id], length: units.length };
    known.set(key, text.ids);
    texts.push(text);
    for (const each of units) stream.push(numbers.get(each) ?? 0);
  }
  if (stream.length > MOST_PLACES) throw new Error(`more than ${String(MOST_PLACES)} units: seeds need wider entries`);
  const { perText, ...seeds } = buildSeeds(Uint16Array.from(stream), texts, seedLength(unit));
  return {
    texts: texts.map((text, i) => ({ ...text, seeds: perText[i] ?? 1 })),
    stream: packStream(Uint16Array.from(stream)),
    seeds,
  };
}

function wordsOf(text: string, canonical: ReadonlyMap<string, string>): string[] {
  const { count, starts, ends } = readWords(text);
  return Array.from({ length: count }, (_, i) => {
    const word = normaliseWord(text.slice(starts[i], ends[i]));
    return canonical.get(word) ?? word;
  });
}
