import type { Hunk } from './diff';

/** Reads the words of both sides of differences. */
export interface HunkWords {
  expected(hunks: readonly Hunk[]): readonly string[];
  found(hunks: readonly Hunk[]): readonly string[];
}

/** Words a passage has at least: fewer stand in another place by chance. */
const LEAST_MOVED = 6;
/** Differences among which moved passages are looked for: a text with more is another one. */
const MOST_COMPARED = 24;
/** Words at either end that may be counted to the other. */
const ENDS = 2;

/** No differences where all there is are passages in another place of the text: the order of conditions changes nothing. */
export function unlessMoved(differences: readonly Hunk[], words: HunkWords): readonly Hunk[] {
  if (differences.length < 2 || differences.length > MOST_COMPARED) return differences;
  const left = new Set(differences);
  for (const lacking of differences.filter(({ foundStart, foundEnd, knownStart, knownEnd }) => foundEnd === foundStart && knownEnd - knownStart >= LEAST_MOVED)) {
    const expected = words.expected([lacking]);
    const added = [...left].find((hunk) => hunk.knownEnd === hunk.knownStart && isSame(expected, words.found([hunk])));
    if (!added) continue;
    left.delete(lacking);
    left.delete(added);
  }
  return left.size === 0 ? [] : differences;
}

/** The same words in the same order, but for a word or two that the comparison counted at the other end. */
function isSame(expected: readonly string[], found: readonly string[]): boolean {
  if (expected.length !== found.length || wordsShared(expected, found) < expected.length) return false;
  return expected.join(' ').includes(found.slice(ENDS, -ENDS).join(' '));
}

function wordsShared(words: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Words that may stand between two differences for one word to have moved across them. */
const LONGEST_BRIDGE = 4;

/** Differences as they are told: where a word only moved from one to the next, they are one, with what stands between. */
export function joinShifted(differences: readonly Hunk[], words: HunkWords): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of differences) {
    const last = joined[joined.length - 1];
    const near = last && hunk.foundStart - last.foundEnd <= LONGEST_BRIDGE && hunk.knownStart - last.knownEnd <= LONGEST_BRIDGE;
    const shifted = near && (wordsShared(words.expected([last]), words.found([hunk])) > 0 || wordsShared(words.found([last]), words.expected([hunk])) > 0);
    if (shifted) joined[joined.length - 1] = { ...last, foundEnd: hunk.foundEnd, knownEnd: hunk.knownEnd };
    else joined.push(hunk);
  }
  return joined;
}
