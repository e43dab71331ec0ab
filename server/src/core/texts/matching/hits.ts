import type { LicenceIndex } from '../index/load';
import type { Budget } from './budget';
import { seedHashes, slotOf } from '../index/seeds';

/** Places of one known text met in the input: parallel lists, in the order of the input. */
export interface Hits {
  readonly text: number;
  /** Positions in the input. */
  readonly found: readonly number[];
  /** Positions in the known text, from its own start. */
  readonly known: readonly number[];
}

/** Least share of a known text's seeds that must be in the input for it to be looked at closely. */
const LEAST_SHARE = 0.3;

/** Known texts of which a good part stands in the input, with the places. `numbers` are the input's unit numbers. */
export function findHits(numbers: Uint16Array, index: LicenceIndex, budget: Budget): Hits[] {
  const { heads, next, places, owners, hashes: known, perText, length } = index.seeds;
  const hashes = seedHashes(numbers, length);
  const counts = new Int32Array(perText.length);
  const entries = new Int32Array(hashes.length).fill(-1);
  for (let at = 0; at < hashes.length && !budget.spent; at++) {
    const hash = hashes[at] as number;
    if (hash === 0) continue;
    for (let entry = heads[slotOf(hash, heads.length)] as number; entry >= 0; entry = next[entry] as number) {
      budget.spend(1);
      if (known[entry] !== hash) continue;
      if (entries[at] === -1) entries[at] = entry;
      const owner = owners[entry] as number;
      counts[owner] = (counts[owner] as number) + 1;
    }
  }
  const chosen = new Map<number, { text: number; found: number[]; known: number[] }>();
  counts.forEach((count, text) => {
    if (count > 0 && count >= (perText[text] ?? 0) * LEAST_SHARE) chosen.set(text, { text, found: [], known: [] });
  });
  if (chosen.size === 0) return [];
  for (let at = 0; at < hashes.length; at++) {
    for (let entry = entries[at] as number; entry >= 0; entry = next[entry] as number) {
      const hits = known[entry] === hashes[at] ? chosen.get(owners[entry] as number) : undefined;
      if (!hits) continue;
      hits.found.push(at);
      hits.known.push((places[entry] as number) - (index.offsets[hits.text] ?? 0));
    }
  }
  return [...chosen.values()];
}
