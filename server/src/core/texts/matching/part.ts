import { optionalStretches } from '../index/stretches';
import type { Alignment } from './align';
import type { Hunk } from './diff';
import type { Sides } from './sides';

/** A text this long has parts that are told apart from other texts. */
export const LONG_TEXT = 600;
/** Words of the mandatory text of which a part consists, at least: a notice that the text proposes is shorter. */
const LEAST_PART = 150;
/** Share of a text, and of its mandatory words, that may be missing at an end before it is a part. */
export const MOST_CUT = 0.3;
/** Words of a title: who has those has the beginning. */
const TITLE = 12;

/** What lacks the beginning or the end of a known text. */
export interface Cut {
  readonly ends: readonly Hunk[];
  /** The beginning stands there, the end does not. */
  readonly opens: boolean;
}

/**
 * The ends that are missing, of the `differences` that count, where the input holds no more than a part of a long text;
 * `undefined` where it holds most, or too little.
 */
export function cutOff({ hunks }: Alignment, differences: readonly Hunk[], sides: Sides): Cut | undefined {
  const { opaque, knownLength, mandatory, variables } = sides;
  if (opaque || knownLength <= LONG_TEXT) return undefined;
  const ends = differences.filter((hunk) => isEnd(hunk, sides));
  if (!ends.some((hunk) => isMuch(hunk, sides))) return undefined;
  const optional = optionalStretches({ variables });
  const missing = hunks.reduce((sum, hunk) => sum + mandatoryWords(hunk, optional), 0);
  return mandatory - missing < LEAST_PART ? undefined : { ends, opens: opens({ hunks }) };
}

/** True where the beginning of the known text stands in the input. */
export function opens({ hunks }: Pick<Alignment, 'hunks'>): boolean {
  return !hunks.some((hunk) => hunk.knownStart === 0 && hunk.knownEnd > TITLE);
}

/** True where a difference is but the beginning or the end of the known text that is missing. */
export function isEnd(hunk: Hunk, { knownLength }: Pick<Sides, 'knownLength'>): boolean {
  return hunk.foundEnd === hunk.foundStart && (hunk.knownStart === 0 || hunk.knownEnd === knownLength);
}

/** True where more of a text is missing than what some leave out: its preamble, its instructions. */
export function isMuch(hunk: Hunk, { knownLength, mandatory, variables }: Sides): boolean {
  return hunk.knownEnd - hunk.knownStart >= MOST_CUT * knownLength || mandatoryWords(hunk, optionalStretches({ variables })) > MOST_CUT * mandatory;
}

/** Words of the known text that a difference lacks, those that its template lets be missing left out. */
function mandatoryWords({ knownStart, knownEnd }: Hunk, optional: readonly (readonly [number, number])[]): number {
  return optional.reduce((sum, [start, end]) => sum - Math.max(0, Math.min(end, knownEnd) - Math.max(start, knownStart)), knownEnd - knownStart);
}
