import type { Words } from './words';

/** A chunk ends here at the latest. */
const LONGEST_CHUNK = 32;

/**
 * Joins words to chunks of `size` words on average. Where a chunk ends depends on its last word alone, so that a word
 * added or left out changes the chunk it stands in and no other. A chunk's hash tells whether it is the same, not what it says.
 */
export function joinChunks(words: Words, size: number): Words {
  const capacity = words.count;
  const chunks = {
    hashes: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    inUrl: new Uint8Array(capacity),
  };
  let count = 0;
  let hash = 0;
  let length = 0;
  let start = 0;
  let inUrl = 1;
  for (let i = 0; i < words.count; i++) {
    const word = words.hashes[i] ?? 0;
    if (length === 0) [start, inUrl] = [words.starts[i] ?? 0, 1];
    hash = mix(hash, word);
    inUrl &= words.inUrl[i] ?? 0;
    length++;
    if (!endsChunk(word, size) && length < LONGEST_CHUNK && i < words.count - 1) continue;
    chunks.hashes[count] = hash;
    chunks.starts[count] = start;
    chunks.ends[count] = words.ends[i] ?? 0;
    chunks.inUrl[count] = inUrl;
    count++;
    [hash, length] = [0, 0];
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
