import type { Words } from './words';

/** A chunk ends here at the latest. */
const LONGEST_CHUNK = 32;

/**
 * Joins words to chunks of `size` words on average. Where a chunk ends depends on its last word alone, so that a word
 * added or left out changes the chunk it stands in and no other. A chunk's hash tells whether it is the same, not what it says.
 */
export function joinChunks(words: Words, size: number): Words {
  const { hashes, starts, ends, inUrl } = words;
  const capacity = words.count;
  const chunks = {
    hashes: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    inUrl: new Uint8Array(capacity),
  };
  let count = 0;
  let hash = 0;
  let first = 0;
  let allInUrl = 1;
  for (let i = 0; i < words.count; i++) {
    const word = hashes[i] as number;
    hash = mix(hash, word);
    allInUrl &= inUrl[i] as number;
    if (i < words.count - 1 && i + 1 - first < LONGEST_CHUNK && !endsChunk(word, size)) continue;
    chunks.hashes[count] = hash;
    chunks.starts[count] = starts[first] as number;
    chunks.ends[count] = ends[i] as number;
    chunks.inUrl[count] = allInUrl;
    count++;
    hash = 0;
    first = i + 1;
    allInUrl = 1;
  }
  return { count, ...chunks, truncated: words.truncated };
}

function endsChunk(hash: number, size: number): boolean {
  return ((hash ^ (hash >>> 13)) >>> 0) % size === 0;
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul((hash << 5) ^ (hash >>> 27) ^ word, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}
