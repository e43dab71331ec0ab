import type { LicenceIndex } from '../index/load';
import type { Chain, Run } from './chains';
import { diffWords, wordsShared } from './diff';
import type { Hunk } from './diff';

/** An occurrence of a known text, word by word. Positions in words: of the input, and of the known text from its start. */
export interface Alignment {
  readonly text: number;
  readonly foundStart: number;
  readonly foundEnd: number;
  /** Words of the known text that stand in the input. */
  readonly matched: number;
  readonly hunks: readonly Hunk[];
}

/** Words looked at beyond the ends of an occurrence, besides as many as the known text has left. */
const SLACK = 12;

/** Words that can agree at most in an occurrence, in whatever order they stand between its runs; far cheaper to tell than which do. */
export function mostAgreeing(numbers: Uint16Array, index: LicenceIndex, chain: Chain): number {
  const base = index.offsets[chain.text] ?? 0;
  const known = index.stream.subarray(base, index.offsets[chain.text + 1]);
  const [first] = chain.runs;
  if (!first) return 0;
  let found = Math.max(0, first.foundStart - first.knownStart - SLACK);
  let place = 0;
  let most = 0;
  for (const { foundStart, knownStart, length } of chain.runs) {
    const gap = { foundStart: found, foundEnd: foundStart, knownStart: place, knownEnd: knownStart };
    most += wordsShared(numbers, known, gap) + length;
    [found, place] = [foundStart + length, knownStart + length];
  }
  const foundEnd = Math.min(numbers.length, found + known.length - place + SLACK);
  return most + wordsShared(numbers, known, { foundStart: found, foundEnd, knownStart: place, knownEnd: known.length });
}

/** Compares an occurrence word by word with the known text. */
export function alignChain(numbers: Uint16Array, index: LicenceIndex, chain: Chain): Alignment {
  const base = index.offsets[chain.text] ?? 0;
  const known = index.stream.subarray(base, index.offsets[chain.text + 1]);
  const first = chain.runs[0] ?? { foundStart: 0, knownStart: 0, length: 0, seeds: 0 };
  const head = alignHead(numbers, known, first);
  const hunks = [...head.hunks];
  let found = first.foundStart;
  let place = first.knownStart;
  for (const run of chain.runs) {
    // Neighbouring runs may overlap: the later one starts where the earlier one ended.
    const overlap = Math.max(0, found - run.foundStart, place - run.knownStart);
    if (overlap >= run.length) continue;
    hunks.push(
      ...diffWords(numbers, known, {
        foundStart: found,
        foundEnd: run.foundStart + overlap,
        knownStart: place,
        knownEnd: run.knownStart + overlap,
      }),
    );
    hunks.push(...replacedWords(numbers, known, run, overlap));
    [found, place] = [run.foundStart + run.length, run.knownStart + run.length];
  }
  const tail = alignTail(numbers, known, found, place);
  hunks.push(...tail.hunks);
  const missing = hunks.reduce((sum, hunk) => sum + hunk.knownEnd - hunk.knownStart, 0);
  return {
    text: chain.text,
    foundStart: head.start,
    foundEnd: tail.end,
    matched: known.length - missing,
    hunks: joinNeighbours(hunks, numbers, known),
  };
}

/** What stands before the first run; words of the input before the occurrence are none of it. */
function alignHead(
  numbers: Uint16Array,
  known: Uint16Array,
  first: Run,
): { readonly start: number; readonly hunks: readonly Hunk[] } {
  const from = Math.max(0, first.foundStart - first.knownStart - SLACK);
  const gap = { foundStart: from, foundEnd: first.foundStart, knownStart: 0, knownEnd: first.knownStart };
  const hunks = mirror(cutLoose(mirror(diffWords(numbers, known, gap)), -first.foundStart, -from, 0));
  const outer = hunks[0];
  if (!outer || outer.foundStart !== from || outer.knownStart !== 0) return { start: from, hunks };
  const rest = hunks.slice(1);
  const start = outer.foundEnd;
  return { start, hunks: outer.knownEnd > 0 ? [{ ...outer, foundStart: start }, ...rest] : rest };
}

