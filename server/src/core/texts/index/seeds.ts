/** Number of words of a seed: a short stretch by which places of a text are looked up in the licences. */
export const SEED_WORDS = 5;

/** Texts up to this many words have a seed at every word, longer ones at about every fourth. */
const SHORT_TEXT = 160;

/** Seeds of all texts by hash: chained lists in flat arrays. */
export interface SeedTable {
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

/** Hash of the seed at `at`, 0 where a word without number is in it. */
export function seedHash(numbers: Uint16Array, at: number): number {
  let hash = 0x2545f491;
  for (let k = 0; k < SEED_WORDS; k++) {
    const number = numbers[at + k] ?? 0;
    if (number === 0) return 0;
    hash = Math.imul(hash ^ number, 0x5bd1e995);
    hash ^= hash >>> 13;
  }
  return hash === 0 ? 1 : hash;
}

export function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 17)) & (slots - 1);
}

/** Seeds kept of long texts: those whose hash says so, the same for every text. */
export function isSampled(hash: number): boolean {
  return ((hash >>> 8) & 3) === 0;
}

/** `optional` names, for each text, the stretches that may be missing: their seeds do not count as its own. */
export function buildSeeds(
  stream: Uint16Array,
  offsets: Int32Array,
  optional: readonly (readonly (readonly [number, number])[])[],
): SeedTable {
  const texts = offsets.length - 1;
  const capacity = (stream.length >> 1) + 16;
  const slots = 1 << 17;
  const table = {
    heads: new Int32Array(slots).fill(-1),
    next: new Int32Array(capacity),
    places: new Int32Array(capacity),
    owners: new Uint16Array(capacity),
    hashes: new Int32Array(capacity),
    perText: new Int32Array(texts),
  };
  let count = 0;
  for (let text = 0; text < texts; text++) {
    const start = offsets[text] ?? 0;
    const end = offsets[text + 1] ?? 0;
    const dense = end - start <= SHORT_TEXT;
    const before = count;
    let skipped = 0;
    let stretch = 0;
    const stretches = optional[text] ?? [];
    for (let at = start; at + SEED_WORDS <= end && count < capacity; at++) {
      const hash = seedHash(stream, at);
      if (!dense && !isSampled(hash)) continue;
      const slot = slotOf(hash, slots);
      table.next[count] = table.heads[slot] ?? -1;
      table.places[count] = at;
      table.owners[count] = text;
      table.hashes[count] = hash;
      table.heads[slot] = count++;
      while ((stretches[stretch]?.[1] ?? Infinity) <= at - start) stretch++;
      if ((stretches[stretch]?.[0] ?? Infinity) <= at - start) skipped++;
    }
    table.perText[text] = Math.max(1, count - before - skipped);
  }
  return table;
}
