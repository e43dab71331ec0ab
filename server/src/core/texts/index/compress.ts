import { COPY } from './format';

const SHORTEST_COPY = 8;

/**
 * Packs a stream of word numbers: what stood earlier is written as a copy of it. Licences share most of their words,
 * far apart from each other, where a general packer no longer sees them.
 */
export function packStream(words: Uint16Array): Uint16Array {
  const out: number[] = [];
  const seen = new Map<number, number[]>();
  let i = 0;
  while (i < words.length) {
    const best = longestEarlier(words, i, seen);
    const length = best.length >= SHORTEST_COPY ? best.length : 1;
    if (length > 1) out.push(COPY, best.from & 0xffff, best.from >>> 16, length);
    else out.push(words[i] ?? 0);
    for (const end = i + length; i < end; i++) remember(words, i, seen);
  }
  return Uint16Array.from(out);
}

/** Undoes `packStream`. A damaged stream gives wrong words, never an error. */
export function unpackStream(packed: Uint16Array, length: number): Uint16Array {
  const out = new Uint16Array(length);
  let at = 0;
  for (let i = 0; i < packed.length && at < length; i++) {
    const word = packed[i] ?? 0;
    if (word !== COPY) {
      out[at++] = word;
      continue;
    }
    const from = (packed[i + 1] ?? 0) + (packed[i + 2] ?? 0) * 65_536;
    const end = Math.min(length, at + (packed[i + 3] ?? 0));
    // What is copied may go on into the copy itself: then it is copied piece by piece.
    for (let piece = at - from; at < end && piece > 0; at += piece) {
      piece = Math.min(piece, end - at);
      out.copyWithin(at, from, from + piece);
    }
    i += 3;
  }
  return out;
}

function key(words: Uint16Array, at: number): number {
  let hash = 7;
  for (let k = 0; k < SHORTEST_COPY; k++) hash = Math.imul(hash ^ (words[at + k] ?? 0), 0x01000193);
  return hash;
}

function remember(words: Uint16Array, at: number, seen: Map<number, number[]>): void {
  if (at + SHORTEST_COPY > words.length) return;
  const places = seen.get(key(words, at));
  if (!places) seen.set(key(words, at), [at]);
  else if (places.length < 64) places.push(at);
}

function longestEarlier(words: Uint16Array, at: number, seen: Map<number, number[]>): { from: number; length: number } {
  let best = { from: 0, length: 0 };
  for (const from of seen.get(key(words, at)) ?? []) {
    let length = 0;
    while (length < 0xfff0 && at + length < words.length && words[from + length] === words[at + length]) length++;
    if (length > best.length) best = { from, length };
  }
  return best;
}
