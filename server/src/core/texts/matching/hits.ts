import type { LicenceIndex } from '../index/load';
import type { Budget } from './budget';
import { LONG_TEXT } from './part';
import { placeOf, seedHashes, visitEntries } from '../index/seeds';

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
/** Of a long text that many, whatever their share: the input may hold a part of it. */
const LEAST_OF_PART = 24;

/** Seeds of a known text that an occurrence has at least. */
export function leastSeeds(index: LicenceIndex, text: number): number {
  const share = Math.max(1, (index.texts[text]?.seeds ?? 0) * LEAST_SHARE);
  return mayBePart(index, text) ? Math.min(share, LEAST_OF_PART) : share;
}

/** True of texts of which parts are told. */
export function mayBePart(index: LicenceIndex, text: number): boolean {
  return index.unit === 1 && (index.texts[text]?.length ?? 0) > LONG_TEXT;
}

/** Known texts of which a good part stands in the input, with the places. `numbers` are the input's unit numbers. */
export function findHits(numbers: Uint16Array, index: LicenceIndex, budget: Budget): Hits[] {
  const { seeds, stream, offsets } = index;
  const { owners, entries } = seeds;
  const hashes = seedHashes(numbers, seeds.length);
  const counts = new Int32Array(index.texts.length);
  // A seed that a text has in several places counts once: an occurrence goes on from a place of the input to one of the text at most.
  const counted = new Int32Array(index.texts.length);
  let place = 0;
  const count = (entry: number): void => {
    const owner = owners[entry] as number;
    if (counted[owner] === place) return;
    counted[owner] = place;
    counts[owner] = (counts[owner] as number) + 1;
  };
  for (let at = 0; at < hashes.length && !budget.spent; at++) {
    const hash = hashes[at] as number;
    place = at + 1;
    if (hash !== 0) budget.spend(visitEntries(seeds, hash, count));
  }
  const chosen: (Hits & { found: number[]; known: number[] })[] = [];
  // The number of a text among those chosen, from 1.
  const numberOf = new Uint16Array(counts.length);
  for (let text = 0; text < counts.length; text++) {
    const hits = counts[text] as number;
    if (hits > 0 && hits >= leastSeeds(index, text))
      numberOf[text] = chosen.push({ text, found: [], known: [] });
  }
  if (chosen.length === 0) return [];
  for (let at = 0; at < hashes.length && !budget.spent; at++) {
    const hash = hashes[at] as number;
    if (hash === 0) continue;
    const steps = visitEntries(seeds, hash, (entry) => {
      const number = numberOf[owners[entry] as number] as number;
      if (number === 0) return;
      const place = placeOf(entries[entry] as number);
      const hits = chosen[number - 1];
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
