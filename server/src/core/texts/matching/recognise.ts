import type { Span } from '../../text/span';
import type { IndexedText } from '../index/known-text';
import type { LicenceIndex } from '../index/load';
import type { Words } from '../words';
import { Budget, WORK_PER_TEXT } from './budget';
import { compareTexts, valueOf } from './compare';
import type { Comparison } from './compare';
import type { Hunk } from './diff';
import type { Grade } from './differences';
import { opens } from './part';

/** One known text that stands in the input, word for word or with differences. */
export interface Recognised {
  readonly text: IndexedText;
  readonly grade: Grade;
  /** Share of the known text's words that stand in the input, 0 to 1; what its template lets be missing does not count. */
  readonly similarity: number;
  /** In characters of the input. */
  readonly span: Span;
  readonly differences: readonly Difference[];
  /** Ids of other texts that hold the same part. */
  readonly rivals: readonly string[];
  /** Passages put in that do not change the licence: holders, or another licence to choose instead. */
  readonly additions: readonly Span[];
}

/** Words that differ; `expected` is '' where words were added, or where the known text is known by fingerprints only. */
export interface Difference {
  readonly expected: string;
  readonly found: string;
  readonly span: Span;
  /** By these words the text grants less than the licence, or forbids or asks for more. */
  readonly altering?: true;
}

/** Known texts in the input that do not overlap, in the order of the input. Where `budget` is spent, the rest is not looked at. */
export function recognise(
  text: string,
  words: Words,
  indexes: readonly LicenceIndex[],
  budget = new Budget(WORK_PER_TEXT),
): Recognised[] {
  const bySize = new Map<number, Words>();
  const candidates = indexes.flatMap((index) => {
    const units = bySize.get(index.unit) ?? index.unitsOf(words);
    bySize.set(index.unit, units);
    return compareTexts(text, units, index, budget).map((comparison) => ({
      comparison,
      index,
      units,
      span: spanOf(units, comparison.foundStart, comparison.foundEnd),
      value: valueOf(comparison, wordsPerUnit(words, units, comparison)),
    }));
  });
  return withoutOverlap(candidates)
    .sort((a, b) => a.span.start - b.span.start)
    .map((candidate) => ({ ...describe(text, candidate), rivals: rivalsOf(candidate, candidates) }));
}

interface Candidate {
  readonly comparison: Comparison;
  readonly index: LicenceIndex;
  readonly units: Words;
  readonly span: Span;
  /** The greater, the better it explains its stretch of the input; in words. */
  readonly value: number;
}

/** How many words a unit holds in this stretch of the input. */
function wordsPerUnit(words: Words, units: Words, { foundStart, foundEnd }: Comparison): number {
  if (words === units || foundEnd <= foundStart) return 1;
  const from = wordAt(words, units.starts[foundStart] ?? 0);
  return (wordAt(words, units.starts[foundEnd - 1] ?? 0) + 1 - from) / (foundEnd - foundStart);
}

/** Number of the word that starts at or behind an offset. */
function wordAt({ starts, count }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf({ starts, ends }: Words, from: number, to: number): Span {
  const start = starts[from] ?? 0;
  return { start, end: to > from ? (ends[to - 1] ?? start) : start };
}

/** Best first, each leaving its stretch of the input to no other. */
function withoutOverlap(all: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  // Where each stretch of 1,024 characters is taken, for not asking all that are kept.
  const taken = new Map<number, Candidate[]>();
  const shelves = ({ span }: Candidate): number[] =>
    Array.from({ length: (span.end >> 10) - (span.start >> 10) + 1 }, (_, i) => (span.start >> 10) + i);
  for (const candidate of [...all].sort(byValue)) {
    if (candidate.value <= 0) break;
    if (shelves(candidate).some((shelf) => taken.get(shelf)?.some((other) => overlaps(candidate.span, other.span))))
      continue;
    kept.push(candidate);
    for (const shelf of shelves(candidate)) taken.set(shelf, [...(taken.get(shelf) ?? []), candidate]);
  }
  return kept;
}

/** True where two stretches share more than a quarter of the shorter one. */
function overlaps(a: Span, b: Span): boolean {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) > 0.25 * Math.min(a.end - a.start, b.end - b.start);
}

/** Of two that explain the input equally well the one known by its words, then the one first in the index: plain ids stand before special ones. */
function byValue(a: Candidate, b: Candidate): number {
  const difference = b.value - a.value;
  if (Math.abs(difference) > 1e-6) return difference;
  return a.index.unit - b.index.unit || a.comparison.text - b.comparison.text;
}

