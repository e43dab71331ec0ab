import type { SaidLine } from './said';

/** A place on the net, or a work by the kind of thing it is. */
const WORK = /https?:\/\/|\bwww\.|\b(?:github|gitlab|bitbucket|sourceforge|codepen|jsfiddle)\b|\bstack ?(?:overflow|exchange)\b|\bwikipedia\b|\bgist\b|\blinux kernel\b/i;
/** Characters behind such words in which the work is named. */
const REACH = 120;

const TAKEN = /\b(?:copied|adapted|derived|ported|taken|borrowed|forked|stolen|lifted|pasted|extracted|imported|translated|converted|downloaded|modified)(?: (?:and|&|\/) ?\w+)?(?: (?!https?:)\S+){0,4}? from\b|\b(?:is|are|was|were|heavily|loosely|largely|partly|mostly|code|work) based (?:up)?on\b|^based (?:up)?on\b|\b(?:modified|adapted) version of\b|\bcourtesy of\b|\bport of\b|\bfork of\b/i;
/** The same where it opens a sentence and a name follows. */
const TAKEN_FROM_NAMED = /^(?:(?:shamelessly|partially|partly|mostly|loosely|largely|code|this (?:code|file|snippet|function|class|script|module) (?:is|was)) )*(?:copied|adapted|ported|borrowed|forked|stolen|lifted|pasted)(?: and \w+)? (?:(?:straight|directly|verbatim|almost|mostly) )*from (?:the )?["'`]?\p{Lu}/u;
const SOURCE = /^(?:source|quelle|origin|credits?|via|from|copied|upstream|original)\s?:\s?<?https?:/i;
const ORIGINAL = /\boriginal (?:author|copyright|work|licen[cs]e)s?\b|\boriginal (?:source|code|version|implementation)s?\s?(?::|\bby\b|\bfrom\b|\bhttps?)|\boriginally (?:written|developed|authored|contributed|published|implemented)(?: \w+){0,3} (?:by|for|at|from)\b|\boriginally (?:from|by)\b/i;
/** What Stack Overflow gives those who share an answer; a question is only looked up. */
const ANSWER = /\bstackoverflow\.com\/a\/\d+/i;

/** True where a comment says that the file, or part of it, comes from elsewhere. */
export function tellsOrigin({ said, around }: SaidLine): boolean {
  if (SOURCE.test(said) || ORIGINAL.test(said) || ANSWER.test(said) || TAKEN_FROM_NAMED.test(said.replace(/^(?:this|copied)/i, (word) => word.toLowerCase()).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))) return true;
  const taken = TAKEN.exec(said);
  return taken !== null && WORK.test(around.slice(taken.index, taken.index + taken[0].length + REACH));
}
