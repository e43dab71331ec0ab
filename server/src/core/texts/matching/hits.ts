import type { LicenceIndex } from '../index/load';
import type { Budget } from './budget';
import { seedHashes, visitPlaces } from '../index/seeds';

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
  const { seeds, owners, stream, offsets } = index;
  const hashes = seedHashes(numbers, seeds.length);
  const counts = new Int32Array(index.texts.length);
  const count = (place: number): void => {
    const owner = owners[place] as number;
    counts[owner] = (counts[owner] as number) + 1;
  };
  for (let at = 0; at < hashes.length && !budget.spent; at++) {
    const hash = hashes[at] as number;
    if (hash !== 0) budget.spend(visitPlaces(seeds, hash, count));
  }
  const chosen: (Hits & { found: number[]; known: number[] })[] = [];
  const byText: ((typeof chosen)[number] | undefined)[] = [];
  counts.forEach((hits, text) => {
    if (hits > 0 && hits >= (index.texts[text]?.seeds ?? 0) * LEAST_SHARE)
      chosen.push((byText[text] = { text, found: [], known: [] }));
  });
  if (chosen.length === 0) return [];
  for (let at = 0; at < hashes.length && !budget.spent; at++) {
    const hash = hashes[at] as number;
    if (hash === 0) continue;
    const steps = visitPlaces(seeds, hash, (place) => {
      const hits = byText[owners[place] as number];
      if (!hits || !isSame(numbers, at, stream, place, seeds.length)) return;
      hits.found.push(at);
      hits.known.push(place - (offsets[hits.text] as number));
    });
    budget.spend(steps);
  }
  return chosen;
}

function isSame(numbers: Uint16Array, at: number, stream: Uint16Array, place: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (numbers[at + k] !== stream[place + k]) return false;
  return true;
}
