import type { Variable } from '../index/known-text';
import type { Alignment } from './align';
import type { Hunk } from './diff';

/** Most words that may stand for a `*` of a template: names of holders, dates, places. */
const LONGEST_NAME = 60;

/** Most words that are read for one wording. */
const LONGEST_WORDING = 400;

/** True of a wording of whole sentences, which stands for more words than a name has. */
function isLong(wording: string): boolean {
  return wording.length > LONGEST_NAME;
}

function wordsIn(wording: string): number {
  return wording.split(' ').length;
}

/** True where the template lets the words differ this way. `found` gives the input's words. */
export function isAllowed(
  hunk: Hunk,
  alignment: Alignment,
  variables: readonly Variable[],
  found: (position: number) => string,
): boolean {
  const touching = variables.filter(([start, length]) => start <= hunk.knownEnd && start + length >= hunk.knownStart);
  for (const [start, length, allowed] of touching) {
    if (start > hunk.knownStart || start + length < hunk.knownEnd) continue;
    if (allowed === '?') {
      if (hunk.foundEnd === hunk.foundStart) return true;
      continue;
    }
    const from = foundAt(alignment.hunks, alignment.foundStart, start, false);
    const to = foundAt(alignment.hunks, alignment.foundStart, start + length, true);
    if (from === undefined || to === undefined) continue;
    if (to - from > LONGEST_NAME && (to - from > LONGEST_WORDING || !allowed.some(isLong))) continue;
    const words = Array.from({ length: Math.max(0, to - from) }, (_, i) => found(from + i));
    if (allowed.some((wording) => words.length <= LONGEST_NAME + wordsIn(wording) && fits(words, wording))) return true;
  }
  return coveredBySeveral(hunk, touching);
}

/** A difference across several neighbouring stretches that may all be missing or be anything. */
function coveredBySeveral(hunk: Hunk, touching: readonly Variable[]): boolean {
  let covered = hunk.knownStart;
  let any = hunk.foundEnd === hunk.foundStart;
  for (const [start, length, allowed] of touching) {
    const free = allowed !== '?' && allowed.includes('*');
    if (start > covered || !(allowed === '?' || free || allowed.includes(''))) continue;
    if (free && hunk.foundEnd - hunk.foundStart <= LONGEST_NAME) any = true;
    covered = Math.max(covered, start + length);
  }
  return any && covered >= hunk.knownEnd && hunk.knownEnd > hunk.knownStart;
}

/** Where in the input a position of the known text is; `after` puts it behind words inserted there. */
function foundAt(hunks: readonly Hunk[], start: number, position: number, after: boolean): number | undefined {
  let found = start;
  let known = 0;
  for (const hunk of hunks) {
    if (position < hunk.knownStart || (position === hunk.knownStart && !after)) break;
    if (position < hunk.knownEnd) return undefined;
    [found, known] = [hunk.foundEnd, hunk.knownEnd];
  }
  return found + position - known;
}

/** True where the words read as the wording says, singular or plural; `*` stands for any number of words. */
export function fits(words: readonly string[], wording: string): boolean {
  const parts = wording.split('*').map((part) => part.split(' ').filter((word) => word !== ''));
  const first = parts[0] ?? [];
  const last = parts[parts.length - 1] ?? [];
  if (parts.length === 1) return words.length === first.length && startsWith(words, 0, first);
  if (
    words.length < first.length + last.length ||
    !startsWith(words, 0, first) ||
    !startsWith(words, words.length - last.length, last)
  )
    return false;
  const end = words.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    while (at + part.length <= end && !startsWith(words, at, part)) at++;
    if (at + part.length > end) return false;
    at += part.length;
  }
  return true;
}

function startsWith(words: readonly string[], at: number, part: readonly string[]): boolean {
  return part.every(
    (word, i) => words[at + i] === word || words[at + i] === `${word}s` || `${words[at + i] ?? ''}s` === word,
  );
}
