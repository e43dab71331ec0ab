/** Words that turn what a clause says: who leaves one out, or brings one in, writes another licence. */
const CLASSES: Readonly<Record<string, string>> = {
  // "Neither the name of X or the names": what comes after "neither" is denied without "nor" too.
  negation: 'not no neither without never none cannot nothing',
  duty: 'must shall will required requires require obliged obligated',
  limit: 'only solely exclusively except unless excluding',
  ban: 'prohibited forbidden restricted restrict restricts disallowed denied banned',
  condition: 'provided',
  trade: 'commercial noncommercial commercially',
  fee: 'fee fees royalty royalties payment',
  purpose: 'evil military nuclear weapons ethical',
};

const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** Words of which terms are made. */
const TERMS = new Set(
  'may must shall permission permitted granted rights right conditions prohibited required warranty liable redistribution'.split(
    ' ',
  ),
);

/** True where the words may be a condition, a permission or a disclaimer. */
export function statesTerms(words: readonly string[]): boolean {
  return classes(words) !== '' || words.some((word) => TERMS.has(word));
}

/** True where the words found say something else than those expected, beyond spelling and choice of words. */
export function changesMeaning(expected: readonly string[], found: readonly string[]): boolean {
  if (expected.length === found.length && expected.every((word, i) => isSlip(word, found[i] ?? ''))) return false;
  return classes(expected) !== classes(found);
}

function classes(words: readonly string[]): string {
  return [...new Set(words.map((word) => CLASS_OF.get(word) ?? ''))].sort().join(' ').trim();
}

const RIGHTS = new Set('use copy modify merge publish distribute sublicense sell display perform prepare'.split(' '));

/** Number of rights that one side names and the other does not. */
export function rightsTouched(expected: readonly string[], found: readonly string[]): number {
  const only = (words: readonly string[], others: readonly string[]): number =>
    words.filter((word) => RIGHTS.has(word) && !others.includes(word)).length;
  return only(expected, found) + only(found, expected);
}

/** True where one word is the other with a slip of the pen or another ending: at most two letters, or the same first six. */
function isSlip(expected: string, found: string): boolean {
  if (expected === found) return true;
  if (Math.min(expected.length, found.length) < 6) return false;
  return expected.slice(0, 6) === found.slice(0, 6) || lettersApart(expected, found) <= 2;
}

/** Letters to add, leave out, change or swap; 3 where there are more than two. */
function lettersApart(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.min(3, Math.max(a.length, b.length) - start - end);
}