/**
 * Chunks go on into the words around a text: where the first or last one is not met, half of what stands there belongs to it,
 * but of an exception no other paragraph.
 */
function wholeSpan(text: string, comparison: Comparison, index: LicenceIndex, units: Words, span: Span): Span {
  if (index.unit === 1) return span;
  const length = index.texts[comparison.text]?.length ?? 0;
  const missesFirst = comparison.hunks.some(({ knownStart, knownEnd }) => knownStart === 0 && knownEnd === 1);
  const missesLast = comparison.hunks.some(({ knownStart, knownEnd }) => knownEnd === length && knownStart < length);
  const start = missesFirst ? (units.starts[comparison.foundStart - 1] ?? span.start) : span.start;
  const end = missesLast && comparison.foundEnd < units.count ? (units.ends[comparison.foundEnd] ?? span.end) : span.end;
  // The text of a licence has a title of its own above it, an exception the notice that it goes with.
  if (index.texts[comparison.text]?.kind !== 'exception') return { start, end };
  const before = [...text.slice(start, span.start).matchAll(EMPTY_LINE)].pop();
  const behind = text.slice(span.end, end).search(EMPTY_LINE);
  return { start: before ? start + before.index + before[0].length : start, end: behind < 0 ? end : span.end + behind };
}

/** A line without letters or digits, as between the paragraphs of a comment. */
const EMPTY_LINE = /\n[^\p{L}\p{N}\n]{0,200}\n/gu;

/** Words of a part that a text may lack which others hold, to be what it was taken from. */
const TIE = 8;
/** Words by which a part of another text holds more than one that was changed. */
const MORE = 3;

/**
 * The base ids of other texts that hold the same part of a text, those that begin like it where its beginning stands there;
 * or beside a text that was changed those of which a part stands there word for word, and more of it.
 */
function rivalsOf({ comparison: own, index, span }: Candidate, all: readonly Candidate[]): string[] {
  if (own.grade === 'exact' || index.unit > 1) return [];
  const least = isPart(own) ? own.matched - own.chance - TIE : own.matched + MORE;
  const rivals = all.filter(
    ({ comparison, index: of, span: place }) =>
      of === index &&
      comparison.text !== own.text &&
      overlaps(place, span) &&
      comparison.matched - comparison.chance >= least &&
      (isPart(own) ? own.grade === 'part' || opens(comparison) : comparison.faithful),
  );
  return [...new Set(rivals.flatMap(({ comparison }) => index.texts[comparison.text]?.ids[0] ?? []))];
}

function isPart({ grade }: Comparison): boolean {
  return grade === 'part' || grade === 'opening';
}

function describe(text: string, { comparison, index, units, span }: Candidate): Omit<Recognised, 'rivals'> {
  const known = index.texts[comparison.text] ?? { ids: [], kind: 'licence', length: 0, seeds: 0, variables: [] };
  const base = index.offsets[comparison.text] ?? 0;
  const wordsOf = (hunk: Hunk): string =>
    Array.from(index.stream.subarray(base + hunk.knownStart, base + hunk.knownEnd), index.word)
      .join(' ')
      .trim();
  const differing = comparison.differences.reduce(
    (sum, hunk) => sum + Math.max(hunk.foundEnd - hunk.foundStart, hunk.knownEnd - hunk.knownStart),
    0,
  );
  return {
    text: known,
    grade: comparison.grade,
    similarity: comparison.grade === 'exact' ? 1 : comparison.matched / (comparison.matched + differing),
    span: wholeSpan(text, comparison, index, units, span),
    additions: comparison.hunks
      .filter((hunk) => hunk.knownEnd === hunk.knownStart)
      .map((hunk) => spanOf(units, hunk.foundStart, hunk.foundEnd)),
    differences: comparison.differences.map((hunk) => {
      const place = spanOf(units, hunk.foundStart, hunk.foundEnd);
      const altering = comparison.altering.some(({ knownStart, foundStart, knownEnd, foundEnd }) => hunk.knownStart <= knownStart && knownEnd <= hunk.knownEnd && hunk.foundStart <= foundStart && foundEnd <= hunk.foundEnd);
      return { expected: wordsOf(hunk), found: text.slice(place.start, place.end), span: place, ...(altering && { altering }) };
    }),
  };
}
