import { normaliseWord, readWords } from '../words';
import { packStream } from './compress';
import { INDEX_VERSION, joinIndex } from './format';
import type { IndexedText, Variable } from './format';

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

type Entry<T> = Omit<IndexedText, 'ids' | 'length'> & { readonly id: string; readonly units: readonly T[] };

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
  const { texts, stream } = number(entries, vocabulary);
  const header = { version: INDEX_VERSION, unit: 1, vocabulary: vocabulary.join(' '), hashes: 0, equivalents, texts };
  return joinIndex({ header, hashes: new Int32Array(), stream });
}

/** The same for texts of which only fingerprints are known: hashes of chunks of `unit` words on average. */
export function compileFingerprints(sources: readonly FingerprintSource[], unit: number): Uint8Array {
  const entries = sources.map(({ chunks, ...source }) => ({ ...source, units: chunks }));
  const hashes = [...new Set(sources.flatMap(({ chunks }) => chunks))].sort((a, b) => a - b);
  const { texts, stream } = number(entries, hashes);
  const header = { version: INDEX_VERSION, unit, vocabulary: '', hashes: hashes.length, equivalents: [], texts };
  return joinIndex({ header, hashes: Int32Array.from(hashes), stream });
}

function number<T>(
  entries: readonly Entry<T>[],
  vocabulary: readonly T[],
): { readonly texts: IndexedText[]; readonly stream: Uint16Array } {
  const numbers = new Map(vocabulary.map((unit, index) => [unit, index + 1]));
  const texts: (IndexedText & { readonly ids: string[] })[] = [];
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
    for (const unit of units) stream.push(numbers.get(unit) ?? 0);
  }
  return { texts, stream: packStream(Uint16Array.from(stream)) };
}

function wordsOf(text: string, canonical: ReadonlyMap<string, string>): string[] {
  const { count, starts, ends } = readWords(text);
  return Array.from({ length: count }, (_, i) => {
    const word = normaliseWord(text.slice(starts[i], ends[i]));
    return canonical.get(word) ?? word;
  });
}
