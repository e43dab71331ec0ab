import type { SaidLine } from './said';

/** A place on the net, or a work by the kind of thing it is. */
const WORK = /https?:\/\/|\bwww\.|\b(?:github|gitlab|bitbucket|sourceforge|codepen|jsfiddle)\b|\bstack ?(?:overflow|exchange)\b|\bwikipedia\b|\bgist\b|\blinux kernel\b/i;
/** Characters behind such words in which the work is named. */
const REACH = 120;

const TAKEN = /\b(?:copied|adapted|derived|ported|taken|borrowed|forked|stolen|lifted|pasted|extracted|imported|translated|converted|downloaded|modified)(?: (?:and|&|\/) ?\w+)?(?: (?!https?:)\S+){0,4}? from\b|\b(?:modified|adapted) version of\b|\bcourtesy of\b|\bport of\b|\bfork of\b/i;
/** What is based on something may be a price, or a format: what is said to be so must be the code. */
const BASED = /^(?:(?:this|the|many of these|heavily|loosely|largely|partly|mostly|code|file|tests?|script|module|class|function|implementation|algorithm|snippet|solution|component|hook|icons?|pattern|regex|is|are|was|were) )*based (?:up)?on\b/i;
const NEAR = 60;
/** The same where it opens a sentence and a name follows. */
const TAKEN_FROM_NAMED = /^(?:(?:shamelessly|partially|partly|mostly|loosely|largely|code|this (?:code|file|snippet|function|class|script|module) (?:is|was)) )*(?:copied|adapted|ported|borrowed|forked|stolen|lifted|pasted)(?: and \w+)? (?:(?:straight|directly|verbatim|almost|mostly) )*from (?:the )?["'`]?\p{Lu}/u;
const SOURCE = /^(?:source|quelle|origin|credits?|via|from|copied|upstream|original)\s?:\s?<?https?:/i;
const ORIGINAL = /\boriginal (?:author|copyright|work|licen[cs]e)s?\b|\boriginal (?:source|code|version|implementation)s?\s?(?::|\bby\b|\bfrom\b|\bhttps?)|\boriginally (?:written|developed|authored|contributed|published|implemented)(?: \w+){0,3} (?:by|for|at|from)\b|\boriginally (?:from|by)\b/i;
/** What Stack Overflow gives those who share an answer, with nothing that only refers to it. */
const ANSWER = /^(?:from|via|source|solution|credits?)?\W{0,20}https?:\/\/(?:www\.)?stackoverflow\.com\/a\/\d+/i;

/** Said of all of a text, wherever in it: "This Code of Conduct is adapted from the Contributor Covenant". */
const WHOLE_TEXT = /^[^.]{0,20}\bthis (?:[\w-]+ ){1,5}(?:is|was|has been) (?:\w+ )?(?:adapted|copied|taken|borrowed|translated|derived)(?: and \w+)? from\b/i;

/** True where a comment says that the file, or part of it, comes from elsewhere; or running text that it was taken from somewhere. */
export function tellsOrigin({ said, around, standing }: SaidLine): boolean {
  if (standing !== 'comment') return WHOLE_TEXT.test(around) || (standing === 'prose' && isTaken(TAKEN, REACH, said, around));
  if (SOURCE.test(said) || ORIGINAL.test(said) || ANSWER.test(said) || TAKEN_FROM_NAMED.test(said.replace(/^(?:this|copied)/i, (word) => word.toLowerCase()).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))) return true;
  return isTaken(TAKEN, REACH, said, around) || isTaken(BASED, NEAR, said, around);
}

function isTaken(words: RegExp, reach: number, said: string, around: string): boolean {
  const taken = words.exec(said);
  return taken !== null && WORK.test(around.slice(taken.index, taken.index + taken[0].length + reach));
}
