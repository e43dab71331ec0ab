import type { LicenceIndex } from '../index/load';
import { normaliseWord } from '../words';
import type { Words } from '../words';
import { alignChain, mostAgreeing } from './align';
import type { Budget } from './budget';
import type { Alignment } from './align';
import { chainHits } from './chains';
import type { Chain } from './chains';
import { judge } from './differences';
import type { Judgement } from './differences';
import { findHits, leastSeeds, mayBePart } from './hits';
import { sidesOf } from './sides';

/** An occurrence of a known text and what its differences amount to; all in the units of its index. */
export type Comparison = Alignment & Judgement;

/** Texts compared, at most, for one stretch of input: a dozen short ones of a family, or a few long ones. */
const MOST_COMPARED = 12;
const MOST_LONG_COMPARED = 5;
const MOST_PARTS_COMPARED = 9;
const LONG_TEXT = 1000;
/** Units of a shelf; the shorter texts have about as many. */
const SHELF = 256;
/** Steps that comparing costs for each unit. */
const COMPARING = 20;

/** Compares the input with the texts of `index` that it may hold; occurrences of rivals overlap. */
export function compareTexts(text: string, units: Words, index: LicenceIndex, budget: Budget): Comparison[] {
  const numbers = index.numbersOf(units);
  const read: string[] = [];
  const unitAt = (position: number): string =>
    (read[position] ??= wordsIn(text.slice(units.starts[position], units.ends[position]), index));
  const chains = findHits(numbers, index, budget).flatMap((hits) =>
    chainHits(hits, index.seeds.length, leastSeeds(index, hits.text), budget),
  );
  return comparePromising(chains, index, budget, (chain, bar) => {
    if (mostAgreeing(numbers, index, chain) + BONUS < bar) return undefined;
    const alignment = alignChain(numbers, index, chain);
    if (alignment.matched + BONUS < bar) return undefined;
    return { ...alignment, ...judge(alignment, sidesOf(chain.text, index, unitAt, units)) };
  });
}

function wordsIn(unit: string, { unit: size }: LicenceIndex): string {
  return size === 1
    ? normaliseWord(unit)
    : normaliseWord(unit)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

interface Rated {
  readonly chain: Chain;
  readonly rating: number;
  readonly most: number;
  readonly start: number;
  readonly end: number;
  result?: Comparison | undefined;
}

/**
 * Compares the chains that promise most, of every stretch of the input. Once a text is found word for word, only those
 * that may agree in more are looked at besides.
 */
function comparePromising(
  chains: readonly Chain[],
  index: LicenceIndex,
  budget: Budget,
  compare: (chain: Chain, bar: number) => Comparison | undefined,
): Comparison[] {
  const rated: Rated[] = chains
    .map((chain) => ({ chain, rating: rate(chain, index), most: mostMatched(chain, index), ...extent(chain) }))
    .sort((a, b) => b.rating - a.rating);
  const kept = new Shelves();
  for (const candidate of rated) {
    const length = candidate.end - candidate.start;
    const rivals = kept
      .near(candidate)
      .filter((other) => overlap(candidate, other) > 0.5 * Math.min(length, other.end - other.start));
    if (rivals.length >= mostCompared(candidate, index)) continue;
    if (rivals.some(({ result }) => isCertain(result, candidate, index))) continue;
    const bar = Math.max(...rivals.map(({ result }) => (result && covers(result, candidate) ? valueOf(result) : 0)));
    if (candidate.most + BONUS < bar) continue;
    if (!budget.spend(COMPARING * length)) break;
    kept.add(candidate);
    candidate.result = compare(candidate.chain, bar);
  }
  return kept.all.flatMap(({ result }) => result ?? []);
}

/** Rivals after which no more is compared; parts of long texts have more that come into question than whole ones. */
function mostCompared({ chain, rating, start, end }: Rated, index: LicenceIndex): number {
  const length = end - start;
  if (length <= LONG_TEXT) return MOST_COMPARED;
  return mayBePart(index, chain.text) && rating <= OF_PART * length ? MOST_PARTS_COMPARED : MOST_LONG_COMPARED;
}

/** Stretches by where they lie, so that in a long collection only the near ones are looked at. */
class Shelves {
  readonly all: Rated[] = [];
  private readonly shelves = new Map<number, Rated[]>();

  add(rated: Rated): void {
    this.all.push(rated);
    for (let i = Math.floor(rated.start / SHELF); i <= Math.floor(rated.end / SHELF); i++) {
      const shelf = this.shelves.get(i);
      if (shelf) shelf.push(rated);
      else this.shelves.set(i, [rated]);
    }
  }

  near({ start, end }: Rated): Rated[] {
    const found = new Set<Rated>();
    for (let i = Math.floor(start / SHELF); i <= Math.floor(end / SHELF); i++)
      for (const rated of this.shelves.get(i) ?? []) found.add(rated);
    return [...found];
  }
}

/** Units by which an unchanged text is preferred to one that resembles more of the input but is changed. */
const BONUS = 6;

/** How well a text explains its stretch of the input, in words, where a unit holds `wordsPerUnit`; at most those that agree, and the bonus. */
export function valueOf({ grade, matched, cost, chance }: Comparison, wordsPerUnit = 1): number {
  const explained = wordsPerUnit * (matched - cost - 0.5 * chance);
  if (grade === 'edited') return explained;
  if (grade === 'opening' || grade === 'part') return explained - BONUS;
  return grade === 'exact' ? explained + BONUS : explained - BONUS - 0.2 * matched;
}

/** True where hardly a unit of the candidate lies outside: what explains less has no place beside it. */
function covers({ foundStart, foundEnd }: Comparison, { start, end }: Rated): boolean {
  return overlap({ start: foundStart, end: foundEnd }, { start, end }) >= 0.9 * (end - start);
}

/** True where no better result than the one at hand can come of a chain: it agrees in too little, or lacks mandatory words. */
function isCertain(result: Comparison | undefined, { chain, most }: Rated, index: LicenceIndex): boolean {
  if (result?.grade !== 'exact') return false;
  const lacking = (index.mandatory[chain.text] ?? 0) - most;
  return result.matched - result.cost >= (lacking > 0 ? most - lacking - BONUS : most);
}

/** What a word of a part promises, of a text that is not there as a whole. */
const OF_PART = 0.3;

/** What a chain promises before it is compared; units that agree between its runs are not counted. */
function rate(chain: Chain, index: LicenceIndex): number {
  const matched = chain.runs.reduce((sum, run) => sum + run.length, 0);
  const whole = matched - 0.7 * Math.max(0, (index.steady[chain.text] ?? 0) - matched);
  return mayBePart(index, chain.text) ? Math.max(whole, OF_PART * matched) : whole;
}

/** Units that can agree at most, those between and around the runs included. */
function mostMatched({ runs, text }: Chain, index: LicenceIndex): number {
  let most = runs[0]?.knownStart ?? 0;
  runs.forEach((run, i) => {
    const next = runs[i + 1];
    const [foundEnd, knownEnd] = [run.foundStart + run.length, run.knownStart + run.length];
    const gap = next
      ? Math.min(next.foundStart - foundEnd, next.knownStart - knownEnd)
      : (index.texts[text]?.length ?? 0) - knownEnd;
    most += run.length + gap;
  });
  return most;
}

function extent(chain: Chain): { start: number; end: number } {
  const last = chain.runs[chain.runs.length - 1];
  return { start: chain.runs[0]?.foundStart ?? 0, end: last ? last.foundStart + last.length : 0 };
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
