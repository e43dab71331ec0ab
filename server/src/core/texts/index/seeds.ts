/** Texts up to `upTo` units have a seed where `mask` leaves nothing of its hash: everywhere, or at every fourth or eighth unit. */
const DENSITIES = [
  { upTo: 160, mask: 0 },
  { upTo: 1000, mask: 3 },
  { upTo: Infinity, mask: 7 },
];

/** Seeds of all texts by hash: chained lists in flat arrays. A seed is a short stretch by which places are looked up. */
export interface SeedTable {
  /** Units of a seed. */
  readonly length: number;
  /** First entry of a hash's chain, or -1. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
  /** Place in the stream, by entry. */
  readonly places: Int32Array;
  /** Text, by entry. */
  readonly owners: Uint16Array;
  readonly hashes: Int32Array;
  /** Number of seeds of each text, those of stretches that may be missing not counted. */
  readonly perText: Int32Array;
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

export function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 17)) & (slots - 1);
}

/** `optional` names, for each text, the stretches that may be missing: their seeds do not count as its own. */
export function buildSeeds(
  stream: Uint16Array,
  offsets: Int32Array,
  length: number,
  optional: readonly (readonly (readonly [number, number])[])[],
): SeedTable {
  const all = seedHashes(stream, length);
  const lengths = Array.from({ length: offsets.length - 1 }, (_, i) => (offsets[i + 1] ?? 0) - (offsets[i] ?? 0));
  const capacity = lengths.reduce((sum, units) => sum + (maskOf(units) === 0 ? units : units >> 1), 16);
  const slots = 1 << Math.max(8, Math.ceil(Math.log2(capacity / 4 + 1)));
  const heads = new Int32Array(slots).fill(-1);
  const next = new Int32Array(capacity);
  const places = new Int32Array(capacity);
  const owners = new Uint16Array(capacity);
  const hashes = new Int32Array(capacity);
  const perText = new Int32Array(lengths.length);
  let count = 0;
  for (let text = 0; text < perText.length; text++) {
    const start = offsets[text] ?? 0;
    const last = (offsets[text + 1] ?? 0) - length;
    const mask = maskOf(lengths[text] ?? 0);
    const before = count;
    for (let at = start; at <= last && count < capacity; at++) {
      const hash = all[at] as number;
      if (((hash >>> 8) & mask) !== 0) continue;
      const slot = slotOf(hash, slots);
      next[count] = heads[slot] as number;
      places[count] = at;
      owners[count] = text;
      hashes[count] = hash;
      heads[slot] = count++;
    }
    perText[text] = Math.max(1, count - before - countIn(places, before, count, start, optional[text] ?? []));
  }
  return { length, heads, next, places, owners, hashes, perText };
}

function maskOf(units: number): number {
  return DENSITIES.find(({ upTo }) => units <= upTo)?.mask ?? 0;
}

/** How many of the places from `from` to `to` lie in one of the stretches, which are in order. */
function countIn(
  places: Int32Array,
  from: number,
  to: number,
  start: number,
  stretches: readonly (readonly [number, number])[],
): number {
  let inside = 0;
  let i = from;
  for (const [first, end] of stretches) {
    while (i < to && (places[i] ?? 0) < start + first) i++;
    while (i < to && (places[i] ?? 0) < start + end) {
      i++;
      inside++;
    }
  }
  return inside;
}
