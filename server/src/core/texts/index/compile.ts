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

/**
 * Compiles licence texts into the bytes of an index. Texts with the very same words become one entry with several ids,
 * in the order given: put the base id first.
 */
export function compileIndex(sources: readonly LicenceSource[], equivalents: readonly string[]): Uint8Array {
  const canonical = new Map<string, string>();
  for (let i = 0; i + 1 < equivalents.length; i += 2) canonical.set(equivalents[i] ?? '', equivalents[i + 1] ?? '');
  const classes = new Map<
    string,
    { ids: string[]; kind: LicenceSource['kind']; words: string[]; variables: readonly Variable[] }
  >();
  for (const { id, kind, text, variables } of sources) {
    const words = wordsOf(text, canonical);
    const same = classes.get(words.join(' '));
    if (same) same.ids.push(id);
    else classes.set(words.join(' '), { ids: [id], kind, words, variables });
  }
  const vocabulary = [...new Set([...classes.values()].flatMap(({ words }) => words))].sort();
  const numbers = new Map(vocabulary.map((word, index) => [word, index + 1]));
  const texts: IndexedText[] = [];
  const stream: number[] = [];
  for (const { ids, kind, words, variables } of classes.values()) {
    texts.push({ ids, kind, length: words.length, variables });
    for (const word of words) stream.push(numbers.get(word) ?? 0);
  }
  const header = { version: INDEX_VERSION, vocabulary: vocabulary.join(' '), equivalents, texts };
  return joinIndex(header, packStream(Uint16Array.from(stream)));
}

function wordsOf(text: string, canonical: ReadonlyMap<string, string>): string[] {
  const { count, starts, ends } = readWords(text);
  const words: string[] = [];
  for (let i = 0; i < count; i++) {
    const word = normaliseWord(text.slice(starts[i], ends[i]));
    words.push(canonical.get(word) ?? word);
  }
  return words;
}
