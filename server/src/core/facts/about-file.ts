/** By what words below code show that they are about the file, and not about the line that follows them. */
const ABOUT_FILE =
  /\bthis (?:entire |source )?(?:file|program|software|source|code|work|library|module|script|class|header|package|project|material)\b|^[^\w\r\n\u2028\u2029]*(?:@?licen[cs]ed?\b|(?:re)?distribut|released|published|permission|copyright|©|\(c\))/im;
/** Characters of a comment that are looked at, before and behind a place. */
const LONGEST_COMMENT = 2_000;
const LONGEST_LINE = 200;
/** How far into a line a comment that opens it has surely begun. */
const LONGEST_OPENING = 4;

/** Characters before the name of a licence in which its sentence begins. */
const LONGEST_SENTENCE = 240;
/** "The parser uses X, which is licensed under", "packages that are distributed under": about other works. */
const OF_OTHERS = /(?:\b(?:which|that|who) (?:is|are|was|were) (?:[a-z]+ ){0,2}|\b[a-z]{3,}s )(?:licen[cs]ed|released|distributed|available|published|covered) (?:[a-z]+ ){0,3}$/i;
/** By what a sentence tells that the other work, or part of it, stands in the file. */
const TAKEN_IN = /\b(?:this|these|derived|based|copied|adapted|taken|ported|forked|borrowed|extracted|translated|copy|copies|contents?|portions?|parts?|contains?|includes?|materials|modified)\b/i;

/** True where the words before the name of a licence, in its sentence, are about works that the file only speaks of. */
export function isAboutOthers(head: string, start: number): boolean {
  const before = head.slice(Math.max(0, start - LONGEST_SENTENCE), start).replace(/\n\W*\n/g, '. ').replace(/[\s*#/;]+/g, ' ');
  const sentence = before.slice(Math.max(...['. ', '! ', '? '].map((end) => before.lastIndexOf(end))) + 1);
  return OF_OTHERS.test(sentence) && !TAKEN_IN.test(sentence);
}

/**
 * True where words at `offset`, in a comment, speak of the file that `head` is the beginning of: those above all code do, and
 * those below where they say so. "Imported from X and MIT licensed" above one line is about that line.
 */
export function isAboutFile(head: string, offset: number, isCommented: (offset: number) => boolean): boolean {
  let hasCode = false;
  /** Where the comment begins, with all lines of it. */
  let begins = 0;
  for (let start = 0; start <= offset; ) {
    const next = head.indexOf('\n', start);
    const end = next < 0 ? head.length : next;
    const first = head.slice(start, end).search(/\S/);
    const inComment = isCommented(first < 0 ? start : Math.min(start + first + LONGEST_OPENING, end));
    if (!inComment && end < offset) begins = end + 1;
    hasCode ||= first >= 0 && !inComment && end < offset;
    start = end + 1;
  }
  return !hasCode || ABOUT_FILE.test(head.slice(Math.max(begins, offset - LONGEST_COMMENT), offset + LONGEST_LINE));
}
