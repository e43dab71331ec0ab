import type { LicenceIndex } from '../index/load';
import { normaliseWord } from '../words';
import type { Words } from '../words';
import { alignChain } from './align';
import type { Alignment } from './align';
import { chainHits } from './chains';
import type { Chain } from './chains';
import { judge, sidesOf } from './differences';
import type { Judgement } from './differences';
import { findHits } from './hits';

/** One known text that stands in the input, word for word or with differences. */
export interface Recognised extends Alignment, Judgement {
  /** The greater, the better it explains its stretch of the input. */
  readonly value: number;
}

/** Words that are compared, at most, for one stretch of input: a dozen short texts of a family, or a few long ones. */
const MOST_COMPARED = 12;
const MOST_LONG_COMPARED = 5;
const LONG_TEXT = 1000;
/** Words by which the rating of a chain, made without comparing words, may be too low. */
const CLOSE = 8;
/** Least share of the seeds of a known text in one occurrence. */
const LEAST_SHARE = 0.3;

/** Known texts in the input that do not overlap, in the order of the input. */
export function recognise(text: string, words: Words, index: LicenceIndex): Recognised[] {
  const numbers = index.numbersOf(words);
  const wordAt = (position: number): string => normaliseWord(text.slice(words.starts[position], words.ends[position]));
  const chains = findHits(numbers, index).flatMap((hits) =>
    chainHits(hits, Math.max(1, (index.seeds.perText[hits.text] ?? 0) * LEAST_SHARE)),
  );
  const compare = (chain: Chain): Recognised => {
    const alignment = alignChain(numbers, index, chain);
    const judgement = judge(alignment, sidesOf(chain.text, index, wordAt, words.inUrl));
    return { ...alignment, ...judgement, value: alignment.matched - judgement.cost };
  };
  return withoutOverlap(comparePromising(chains, index, compare)).sort((a, b) => a.foundStart - b.foundStart);
}

interface Rated {
  readonly chain: Chain;
  readonly rating: number;
  readonly start: number;
  readonly end: number;
  result?: Recognised;
}

/**
 * Compares the chains that promise most, of every stretch of the input. Once a text is found word for word, only those
 * that promise as much are looked at besides.
 */
function comparePromising(
  chains: readonly Chain[],
  index: LicenceIndex,
  compare: (chain: Chain) => Recognised,
): Recognised[] {
  const rated: Rated[] = chains
    .map((chain) => ({ chain, rating: rate(chain, index), ...extent(chain) }))
    .sort((a, b) => b.rating - a.rating);
  const kept: Rated[] = [];
  for (const candidate of rated) {
    const rivals = kept.filter(
      (other) => overlap(candidate, other) > 0.5 * Math.min(candidate.end - candidate.start, other.end - other.start),
    );
    if (rivals.length >= (candidate.end - candidate.start > LONG_TEXT ? MOST_LONG_COMPARED : MOST_COMPARED)) continue;
    if (rivals.some(({ result }) => result?.grade === 'exact' && result.value > candidate.rating + CLOSE)) continue;
    kept.push(candidate);
    candidate.result = compare(candidate.chain);
  }
  return kept.flatMap(({ result }) => result ?? []);
}

function rate(chain: Chain, index: LicenceIndex): number {
  const matched = chain.runs.reduce((sum, run) => sum + run.length, 0);
  return matched - 0.7 * Math.max(0, (index.mandatory[chain.text] ?? 0) - matched);
}

function extent(chain: Chain): { start: number; end: number } {
  const last = chain.runs[chain.runs.length - 1];
  return { start: chain.runs[0]?.foundStart ?? 0, end: last ? last.foundStart + last.length : 0 };
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Best first, each leaving its stretch of the input to no other. */
function withoutOverlap(all: readonly Recognised[]): Recognised[] {
  const kept: Recognised[] = [];
  const span = ({ foundStart, foundEnd }: Recognised): { start: number; end: number } => ({
    start: foundStart,
    end: foundEnd,
  });
  for (const candidate of [...all].sort((a, b) => b.value - a.value)) {
    if (candidate.value <= 0) break;
    const length = candidate.foundEnd - candidate.foundStart;
    const taken = kept.some(
      (other) => overlap(span(candidate), span(other)) > 0.25 * Math.min(length, other.foundEnd - other.foundStart),
    );
    if (!taken) kept.push(candidate);
  }
  return kept;
}
