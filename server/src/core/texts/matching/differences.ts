import type { Variable } from '../index/known-text';
import type { Alignment } from './align';
import { altersTerms } from './altering';
import { isCut, isCutOff, isTitle, TITLE } from './cuts';
import type { Hunk } from './diff';
import { changesMeaning, rightsTouched, statesTerms } from './force';
import { joinShifted, unlessMoved } from './moved';
import type { HunkWords } from './moved';
import { isNegligible } from './negligible';
import { cutOff, isEnd } from './part';
import { expectedWords, foundWords } from './sides';
import type { Sides } from './sides';
import { isAllowed } from './variables';

/**
 * `exact`: the licence's words, as far as SPDX's template and matching guidelines go. `edited`: other words that change
 * nothing: slips, synonyms, a missing preamble. `changed`: words that say something else. `opening`, `part`: no more than a
 * part of a long text, with its beginning and without.
 */
export type Grade = 'exact' | 'edited' | 'changed' | 'opening' | 'part';

export interface Judgement {
  readonly grade: Grade;
  /** Differences that neither the template nor the guidelines allow. */
  readonly differences: readonly Hunk[];
  /** The less, the better the known text explains the input; in words. */
  readonly cost: number;
  /** Whatever there is of the text stands there word for word: nothing but its beginning or its end is missing. */
  readonly faithful: boolean;
  /** Units that agree where the template lets anything stand: they tell nothing about the licence. */
  readonly chance: number;
  /** Those of the differences by which less is granted, or more forbidden or asked for. */
  readonly altering: readonly Hunk[];
}

/** Words by which a text named after somebody explains less of a text that names somebody else. */
const MISNAMED = 12;

/** Differences closer than this are read together: one may undo the other. */
const NEIGHBOURHOOD = 10;
/** Words that differ in one place before they make a clause of their own. */
const LONGEST_EDIT = 14;
/** Share of the words that may be edited before the text is another one. */
const MOST_EDITED = 0.12;

/** Judges the differences of one occurrence. */
export function judge(alignment: Alignment, sides: Sides): Judgement {
  const differing = alignment.hunks.filter(
    (hunk) =>
      !isAllowed(hunk, alignment, sides.variables, sides.found) && !isMeaningless(hunk, sides) && !isTitle(hunk, sides),
  );
  const words: HunkWords = { expected: (hunks) => expectedWords(hunks, sides), found: (hunks) => foundWords(hunks, sides) };
  const differences = sides.opaque ? differing : unlessMoved(differing, words);
  const cut = cutOff(alignment, differences, sides);
  let cost = 0.05 * (alignment.hunks.length - differences.length);
  let edited = 0;
  let changed = false;
  const altering: Hunk[] = [];
  const breaksOff = isCutOff(differences, sides);
  if (cut) cost += PART + MISSING * cut.ends.reduce((sum, hunk) => sum + sizeOf(hunk), 0);
  for (const group of neighbours(cut ? differences.filter((hunk) => !cut.ends.includes(hunk)) : differences)) {
    const size = sides.opaque ? group.reduce((sum, hunk) => sum + sizeOf(hunk), 0) : wordsApart(expectedWords(group, sides), foundWords(group, sides));
    if (breaksOff || isCut(group, sides)) {
      cost += 0.2 * size;
      continue;
    }
    if (!sides.opaque && altersTerms(words.expected(group), words.found(group), wordsBefore(group, sides))) altering.push(...group);
    if (
      size > LONGEST_EDIT ||
      (!sides.opaque &&
        (changesMeaning(expectedWords(group, sides), foundWords(group, sides)) || changesVersion(group, sides)))
    ) {
      changed = true;
      cost += 2 + 3 * size;
    } else {
      edited += size;
      cost += 4 * rightsTouched(expectedWords(group, sides), foundWords(group, sides));
      cost += isRemark(group, sides) ? 0.5 + 0.3 * size : 0.5 + 1.5 * size;
    }
  }
  if (!sides.opaque && isMisnamed(alignment.hunks, sides)) cost += MISNAMED;
  if (edited > 3 + MOST_EDITED * sides.mandatory) changed = true;
  return {
    grade: changed ? 'changed' : cut ? (cut.opens ? 'opening' : 'part') : differences.length > 0 ? 'edited' : 'exact',
    differences: sides.opaque ? differences : joinShifted(differences, words),
    faithful: differences.every((hunk) => isEnd(hunk, sides)),
    cost,
    chance: agreedByChance(alignment, sides.variables),
    altering,
  };
}

/** Words by which a part of a text explains less than a whole one, and for every word that is missing. */
const PART = 10;
const MISSING = 0.01;

/** The name that the licence is called after was replaced. */
function isMisnamed(hunks: readonly Hunk[], sides: Sides): boolean {
  return hunks.some((hunk) => hunk.foundEnd > hunk.foundStart && expectedWords([hunk], sides).some((word) => sides.names.has(word)));
}

