import type { LicenceIndex } from '../index/load';
import { SEED_WORDS, seedHash, slotOf } from '../index/seeds';

/** Places of one known text met in the input: parallel lists, in the order of the input. */
export interface Hits {
  readonly text: number;
  /** Word positions in the input. */
  readonly found: readonly number[];
  /** Word positions in the known text, from its own start. */
  readonly known: readonly number[];
}

/** Least share of a known text's seeds that must be in the input for it to be looked at closely. */
const LEAST_SHARE = 0.3;

/** Steps after which a text that repeats one stretch endlessly is no longer searched; real texts stay far below. */
const MOST_STEPS = 20_000_000;

/** Known texts of which a good part stands in the input, with the places. `numbers` are the input's word numbers. */
export function findHits(numbers: Uint16Array, index: LicenceIndex): Hits[] {
  const { heads, next, places, owners, hashes: seedHashes, perText } = index.seeds;
  const last = numbers.length - SEED_WORDS;
  const counts = new Int32Array(perText.length);
  const entries = new Int32Array(Math.max(0, last + 1)).fill(-1);
  let steps = 0;
  for (let at = 0; at <= last && steps < MOST_STEPS; at++) {
    const hash = seedHash(numbers, at);
    if (hash === 0) continue;
    for (let entry = heads[slotOf(hash, heads.length)] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
      steps++;
      if (seedHashes[entry] !== hash) continue;
      if (entries[at] === -1) entries[at] = entry;
      const owner = owners[entry] ?? 0;
      counts[owner] = (counts[owner] ?? 0) + 1;
    }
  }
  const chosen = new Map<number, { text: number; found: number[]; known: number[] }>();
  counts.forEach((count, text) => {
    if (count > 0 && count >= (perText[text] ?? 0) * LEAST_SHARE) chosen.set(text, { text, found: [], known: [] });
  });
  if (chosen.size === 0) return [];
  for (let at = 0; at <= last; at++) {
    const first = entries[at] ?? -1;
    if (first < 0) continue;
    const hash = seedHashes[first];
    for (let entry = first; entry >= 0; entry = next[entry] ?? -1) {
      if (seedHashes[entry] !== hash) continue;
      const hits = chosen.get(owners[entry] ?? 0);
      if (!hits) continue;
      hits.found.push(at);
      hits.known.push((places[entry] ?? 0) - (index.offsets[hits.text] ?? 0));
    }
  }
  return [...chosen.values()];
}
