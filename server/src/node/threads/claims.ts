/** Batches that may be open at once; far more than there are files to fill them. */
const SLOTS = 65_536;

/** Memory that all threads share, in which every batch is claimed by one of them. */
export function createClaims(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(SLOTS * Int32Array.BYTES_PER_ELEMENT));
}

/** True for the first that asks for the batch `id`, counted from 0, whichever thread that is. */
export function claim(claims: Int32Array, id: number): boolean {
  const turn = Math.floor(id / SLOTS);
  return Atomics.compareExchange(claims, id % SLOTS, turn, turn + 1) === turn;
}