function agreedByChance({ hunks }: Alignment, variables: readonly Variable[]): number {
  let agreed = 0;
  let covered = 0;
  for (const [start, length, allowed] of variables) {
    if (allowed === '?' || !allowed.includes('*')) continue;
    const from = Math.max(start, covered);
    covered = Math.max(covered, start + length);
    const missing = hunks.reduce(
      (sum, hunk) => sum + Math.max(0, Math.min(covered, hunk.knownEnd) - Math.max(from, hunk.knownStart)),
      0,
    );
    agreed += Math.max(0, covered - from - missing);
  }
  return agreed;
}

/** Words that one side has and the other has not; words that only moved are no difference. */
function wordsApart(expected: readonly string[], found: readonly string[]): number {
  const left = [...found];
  let missing = 0;
  for (const word of expected) {
    const at = left.indexOf(word);
    if (at < 0) missing++;
    else left.splice(at, 1);
  }
  return Math.max(missing, left.length);
}

export function sizeOf(hunk: Hunk): number {
  return Math.max(hunk.foundEnd - hunk.foundStart, hunk.knownEnd - hunk.knownStart);
}

/** Words put in that state no terms: where the code comes from, who wrote it. */
function isRemark(group: readonly Hunk[], sides: Sides): boolean {
  return group.every((hunk) => hunk.knownEnd === hunk.knownStart) && !statesTerms(foundWords(group, sides));
}

/** Words in front of a difference that tell what it stands in. */
const CONTEXT = 24;

function wordsBefore([first]: readonly Hunk[], sides: Sides): string[] {
  const end = first?.knownStart ?? 0;
  return Array.from({ length: Math.min(CONTEXT, end) }, (_, i) => sides.known(end - 1 - i));
}

/** Words of a licence's name, as its text begins. */
const LEAST_NAME = 3;
const LONGEST_NAME = 8;

/** The licence's name, which some copies repeat above its terms and conditions: the GNU licences have both. */
function isRepeatedName(hunk: Hunk, sides: Sides): boolean {
  if (sizeOf(hunk) > LONGEST_NAME) return false;
  const [expected, found] = [expectedWords([hunk], sides), foundWords([hunk], sides)];
  const words = expected.length === 0 ? found : found.length === 0 ? expected : [];
  return words.length >= LEAST_NAME && words.every((word, at) => word === sides.known(at)) && ['terms', 'and', 'conditions'].every((word, at) => sides.known(hunk.knownEnd + at) === word);
}

/** Words put into what a template lets stand behind the terms: how to apply them, with a notice that a project may make its own. */
function isInInstructions(hunk: Hunk, sides: Sides): boolean {
  if (sides.opaque || hunk.foundEnd === hunk.foundStart || sizeOf(hunk) > LONGEST_EDIT) return false;
  const behind = sides.variables.some(([start, length, allowed]) => allowed === '?' && length > TITLE && start + length >= sides.knownLength - TITLE && start < hunk.knownStart && hunk.knownEnd < start + length);
  return behind && !statesTerms(foundWords([hunk], sides));
}

function isMeaningless(hunk: Hunk, sides: Sides): boolean {
  if (sides.opaque && hunk.knownEnd > hunk.knownStart) return isBorder(hunk, sides);
  if (isRepeatedName(hunk, sides) || isInInstructions(hunk, sides)) return true;
  const url = sides.inUrl.subarray(hunk.foundStart, hunk.foundEnd).every((part) => part === 1);
  return isNegligible(expectedWords([hunk], sides), foundWords([hunk], sides), sides.known(hunk.knownStart - 1), url);
}

/** The first or last chunk, which goes on into the words around a text that stands inside another document. */
function isBorder({ knownStart, knownEnd }: Hunk, { knownLength }: Sides): boolean {
  return (knownStart === 0 && knownEnd === 1) || (knownEnd === knownLength && knownStart === knownLength - 1);
}

/** Another version number where the known text names its version. */
function changesVersion(group: readonly Hunk[], sides: Sides): boolean {
  return group.some((hunk) => {
    const expected = expectedWords([hunk], sides);
    const found = foundWords([hunk], sides);
    const number = (words: readonly string[]): boolean =>
      words.length > 0 && words.every((word) => /^v?\d+$/.test(word));
    if (!number(expected) && !number(found)) return false;
    return [1, 2, 3].some(
      (before) => before <= hunk.knownStart && /^(?:version|v|licen[cs]e)$/.test(sides.known(hunk.knownStart - before)),
    );
  });
}

function neighbours(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (
      group &&
      last &&
      hunk.knownStart - last.knownEnd <= NEIGHBOURHOOD &&
      hunk.foundStart - last.foundEnd <= NEIGHBOURHOOD
    )
      group.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}
