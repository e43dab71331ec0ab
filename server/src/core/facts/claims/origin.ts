import type { SaidLine } from './said';
import { tellsOriginElsewise } from './origin-words';

/** A place on the net, or a work by the kind of thing it is. */
const WORK = /https?:\/\/|\bwww\.|\b(?:github|gitlab|bitbucket|sourceforge|codepen|jsfiddle)\b|\bstack ?(?:overflow|exchange)\b|\bwikipedia\b|\bgist\b|\blinux kernel\b/i;
/** Characters behind such words in which the work is named. */
const REACH = 120;

const TAKEN = /\b(?:copied|adapted|derived|ported|backported|taken|borrowed|forked|stolen|lifted|pasted|extracted|imported|translated|converted|downloaded|modified)(?: (?:and|&|\/) ?\w+)?(?: (?!https?:)\S+){0,4}? from\b(?! \w+ (?:in)?to\b)|\b(?:modified|adapted) version of\b|\bcourtesy of\b|\bport of\b|\bfork of\b/i;
/** What is based on something may be a price, or a format: what is said to be so must be the code. */
const BASED = /^(?:(?:this|the|many of these|heavily|loosely|largely|partly|mostly|code|file|tests?|script|module|class|function|implementation|algorithm|snippet|solution|component|hook|icons?|pattern|regex|is|are|was|were) )*based (?:up)?on\b/i;
const NEAR = 60;
/** The same with what others made: code, by somebody or under a licence. */
const BASED_ON_WORK = /\b(?:GPL|LGPL|AGPL|BSD|MIT|Apache|public domain)[\w.-]{0,8} (?:licensed )?(?:code|version|implementation|source|sources|library|program|driver)\b|\b(?:code|work|version|implementation|sources?|script|program|library|software|example|sample|driver|patch|module|package|algorithm|tutorial|template|snippet) (?:written |made |provided |published )?(?:by|from) (?:the )?\p{Lu}|\b(?:code|work|implementation) of (?:the )?\p{Lu}|^.{1,40}? by \p{Lu}\p{L}+ \p{Lu}/u;
/** Words at the beginning of a sentence that say how much of it is meant. */
const HOW = String.raw`(?:(?:shamelessly|partially|partly|mostly|loosely|largely|heavily|originally|initially|code|this (?:code|file|snippet|function|class|script|module|header|program|implementation) (?:is|was|has been)) )*`;
/** The same where it opens a sentence and a name follows. */
const TAKEN_FROM_NAMED = new RegExp(`^${HOW}(?:copied|adapted|ported|borrowed|forked|lifted|pasted|taken|downloaded)(?: and \\w+)? (?:(?:straight|directly|verbatim|almost|mostly) )*from (?:the )?["'\`]?\\p{Lu}`, 'u');
/** Numbers, times, formats and languages are converted too. */
const CONVERTED = new RegExp(`^${HOW}(?:converted|translated|rewritten)(?: and \\w+)? from (?:the )?["'\`]?(?!(?:UTC|GMT|Unix|JSON|YAML|XML|CSV|HTML|Markdown|SQL|Base\\d|ASCII|UTF|Unicode|Latin|Celsius|English|German|French|Dutch|Italian|Spanish|Excel|Word|Date|String|Number|Int|Double|Float|Kelvin|Python \\d|TypeScript|JavaScript|Java|Kotlin)\\b)\\p{Lu}`, 'u');
/** No program takes these for what it does itself. */
const STOLEN =
  /^(?:(?:shamelessly|partially|partly|mostly|code|this \w+ (?:is|was)) )*(?:stolen|ripped(?: off)?|pinched|nicked|cribbed|swiped|backported|copy-?pasted)(?: and \w+)? from \S|^(?:(?:code|this \w+ is) )?courtesy of \w|^(?:an? )?backport of ["'`]?\w/i;
/** Not the port on which a program listens. */
const PORT =
  /^(?:this (?:file|code|module|class|script|program) is )?(?:an? |the )?(?:(?:straight|direct|rough|simple|partial|faithful|quick|[\p{L}+#]{1,12}) )?(?:port|re-?implementation) (?:of|from) (?:the )?(?:["'`]?\p{Lu}|\S{1,40}['’]s?\b|\S{1,60}\(\)|\S{1,60}\.\p{Ll}|[^.]{0,60}\b(?:version|implementation|code|library|algorithm|script)\b)(?!.{0,80}\b(?:server|instance|service|host|proxy|daemon|listener|database|broker|endpoint|container|application|node|machine|process|cluster|API|URL|connection)\b)/u;
const PORTED_TO = /^(?:this (?:file|code|module|class|script|program) was )?ported (?:in)?to \S.{0,40}? (?:by|from) \S/u;
const CHANGED =
  /^(?:this (?:file|code|module|class|script|program) is )?(?:an? )?(?:(?:slightly|heavily|lightly|somewhat) )?(?:modified|adapted|simplified|patched|altered|stripped[- ]down|customi[sz]ed|forked|trimmed) (?:version|copy|variant|fork) of (?:the )?(?:["'`]?\p{Lu}|(?:\S{1,40} ){0,2}\S{1,60}\.\p{Ll}{1,5}\b)/u;
const SOURCE = /^(?:source|quelle|origin|credits?|via|from|copied|upstream|original)\s?:\s?<?https?:/i;
const THANKS = /^(?:all |full )?credits? (?:goes |go |is due )?to (?:the )?\p{Lu}/u;
const ORIGINAL = /\boriginal (?:author|copyright|work|licen[cs]e)s?\b|\boriginal (?:source|code|version|implementation)s?\s?(?::|\bby\b|\bfrom\b|\bhttps?)|\boriginally (?:written|developed|authored|contributed|published|implemented)(?: \w+){0,3} (?:by|for|at|from)\b|\boriginally (?:from|by)\b/i;
const MADE = /\b[Oo]riginally (?:made|created|coded|posted|designed) by (?:the )?\p{Lu}/u;
/** What Stack Overflow gives those who share an answer, with nothing that only refers to it. */
const ANSWER = /^(?:from|via|source|solution|credits?)?\W{0,20}https?:\/\/(?:www\.)?stackoverflow\.com\/a\/\d+/i;

/** Said of all of a text, wherever in it: "This Code of Conduct is adapted from the Contributor Covenant". */
const WHOLE_TEXT = /^[^.]{0,20}\bthis (?:[\w-]+ ){1,5}(?:is|was|has been) (?:\w+ )?(?:adapted|copied|taken|borrowed|translated|derived)(?: and \w+)? from\b/i;

/** True where a comment says that the file, or part of it, comes from elsewhere; or running text that it was taken from somewhere. */
export function tellsOrigin({ said, around, standing }: SaidLine): boolean {
  if (standing !== 'comment') return WHOLE_TEXT.test(around) || (standing === 'prose' && isTaken(TAKEN, REACH, said, around));
  if (SOURCE.test(said) || ORIGINAL.test(said) || MADE.test(said) || ANSWER.test(said)) return true;
  return opensWithOrigin(said) || isTaken(TAKEN, REACH, said, around) || isTaken(BASED, NEAR, said, around) || isBasedOnWork(said);
}

/** A sentence that begins by saying where the code is from; that its first letter is a capital says nothing of names. */
function opensWithOrigin(said: string): boolean {
  const words = said.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
  return [TAKEN_FROM_NAMED, CONVERTED, STOLEN, PORT, PORTED_TO, CHANGED, THANKS].some((form) => form.test(words)) || tellsOriginElsewise(words);
}

function isBasedOnWork(said: string): boolean {
  const based = BASED.exec(said);
  return based !== null && BASED_ON_WORK.test(said.slice(based[0].length, based[0].length + REACH));
}

function isTaken(words: RegExp, reach: number, said: string, around: string): boolean {
  const taken = words.exec(said);
  return taken !== null && WORK.test(around.slice(taken.index, taken.index + taken[0].length + reach));
}