function alignTail(
  numbers: Uint16Array,
  known: Uint16Array,
  found: number,
  place: number,
): { readonly end: number; readonly hunks: readonly Hunk[] } {
  const to = Math.min(numbers.length, found + known.length - place + SLACK);
  const hunks = cutLoose(
    diffWords(numbers, known, { foundStart: found, foundEnd: to, knownStart: place, knownEnd: known.length }),
    found,
    to,
    known.length,
  );
  const outer = hunks[hunks.length - 1];
  if (!outer || outer.foundEnd !== to || outer.knownEnd !== known.length) return { end: to, hunks };
  const rest = hunks.slice(0, -1);
  const end = outer.foundStart;
  return { end, hunks: outer.knownStart < known.length ? [...rest, { ...outer, foundEnd: end }] : rest };
}

/** Where the words go apart for good, words that agree by chance are no longer part of the occurrence. */
function cutLoose(hunks: readonly Hunk[], found: number, foundEnd: number, knownEnd: number): readonly Hunk[] {
  let at = found;
  let score = 0;
  let best = 0;
  let keep = 0;
  hunks.forEach((hunk, i) => {
    score += hunk.foundStart - at;
    if (score >= best) [best, keep] = [score, i];
    score -= Math.max(hunk.foundEnd - hunk.foundStart, hunk.knownEnd - hunk.knownStart);
    at = hunk.foundEnd;
  });
  if (score + foundEnd - at >= best) return hunks;
  const cut = hunks[keep];
  return cut ? [...hunks.slice(0, keep), { ...cut, foundEnd, knownEnd }] : hunks;
}

/** The same differences, read from the end. */
function mirror(hunks: readonly Hunk[]): Hunk[] {
  return hunks
    .map((hunk) => ({
      foundStart: -hunk.foundEnd,
      foundEnd: -hunk.foundStart,
      knownStart: -hunk.knownEnd,
      knownEnd: -hunk.knownStart,
    }))
    .reverse();
}

/** Words of a run that differ; both sides go on in step. */
function replacedWords(numbers: Uint16Array, known: Uint16Array, run: Run, from: number): Hunk[] {
  const hunks: Hunk[] = [];
  for (let i = from; i < run.length; i++) {
    if (numbers[run.foundStart + i] === known[run.knownStart + i]) continue;
    const start = i;
    while (i < run.length && numbers[run.foundStart + i] !== known[run.knownStart + i]) i++;
    // Words may have been added and others left out: where they differ they need not go in step.
    hunks.push(
      ...diffWords(numbers, known, {
        foundStart: run.foundStart + start,
        foundEnd: run.foundStart + i,
        knownStart: run.knownStart + start,
        knownEnd: run.knownStart + i,
      }),
    );
  }
  return hunks;
}

/** Words that may stand between two differences that are really one. */
const LONGEST_BRIDGE = 3;

/**
 * Differences that touch become one. What was added or left out may be placed a little earlier or later where the same word
 * stands at both its ends; it is placed so that it touches the difference before it.
 */
function joinNeighbours(hunks: readonly Hunk[], found: Uint16Array, known: Uint16Array): Hunk[] {
  const joined: Hunk[] = [];
  for (const next of hunks) {
    const last = joined[joined.length - 1];
    const hunk = last ? slideTo(last, next, found, known) : next;
    if (last && last.foundEnd === hunk.foundStart && last.knownEnd === hunk.knownStart) {
      joined[joined.length - 1] = { ...last, foundEnd: hunk.foundEnd, knownEnd: hunk.knownEnd };
    } else joined.push(hunk);
  }
  return joined;
}

function slideTo(last: Hunk, hunk: Hunk, found: Uint16Array, known: Uint16Array): Hunk {
  const bridge = hunk.foundStart - last.foundEnd;
  if (bridge < 1 || bridge > LONGEST_BRIDGE || bridge !== hunk.knownStart - last.knownEnd) return hunk;
  const [words, start, end] =
    hunk.knownEnd === hunk.knownStart
      ? [found, hunk.foundStart, hunk.foundEnd]
      : [known, hunk.knownStart, hunk.foundEnd === hunk.foundStart ? hunk.knownEnd : hunk.knownStart];
  if (end - start < bridge) return hunk;
  for (let i = 1; i <= bridge; i++) if (words[start - i] !== words[end - i]) return hunk;
  return {
    foundStart: hunk.foundStart - bridge,
    foundEnd: hunk.foundEnd - bridge,
    knownStart: hunk.knownStart - bridge,
    knownEnd: hunk.knownEnd - bridge,
  };
}
