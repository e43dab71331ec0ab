import type { Budget } from './budget';
import type { Hits } from './hits';

/** A stretch where input and known text run in parallel, word by word; positions in words, ends exclusive. */
export interface Run {
  readonly foundStart: number;
  readonly knownStart: number;
  length: number;
  seeds: number;
}

/** One occurrence of a known text in the input: stretches that rise on both sides. */
export interface Chain {
  readonly text: number;
  readonly runs: readonly Run[];
  readonly seeds: number;
}

/** Words without a seed after which a run ends; seeds of long texts stand about every fourth word. */
const LONGEST_PAUSE = 24;
/** Most words that may stand between two parts of one occurrence. */
const LONGEST_INSERTION = 500;
/** Runs before one that it may follow. */
const LOOK_BACK = 200;
/** Most runs joined at once. */
const MOST_RUNS = 500;

/** Joins hits to occurrences of the known text; `seed` is the length of a seed, `least` the number of seeds an occurrence needs. */
export function chainHits(hits: Hits, seed: number, least: number, budget: Budget): Chain[] {
  const chains: Chain[] = [];
  for (const block of blocksOf(runsOf(hits, seed))) {
    if (!budget.spend(block.length * Math.min(block.length, LOOK_BACK))) break;
    if (seedsOf(block) < least) continue;
    for (const runs of chainsOf(block, seed, least)) {
      const seeds = seedsOf(runs);
      if (seeds >= least) chains.push({ text: hits.text, runs, seeds });
    }
  }
  return chains;
}

function runsOf({ found, known }: Hits, seed: number): Run[] {
  const runs: Run[] = [];
  const open = new Map<number, Run>();
  for (let i = 0; i < found.length; i++) {
    const at = found[i] ?? 0;
    const place = known[i] ?? 0;
    const run = open.get(at - place);
    if (run && at - (run.foundStart + run.length) <= LONGEST_PAUSE) {
      run.length = at + seed - run.foundStart;
      run.seeds++;
    } else {
      const fresh = { foundStart: at, knownStart: place, length: seed, seeds: 1 };
      runs.push(fresh);
      open.set(at - place, fresh);
    }
  }
  return runs;
}

/** Parts of the input that lie too far apart to belong together. */
function blocksOf(runs: readonly Run[]): Run[][] {
  const blocks: Run[][] = [];
  let end = -Infinity;
  for (const run of runs) {
    const block = blocks[blocks.length - 1];
    if (!block || run.foundStart - end > LONGEST_INSERTION || block.length >= MOST_RUNS) blocks.push([run]);
    else block.push(run);
    end = Math.max(end, run.foundStart + run.length);
  }
  return blocks;
}

/**
 * Rising sequences of runs, best first, each leaving its stretch of the input to no other. The best are those with the most
 * seeds, a little less for every break and for drifting apart.
 */
function chainsOf(runs: readonly Run[], seed: number, least: number): Run[][] {
  const { scores, seeds, previous } = rateRuns(runs, seed);
  const order = [...runs.keys()]
    .filter((i) => (seeds[i] ?? 0) >= least)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const used = new Uint8Array(runs.length);
  const chains: Run[][] = [];
  for (const last of order) {
    const chain: Run[] = [];
    for (let i = last; i >= 0 && used[i] === 0; i = previous[i] ?? -1) {
      const run = runs[i];
      if (run) chain.unshift(run);
    }
    const [first] = chain;
    const end = chain[chain.length - 1];
    if (!first || !end) continue;
    chains.push(chain);
    const to = end.foundStart + end.length;
    // Runs are in the order of their starts; one that reaches far from before has more seeds and was taken first.
    for (let i = last; i >= 0 && (runs[i]?.foundStart ?? 0) + LONGEST_INSERTION >= first.foundStart; i--) {
      const run = runs[i];
      if (run && run.foundStart < to && run.foundStart + run.length > first.foundStart) used[i] = 1;
    }
    for (let i = last + 1; i < runs.length && (runs[i]?.foundStart ?? to) < to; i++) used[i] = 1;
  }
  return chains;
}

function seedsOf(runs: readonly Run[]): number {
  let sum = 0;
  for (const { seeds } of runs) sum += seeds;
  return sum;
}

/** The best score of a sequence that ends with each run, its seeds, and the run before it. */
function rateRuns(
  runs: readonly Run[],
  seed: number,
): { readonly scores: number[]; readonly seeds: number[]; readonly previous: number[] } {
  const scores: number[] = [];
  const seeds: number[] = [];
  const previous: number[] = [];
  // The best score up to each run: where even that is too little, nothing before it need be looked at.
  const best: number[] = [];
  runs.forEach((run, i) => {
    let score = 0;
    let from = -1;
    for (let j = i - 1; j >= Math.max(0, i - LOOK_BACK) && (best[j] ?? 0) - LEAP >= score; j--) {
      const gap = gapBetween(runs[j], run, seed);
      if (gap === undefined) continue;
      const candidate = (scores[j] ?? 0) - leapCost(gap);
      // Of those that are equally good the first.
      if (candidate > 0 && candidate >= score) {
        score = candidate;
        from = j;
      }
    }
    scores.push(score + run.seeds);
    best.push(Math.max(best[i - 1] ?? 0, score + run.seeds));
    seeds.push((seeds[from] ?? 0) + run.seeds);
    previous.push(from);
  });
  return { scores, seeds, previous };
}

/** What any break costs. */
const LEAP = 0.1;

/** Seeds that must lie behind a break for it to be worth making, the more the farther the sides drift apart. */
function leapCost(drift: number): number {
  return LEAP + Math.min(2, drift / 50) + Math.min(8, drift / 300);
}

/** By how many words the sides drift apart between two runs; `undefined` where the second cannot follow the first. */
function gapBetween(before: Run | undefined, after: Run, seed: number): number | undefined {
  if (!before) return undefined;
  const found = after.foundStart - (before.foundStart + before.length);
  const known = after.knownStart - (before.knownStart + before.length);
  // Seeds of neighbouring runs may overlap by the words they share.
  if (found < 1 - seed || known < 1 - seed || found > LONGEST_INSERTION) return undefined;
  return Math.abs(found - known);
}
