import type { LicenceIndex } from '../index/load';
import type { Variable } from '../index/known-text';
import type { Alignment } from './align';
import type { Hunk } from './diff';
import { changesMeaning, rightsTouched, statesTerms } from './force';
import { isNegligible } from './negligible';
import { LONG_TEXT, MOST_CUT, cutOff, isEnd, isMuch } from './part';
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
}

/** The words on both sides of a comparison; what a known text says is '' where it is known by its hashes alone. */
export interface Sides {
  readonly opaque: boolean;
  found(position: number): string;
  known(position: number): string;
  readonly inUrl: Uint8Array;
  readonly knownLength: number;
  readonly mandatory: number;
  readonly variables: readonly Variable[];
  /** Words that name whom the licence is called after: `hp` of BSD-3-Clause-HP. */
  readonly names: ReadonlySet<string>;
}

/** Words of ids that name nobody. */
const COMMON = new Set('bsd mit clause gpl lgpl agpl gfdl apache license licence public only later no variant modern the sell style with exception source code'.split(' '));
/** Words by which a text named after somebody explains less of a text that names somebody else. */
const MISNAMED = 12;

function namesIn(ids: readonly string[]): ReadonlySet<string> {
  const parts = ids.flatMap((id) => id.toLowerCase().split(/[^a-z]+/));
  return new Set(parts.filter((part) => part.length > 1 && !COMMON.has(part)));
}

/** Differences closer than this are read together: one may undo the other. */
const NEIGHBOURHOOD = 10;
/** Words that differ in one place before they make a clause of their own. */
const LONGEST_EDIT = 14;
/** Share of the words that may be edited before the text is another one. */
const MOST_EDITED = 0.12;

export function sidesOf(
  text: number,
  index: LicenceIndex,
  found: (position: number) => string,
  inUrl: Uint8Array,
): Sides {
  const base = index.offsets[text] ?? 0;
  const { ids = [], length = 0, variables = [] } = index.texts[text] ?? {};
  return {
    opaque: index.unit > 1,
    found,
    known: (position) => index.word(index.stream[base + position] ?? 0),
    inUrl,
    knownLength: length,
    mandatory: index.mandatory[text] ?? 0,
    variables,
    names: namesIn(ids),
  };
}

/** Judges the differences of one occurrence. */
export function judge(alignment: Alignment, sides: Sides): Judgement {
  const differences = alignment.hunks.filter(
    (hunk) =>
      !isAllowed(hunk, alignment, sides.variables, sides.found) && !isMeaningless(hunk, sides) && !isTitle(hunk, sides),
  );
  const cut = cutOff(alignment, differences, sides);
  let cost = 0.05 * (alignment.hunks.length - differences.length);
  let edited = 0;
  let changed = false;
  if (cut) cost += PART + MISSING * cut.ends.reduce((sum, hunk) => sum + sizeOf(hunk), 0);
  for (const group of neighbours(cut ? differences.filter((hunk) => !cut.ends.includes(hunk)) : differences)) {
    const words = sides.opaque ? group.reduce((sum, hunk) => sum + sizeOf(hunk), 0) : wordsApart(expectedWords(group, sides), foundWords(group, sides));
    if (isCut(group, sides)) cost += 0.2 * words;
    else if (
      words > LONGEST_EDIT ||
      (!sides.opaque &&
        (changesMeaning(expectedWords(group, sides), foundWords(group, sides)) || changesVersion(group, sides)))
    ) {
      changed = true;
      cost += 2 + 3 * words;
    } else {
      edited += words;
      cost += 4 * rightsTouched(expectedWords(group, sides), foundWords(group, sides));
      cost += isRemark(group, sides) ? 0.5 + 0.3 * words : 0.5 + 1.5 * words;
    }
  }
  if (!sides.opaque && isMisnamed(alignment.hunks, sides)) cost += MISNAMED;
  if (edited > 3 + MOST_EDITED * sides.mandatory) changed = true;
  return {
    grade: changed ? 'changed' : cut ? (cut.opens ? 'opening' : 'part') : differences.length > 0 ? 'edited' : 'exact',
    differences,
    faithful: differences.every((hunk) => isEnd(hunk, sides)),
    cost,
    chance: agreedByChance(alignment, sides.variables),
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

/** Words of a title, which may stay when the preamble goes. */
const TITLE = 60;

/** Words put in that state no terms: where the code comes from, who wrote it. */
function isRemark(group: readonly Hunk[], sides: Sides): boolean {
  return group.every((hunk) => hunk.knownEnd === hunk.knownStart) && !statesTerms(foundWords(group, sides));
}

/** SPDX's deprecated texts of a licence with an exception begin with "insert GPL v2 license text here". */
function isPlaceholder(sides: Sides): boolean {
  return sides.known(0) === 'insert';
}

const LONGEST_TITLE = 30;

/** A title or attribution at the start that was left out. */
function isTitle(hunk: Hunk, sides: Sides): boolean {
  const isHead = hunk.knownStart === 0 && hunk.foundEnd === hunk.foundStart && hunk.knownEnd <= LONGEST_TITLE;
  return (
    isHead &&
    !sides.opaque &&
    hunk.knownEnd < 0.2 * sides.knownLength &&
    !isPlaceholder(sides) &&
    !statesTerms(expectedWords([hunk], sides))
  );
}

/** The beginning or the end of the known text was left out: preamble, instructions, a closing remark. */
function isCut(group: readonly Hunk[], sides: Sides): boolean {
  const [hunk] = group;
  if (!hunk || group.length > 1 || hunk.foundEnd > hunk.foundStart || isPlaceholder(sides)) return false;
  const words = hunk.knownEnd - hunk.knownStart;
  if (sides.knownLength > LONG_TEXT)
    // A text this long has a preamble or instructions, which some leave out.
    return (hunk.knownStart < TITLE || hunk.knownEnd > sides.knownLength - TITLE) && !isMuch(hunk, sides);
  return (
    (hunk.knownStart === 0 || hunk.knownEnd === sides.knownLength) &&
    words < MOST_CUT * sides.knownLength &&
    !changesMeaning(expectedWords(group, sides), [])
  );
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

function expectedWords(hunks: readonly Hunk[], sides: Sides): string[] {
  const words: string[] = [];
  for (const { knownStart, knownEnd } of hunks)
    for (let position = knownStart; position < knownEnd; position++) words.push(sides.known(position));
  return words;
}

function foundWords(hunks: readonly Hunk[], sides: Sides): string[] {
  const words: string[] = [];
  for (const { foundStart, foundEnd } of hunks)
    for (let position = foundStart; position < foundEnd; position++) words.push(...sides.found(position).split(' '));
  return words;
}
