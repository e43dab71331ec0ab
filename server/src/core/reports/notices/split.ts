import { findCopyright, readNotice } from '../../headers/copyright';

/** A text, and who holds the copyright by it. */
export interface SplitText {
  readonly copyrights: readonly string[];
  /** Without the copyright lines at its head: texts that differ in these alone are one. */
  readonly body: string;
}

/** Lines longer than this are sentences, or whole texts without line breaks. */
const LONGEST = 300;
/** Lines up to here may name a holder behind other words. */
const SHORT = 120;
/** Copyright lines told of one text. */
const MOST = 200;
/** Titles of licences that stand above or between copyright lines. */
const TITLE = /^\W{0,8}(?:the )?[\w .()/,-]{0,50}\blicen[cs]e\b[\w .()/,-]{0,30}\W{0,8}$/i;
const RESERVED = /^\W{0,8}all rights reserved\W{0,8}$/i;
/** Words of sentences about copyright, which are no notice. */
const SENTENCE = /\b(?:notices?|permission|conditions?|licen[cs]es?|licensors?|shall|must|retain|owners? or|holders?|law|infring\w*|disclaim\w*)\b/i;
/** Words that a sentence has and a name has not; asked where no year tells that a holder follows. */
const SAYS = /\b(?:is|are|was|were|be|been|may|can|cannot|could|would|will|does|do|not|has|have|applies|exists?|subsists?|protects?|protected|protection|provided|that|which|this|such|any|you|your|irrevocable|treat(?:y|ies)|interests?|ownership|statements?|information|lies|remains?|belongs?)\b/;
/** A holder's first word has a capital, a figure or a mark, or a capital follows it, or it is a word or two; a sentence goes on with a word of its grammar. */
const NAME = /^(?:(?:by|the|von|de|van|der)\s+){0,3}(?!(?:on|in|over|to|for|and|or|as|at|with|within|under|from|of|if|when|where|but|the|a|an|by)\b)(?:[^\p{Ll}\s]|\p{Ll}{1,30}[\p{Lu}\p{N}]|[\p{Ll}.-]{1,30},?\s\p{Lu}|\S{1,60}(?:\s\S{1,60})?$)/u;
/** Addresses are no words of a sentence. */
const ADDRESS = /<[^<>]{0,200}>|\bhttps?:\S{0,200}|\S{1,80}@\S{1,80}/g;
const PLACEHOLDER = /[<[{](?:yyyy|year|name|owner|author|copyright|fullname|insert)/i;

/**
 * Takes the copyright lines of a licence text apart from its words. Those of the licence's own makers are not the component's:
 * `makers` are the holders that the standard texts name. Lines below the head stay where they are, since what they belong to
 * stands beside them. Linear in the text.
 */
export function splitText(text: string, makers: ReadonlySet<string>): SplitText {
  const copyrights: string[] = [];
  const body: string[] = [];
  let head = true;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const notice = copyrightIn(line, makers);
    const within = notice ?? withinLine(line, makers);
    const told = within === undefined ? inLongLine(line, makers) : [within];
    copyrights.push(...told.slice(0, MOST - copyrights.length));
    if (head && (notice !== undefined || (line.trim() === '' && (body.at(-1) ?? '') === ''))) continue;
    if (line.trim() !== '' && !TITLE.test(line) && !RESERVED.test(line)) head = false;
    body.push(line.trimEnd());
  }
  return { copyrights: [...new Set(copyrights)], body: withoutEmptyEnds(body) };
}

/** Who holds the copyright by the text of a licence itself, such as the Free Software Foundation; for `splitText`. */
export function makersIn(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).flatMap((line) => {
    const holder = holderOf(line);
    return holder === undefined || PLACEHOLDER.test(line) ? [] : [holder];
  });
}

/**
 * A standard text without the copyright lines above its grant: a place for a name, or whoever once wrote under it, and nobody who
 * holds rights here. The lines of texts that are held themselves (GNU's) have no grant below them, and stay.
 */
export function withoutSample(text: string): string {
  const lines = text.trim().split('\n');
  const grant = lines.findIndex((line) => GRANT.test(line));
  return lines.filter((line, at) => at >= HEAD_OF_STANDARD || !/^\s*(?:copyright|\(c\)|©)/i.test(line) || !(PLACEHOLDER.test(line) || (grant > at && grant < HEAD_OF_STANDARD))).join('\n').trim();
}
const HEAD_OF_STANDARD = 10;
const GRANT = /^\s*(?:permission (?:is hereby granted|to use)|redistribution and use)\b/i;

