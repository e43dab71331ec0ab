/** Words that turn what a clause says: who leaves one out, or brings one in, writes another licence. */
const CLASSES: Readonly<Record<string, string>> = {
  negation: 'not no nor neither without never none cannot nothing',
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

/** True where the words found say something else than those expected, beyond spelling and choice of words. */
export function changesMeaning(expected: readonly string[], found: readonly string[]): boolean {
  return classes(expected) !== classes(found);
}

function classes(words: readonly string[]): string {
  return [...new Set(words.map((word) => CLASS_OF.get(word) ?? ''))].sort().join(' ').trim();
}
