import type { IndexedText } from './known-text';
import { unsteadyStretches } from './stretches';

/** Texts up to `upTo` units have a seed where `mask` leaves nothing of its hash: everywhere, or at every fourth or eighth unit. */
const DENSITIES = [
  { upTo: 160, mask: 0 },
  { upTo: 1000, mask: 3 },
  { upTo: Infinity, mask: 7 },
];

/** Units of a seed: a short stretch by which places are looked up. */
const SEED_WORDS = 5;
const SEED_CHUNKS = 2;

/** Entries in a slot on average. */
const PER_SLOT = 4;

/** An entry is a place in the stream, and above it as many bits of the seed's hash as there is room for. */
const PLACE_BITS = 20;
export const MOST_PLACES = 1 << PLACE_BITS;

/** Seeds of all texts by their hash: the number of entries in each slot, and the entries, slot after slot. */
export interface SeedRows {
  readonly counts: Uint16Array;
  readonly entries: Uint32Array;
}

/** Seeds of all texts, for looking places up. */
export interface SeedTable {
  /** Units of a seed. */
  readonly length: number;
  /** First entry of each slot; one more than slots. */
  readonly starts: Int32Array;
  readonly entries: Uint32Array;
  /** Which text the place of each entry belongs to: beside the entries, for a place is far from the next. */
  readonly owners: Uint16Array;
}

/** How many units make a seed, where a unit has `unit` words on average. */
export function seedLength(unit: number): number {
  return unit > 1 ? SEED_CHUNKS : SEED_WORDS;
}

const BASE = 0x01000193;

/** Hash of the seed at every place, 0 where a unit without number is in it or the end is too near. A rolling hash: linear. */
export function seedHashes(numbers: Uint16Array, length: number): Int32Array {
  const hashes = new Int32Array(numbers.length);
  let leaving = 1;
  for (let k = 0; k < length; k++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  let lastUnknown = -1;
  for (let end = 0; end < numbers.length; end++) {
    const entering = numbers[end] as number;
    if (entering === 0) lastUnknown = end;
    hash = (Math.imul(hash, BASE) + entering) | 0;
    const start = end - length + 1;
    if (start > 0) hash = (hash - Math.imul(numbers[start - 1] as number, leaving)) | 0;
    if (start >= 0 && lastUnknown < start) hashes[start] = mix(hash);
  }
  return hashes;
}

/** Spreads neighbouring values; never 0. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x5bd1e995);
  return mixed ^ (mixed >>> 13) || 1;
}

/** The slot in which the entries of a seed stand. */
function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 17)) & (slots - 1);
}

/** What an entry keeps of its seed's hash: entries of other seeds in the same slot rarely have the same. */
function markOf(hashOrEntry: number): number {
  return hashOrEntry >>> PLACE_BITS;
}

/** The table of seeds, ready for use. `offsets`: where each text starts in the stream, and where the last one ends. */
export function seedTable({ counts, entries }: SeedRows, offsets: Int32Array, length: number): SeedTable {
  const ofPlaces = new Uint16Array(offsets[offsets.length - 1] ?? 0);
  for (let text = 0; text + 1 < offsets.length; text++) ofPlaces.fill(text, offsets[text], offsets[text + 1]);
  const owners = new Uint16Array(entries.length);
  for (let i = 0; i < entries.length; i++) owners[i] = ofPlaces[placeOf(entries[i] as number)] ?? 0;
  return { length, starts: startsOf(counts), entries, owners };
}

/** The place in the stream that an entry holds. */
export function placeOf(entry: number): number {
  return entry & (MOST_PLACES - 1);
}

/** Visits the entries (by their number) of seeds of this hash, and rarely one of another; returns the steps that took. */
export function visitEntries({ starts, entries }: SeedTable, hash: number, visit: (entry: number) => void): number {
  const slot = slotOf(hash, starts.length - 1);
  const from = starts[slot] as number;
  const to = starts[slot + 1] as number;
  const mark = markOf(hash);
  for (let i = from; i < to; i++) if (markOf(entries[i] as number) === mark) visit(i);
  return to - from;
}

/**
 * The seeds of texts whose units stand one after the other in `stream`, at most `MOST_PLACES`; and how many each text has,
 * those of stretches that may be missing or read otherwise not counted.
 */
export function buildSeeds(
  stream: Uint16Array,
  texts: readonly Pick<IndexedText, 'length' | 'variables'>[],
  length: number,
): SeedRows & { readonly perText: readonly number[] } {
  const all = seedHashes(stream, length);
  const chosen: number[] = [];
  let start = 0;
  const perText = texts.map((text) => {
    const mask = DENSITIES.find(({ upTo }) => text.length <= upTo)?.mask ?? 0;
    const unsteady = unsteadyStretches(text);
    let own = 0;
    for (let at = start; at <= start + text.length - length; at++) {
      if ((((all[at] ?? 0) >>> 8) & mask) !== 0) continue;
      chosen.push(at);
      if (!unsteady.some(([from, to]) => from <= at - start && at - start < to)) own++;
    }
    start += text.length;
    return Math.max(1, own);
  });
  const slots = 1 << Math.max(8, Math.ceil(Math.log2(chosen.length / PER_SLOT + 1)));
  const slot = (at: number): number => slotOf(all[at] ?? 0, slots);
  const counts = new Uint16Array(slots);
  for (const at of chosen) counts[slot(at)] = (counts[slot(at)] ?? 0) + 1;
  const next = startsOf(counts);
  const entries = new Uint32Array(chosen.length);
  for (const at of chosen) {
    const place = next[slot(at)] ?? 0;
    entries[place] = (markOf(all[at] ?? 0) << PLACE_BITS) | at;
    next[slot(at)] = place + 1;
  }
  return { counts, entries, perText };
}

/** Where the entries of each slot start; one more than slots. */
function startsOf(counts: Uint16Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let slot = 0; slot < counts.length; slot++)
    starts[slot + 1] = (starts[slot] as number) + (counts[slot] as number);
  return starts;
}
