import type { HeaderFacts } from '../headers/model';
import type { Located } from '../text/span';
import { commentTest, mayComment } from './commented';
import { endOfHead } from './head';
import { licenceIn } from './origins';

/** Words by which a comment says that code was taken from elsewhere, in part or as a whole. */
const TAKEN = /\b(?:derived|copied|adapted|taken|ported|forked|borrowed|lifted|extracted|imported|translated)\s(?:and\s\w+\s)?from\b/gi;
/** What may stand before "from" then, with the marks of a comment between; and the characters that takes. */
const MAY_BE_TAKEN = /(?:derived|copied|adapted|taken|ported|forked|borrowed|lifted|extracted|imported|translated|modified)\W{1,12}$/i;
const LONGEST_TAKEN = 24;
/** "Cannot be copied from", "was not taken from", "must never be imported from", "could be copied from". */
const DENIED = /(?:\b(?:not|never|cannot|without|instead of|rather than|can|could|may|might|must|should|if)|n['’]t)\s(?:be\s|have\s)?(?:\w+\s)?$/i;
const LONGEST_DENIAL = 40;
/** Characters behind such words in which their licence is looked for, within the paragraph. */
const REACH = 200;
/** Ends a paragraph; as long as what it stands for, so that places stay. */
const PARAGRAPH = '\u2029';

/**
 * Adds the licences that comments at the head of a file give to what was taken from elsewhere and that nothing else tells: "copied from
 * libfoo, which is under the GPL". Whether that still stands in the file, and may stand there, nobody can tell from the words.
 */
export function withTakenIn(header: HeaderFacts, text: string, path: string): HeaderFacts {
  if (header.tags.length === 0 && header.notices.length > 0) return header;
  const head = text.slice(0, endOfHead(text));
  if (!mayTellOrigin(head) || !mayComment(text, path)) return header;
  const prose = proseOf(head, commentTest(text, path));
  const taken = [...prose.matchAll(TAKEN)].flatMap(({ 0: words, index }): readonly Located<string>[] => {
    if (DENIED.test(prose.slice(Math.max(0, index - LONGEST_DENIAL), index))) return [];
    const start = index + words.length;
    const named = licenceIn(prose, start, prose.slice(start, start + REACH).split(PARAGRAPH, 1)[0] ?? '');
    return named && !isApart(prose.slice(start, named.span.start)) ? [named] : [];
  });
  const told = [...header.notices, ...(header.beside ?? []), ...header.tags];
  const further = taken.filter(({ span: { start, end } }, i) => !told.some(({ span }) => span.start < end && start < span.end) && taken.findIndex(({ span }) => span.start === start) === i);
  return further.length === 0 ? header : { ...header, takenIn: further };
}

/** Looks at each "from": most files have none, or a few. */
function mayTellOrigin(head: string): boolean {
  for (let at = head.indexOf('from'); at >= 0; at = head.indexOf('from', at + 1))
    if (MAY_BE_TAKEN.test(head.slice(Math.max(0, at - LONGEST_TAKEN), at))) return true;
  return false;
}

/** True where a name behind a sign stands in another sentence: "Copied from x. A list of names (MIT and others)". */
function isApart(between: string): boolean {
  return /[.!?]\s/.test(between) && /(?:\(|,\s)$/.test(between);
}

/** The words of the comments, with a space for each mark and line end, and paragraph ends for all that is no comment. */
function proseOf(head: string, isCommented: (offset: number) => boolean): string {
  let start = 0;
  return head.split('\n').map((line) => {
    const first = line.search(/[\p{L}\p{N}(]/u);
    const begins = start;
    start += line.length + 1;
    if (first < 0 || !isCommented(begins + first)) return PARAGRAPH.repeat(line.length + 1);
    const closed = line.indexOf('*/', first);
    const end = closed < 0 ? line.length : closed;
    return `${' '.repeat(first)}${line.slice(first, end).replace(/\s/g, ' ')}${(closed < 0 ? ' ' : PARAGRAPH).repeat(line.length + 1 - end)}`;
  }).join('');
}
