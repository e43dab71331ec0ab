import type { Hunk } from './diff';
import { changesMeaning, statesTerms } from './force';
import { LONG_TEXT, MOST_CUT, isMuch } from './part';
import { expectedWords } from './sides';
import type { Sides } from './sides';

/** Words of a title, which may stay when the preamble goes. */
export const TITLE = 60;

/** SPDX's deprecated texts of a licence with an exception begin with "insert GPL v2 license text here". */
function isPlaceholder(sides: Sides): boolean {
  return sides.known(0) === 'insert';
}

const LONGEST_TITLE = 30;

/** A title or attribution at the start that was left out. */
export function isTitle(hunk: Hunk, sides: Sides): boolean {
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
export function isCut(group: readonly Hunk[], sides: Sides): boolean {
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

/** Share of a short text that may be missing at its end where the input ends too. */
const MOST_CUT_OFF = 0.5;
/** Words that may follow where a text breaks off. */
const LONGEST_REST = 4;

/** The end of a short text is missing, and of the input nothing is left: a copy that broke off, or whose disclaimer was taken out. */
export function isCutOff([hunk, ...others]: readonly Hunk[], { opaque, knownLength, foundLength }: Sides): boolean {
  if (!hunk || others.length > 0 || opaque || knownLength > LONG_TEXT || hunk.knownEnd < knownLength || foundLength - hunk.foundEnd > LONGEST_REST) return false;
  return hunk.foundEnd - hunk.foundStart <= 1 && hunk.knownEnd - hunk.knownStart < MOST_CUT_OFF * knownLength;
}
