/** Words by which a licence grants: who leaves one out grants less. */
const GRANTS = new Set(
  'use copy modify modification merge publish distribute redistribute sublicense sell perform display prepare reproduce restriction limitation charge free royalty irrevocable perpetual worldwide sublicensable patent patents grant grants granted permission permitted commercial purpose non'.split(
    ' ',
  ),
);

/** Words by which a licence takes back: who puts one in asks for more, or forbids. */
const LIMITS = new Set(
  'not no never without cannot nothing must shall required requires obliged only solely exclusively except unless excluding prohibited forbidden restricted restricts disallowed denied banned commercial noncommercial commercially fee fees royalties payment paid evil military nuclear weapons ethical revocable'.split(
    ' ',
  ),
);

/** Words of a disclaimer, which grants nothing: "arising from the use of this software". */
const DISCLAIMING = /^(?:warrant(?:y|ies)|liab(?:le|ility)|damages?|claims?|loss|merchantability)$/;

/** Words before a difference that tell whether it stands in a grant. */
const GRANTING = /^(?:grants?|granted|permission|permitted|rights?)$/;

/** A difference this long, in words, is a passage of its own, and the words within it tell what it is about. */
const PASSAGE = 15;

/**
 * True where the words found grant less than those expected, or limit more. `before` are the words of the known text in front
 * of them. Words that only moved are no difference. "With or without modification" without its first half forbids it.
 */
export function altersTerms(expected: readonly string[], found: readonly string[], before: readonly string[]): boolean {
  const lost = without(expected, found);
  const gained = without(found, expected);
  return grantsLess(lost, before) || limitsMore(gained, lost) || (gained.length === 0 && lost.join(' ') === 'with or');
}

/** The words of the first list that the second lacks, each as often as it does. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function grantsLess(lost: readonly string[], before: readonly string[]): boolean {
  const words = new Set(lost.filter((word) => GRANTS.has(word)));
  if (words.size === 0) return false;
  if (lost.length >= PASSAGE) return ['grant', 'grants', 'granted'].some((word) => words.has(word));
  return !lost.some((word) => DISCLAIMING.test(word)) && before.some((word) => GRANTING.test(word)) && !before.some((word) => DISCLAIMING.test(word));
}

function limitsMore(gained: readonly string[], lost: readonly string[]): boolean {
  const isLimit = (word: string, at: number, all: readonly string[]): boolean => LIMITS.has(word) && !(/^(?:fees?|royalties|payment)$/.test(word) && /^(?:no|without)$/.test(all[at - 1] ?? '')) && !(/^(?:no|without)$/.test(word) && /^(?:fees?|royalty|royalties|payment|limitation|restrictions?|warrant(?:y|ies))$/.test(all[at + 1] ?? ''));
  return gained.some(isLimit) && !gained.some((word) => DISCLAIMING.test(word)) && !lost.some((word) => LIMITS.has(word) || /^(?:neither|nor|none)$/.test(word));
}
