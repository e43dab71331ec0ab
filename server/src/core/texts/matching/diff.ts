/** A difference between input and known text: words `[foundStart, foundEnd)` stand where `[knownStart, knownEnd)` are expected. */
export interface Hunk {
  readonly foundStart: number;
  readonly foundEnd: number;
  readonly knownStart: number;
  readonly knownEnd: number;
}

/** Most single words inserted or left out within one gap that are told apart; beyond, the whole gap is one difference. */
const MOST_EDITS = 160;

/**
 * Differences of two stretches, after Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), greedy form.
 * Time is at most proportional to length times `mostEdits`.
 */
export function diffWords(found: Uint16Array, known: Uint16Array, gap: Hunk, mostEdits = MOST_EDITS): Hunk[] {
  const inner = trimEqual(found, known, gap);
  const { foundStart, knownStart } = inner;
  const n = inner.foundEnd - foundStart;
  const m = inner.knownEnd - knownStart;
  if (n === 0 && m === 0) return [];
  if (n === 0 || m === 0) return [inner];
  // Stretches of which less than a third agrees are one difference.
  const most = Math.min(mostEdits, Math.abs(n - m) + Math.ceil(1.4 * Math.min(n, m)));
  if (n + m - 2 * wordsShared(found, known, inner) > most) return [inner];
  const width = 2 * most + 3;
  const middle = most + 1;
  const reach = new Int32Array(width);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
      let x = down ? (reach[middle + k + 1] ?? 0) : (reach[middle + k - 1] ?? 0) + 1;
      while (x < n && x - k < m && found[foundStart + x] === known[knownStart + x - k] && found[foundStart + x] !== 0)
        x++;
      reach[middle + k] = x;
      if (x >= n && x - k >= m) return retrace(trace, { edits: d, diagonal: k }, inner);
    }
    trace.push(reach.slice(middle - d, middle + d + 1));
  }
  return [inner];
}

/** How often each word number stands in one side of a gap; all 0 between calls. */
const tally = new Uint16Array(0x10000);

/** Most words that can agree in a gap, whatever their order: no comparison finds more. */
export function wordsShared(found: Uint16Array, known: Uint16Array, { foundStart, foundEnd, knownStart, knownEnd }: Hunk): number {
  for (let place = knownStart; place < knownEnd; place++) tally[known[place] as number] = (tally[known[place] as number] as number) + 1;
  tally[0] = 0;
  let shared = 0;
  for (let at = foundStart; at < foundEnd; at++) {
    const left = tally[found[at] as number] as number;
    if (left === 0) continue;
    tally[found[at] as number] = left - 1;
    shared++;
  }
  for (let place = knownStart; place < knownEnd; place++) tally[known[place] as number] = 0;
  return shared;
}

/** The gap without the words that are equal at its start and end. */
function trimEqual(found: Uint16Array, known: Uint16Array, gap: Hunk): Hunk {
  let { foundStart, foundEnd, knownStart, knownEnd } = gap;
  const same = (at: number, place: number): boolean => found[at] === known[place] && found[at] !== 0;
  while (foundStart < foundEnd && knownStart < knownEnd && same(foundStart, knownStart))
    [foundStart, knownStart] = [foundStart + 1, knownStart + 1];
  while (foundStart < foundEnd && knownStart < knownEnd && same(foundEnd - 1, knownEnd - 1))
    [foundEnd, knownEnd] = [foundEnd - 1, knownEnd - 1];
  return { foundStart, foundEnd, knownStart, knownEnd };
}

/** Walks the recorded reaches back and collects the differences in order; after `d` edits those of diagonals from `-d` to `d`. */
function retrace(
  trace: readonly Int32Array[],
  end: { edits: number; diagonal: number },
  gap: Hunk,
): Hunk[] {
  const hunks: Hunk[] = [];
  let k = end.diagonal;
  for (let d = end.edits; d > 0; d--) {
    const reach = (diagonal: number): number => trace[d - 1]?.[diagonal + d - 1] ?? 0;
    const down = k === -d || (k !== d && reach(k - 1) < reach(k + 1));
    const before = down ? k + 1 : k - 1;
    const foundStart = gap.foundStart + reach(before);
    const knownStart = gap.knownStart + reach(before) - before;
    prepend(hunks, {
      foundStart,
      foundEnd: foundStart + (down ? 0 : 1),
      knownStart,
      knownEnd: knownStart + (down ? 1 : 0),
    });
    k = before;
  }
  return hunks;
}

/** Adds a difference in front; differences that touch become one. */
function prepend(hunks: Hunk[], hunk: Hunk): void {
  const first = hunks[0];
  if (first && hunk.foundEnd === first.foundStart && hunk.knownEnd === first.knownStart) {
    hunks[0] = { ...hunk, foundEnd: first.foundEnd, knownEnd: first.knownEnd };
  } else hunks.unshift(hunk);
}