/** The notice on a line that begins with one, as it is written. */
function copyrightIn(line: string, makers: ReadonlySet<string>): string | undefined {
  if (PLACEHOLDER.test(line)) return undefined;
  const holder = holderOf(line);
  return holder === undefined || makers.has(holder) ? undefined : plain(line);
}

/** The same behind other words, as in "Original code Copyright 2013 Jane Doe". */
function withinLine(line: string, makers: ReadonlySet<string>): string | undefined {
  if (line.length > SHORT || PLACEHOLDER.test(line) || SENTENCE.test(line)) return undefined;
  const words = plain(line);
  const found = findCopyright(words);
  const rest = found && found.start > 0 ? words.slice(found.words) : '';
  const { holder, years } = found && rest !== '' ? readNotice(found.prefix, rest) : {};
  return holder === undefined || (years === undefined && isSentence(rest)) || makers.has(nameOf(holder)) ? undefined : words;
}

/** Notices with a year in the middle of a whole text without line breaks: each from its mark to where the words of the licence go on. */
function inLongLine(line: string, makers: ReadonlySet<string>): readonly string[] {
  if (line.length <= SHORT || !/copyright|©/i.test(line)) return [];
  const found: string[] = [];
  for (const [notice, holder = ''] of line.slice(0, LONGEST_SEARCHED).matchAll(IN_TEXT)) if (found.length < MOST && !PLACEHOLDER.test(notice) && !SENTENCE.test(holder) && !makers.has(nameOf(holder))) found.push(notice.trim());
  return found;
}

/** Characters of one line in which notices are looked for. */
const LONGEST_SEARCHED = 20_000;
const IN_TEXT = /(?:copyright(?: (?:\(c\)|©))?|©) ?(?:19|20)\d\d[\d ,–-]{0,40}?(?:by )?(\p{L}[^;\n]{1,80}?)(?=,? (?:permission is|permission to|redistribution and|all rights|licen[cs]ed under|this (?:software|program|library|file|product)|the above)\b|(?<!\b\p{L})\. |\.?$|;)/giu;

function holderOf(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const words = plain(line);
  const found = /^(?:copyright|\(c\)|©)/i.test(words) ? findCopyright(words.replace(/^\(c\)/i, '©').replace(/^copyright/i, 'Copyright')) : undefined;
  if (!found || found.start > 0) return undefined;
  const rest = words.replace(/^\(c\)/i, '©').slice(found.words);
  const { holder, years } = readNotice(found.prefix, rest);
  if (holder === undefined || (years === undefined && isSentence(rest)) || SENTENCE.test(holder)) return undefined;
  return nameOf(holder);
}

/** True where what stands behind a mark without a year speaks about copyright and names nobody. */
function isSentence(behind: string): boolean {
  // What the line says after the name, in a sentence of its own, is another matter.
  const [words = ''] = behind.replace(ADDRESS, '').replace(/^[\s:,;]{1,20}/, '').trimEnd().split(/\.\s+(?=\p{Lu})/u, 1);
  if (words === '') return false;
  return SENTENCE.test(words) || SAYS.test(words) || !NAME.test(words) || words.split(' ').length > MOST_WORDS;
}

/** True where a copyright line of a source file, as REUSE reads it, names a holder: REUSE takes every "Copyright" for a notice, sentences too. */
export function namesHolder(notice: string): boolean {
  const found = notice.length > LONGEST ? undefined : findCopyright(notice);
  if (!found || notice.startsWith('SPDX-')) return true;
  const rest = notice.slice(found.words);
  const { holder, years } = readNotice(found.prefix, rest);
  return holder !== undefined && (years !== undefined || !isSentence(rest));
}

/** Words behind the mark without a year: more are a condition numbered `(c)`. */
const MOST_WORDS = 12;

/** A line without the marks of a comment around it. */
function plain(line: string): string {
  return line.replace(/^[\s*#/;!%-]{0,20}/, '').replace(/[\s*/]{0,20}$/, '');
}

/** A holder as names are compared: without addresses, marks and case. */
function nameOf(holder: string): string {
  const address = holder.search(/[<(]/);
  return (address < 0 ? holder : holder.slice(0, address)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
}

function withoutEmptyEnds(lines: readonly string[]): string {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start] === '') start++;
  while (end > start && lines[end - 1] === '') end--;
  return lines.slice(start, end).join('\n');
}
