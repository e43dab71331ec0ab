import type { Notice } from '../headers/model';
import { blankIgnored } from '../headers/ignored';
import type { Span } from '../text/span';
import { furtherClaims } from '../texts/beside';
import type { PlacedClaim } from '../texts/beside';
import { findNotices, readNotices } from '../texts/notices/find';
import { withRestrictions } from '../texts/restricted';
import { restrictionsIn } from '../texts/restrictions/find';
import { noticeClaims } from '../texts/said';
import { isAboutFile, isAboutOthers } from './about-file';
import { commentTest, endOfComment } from './commented';
import { endOfHead } from './head';
import { claimsOfText, seemsToHoldText, textsIn } from './head-texts';
import type { Identify } from './head-texts';
import { besideStatement } from './own-restrictions';

/**
 * What a file without a tag says of its licence: its notices, and the texts of licences in the comments at its head. A notice names what
 * the text below it is ("BSD license"), or offers it as a choice, so both are taken together. Where no text seems to begin this costs one look more.
 */
export function statedInWords(text: string, path: string, identify: Identify): readonly Notice[] {
  const stated = seemsToHoldText(text, path) ? withTexts(text, path, identify) : NOTHING;
  const notices = stated.notices.length > 0 ? stated.notices : commented(findNotices(text), text, path);
  return notices.length > 0 ? restricted(withException(notices, text, path, identify), text, path, stated.texts) : notices;
}

/** Those in comments: what a program says of its maps, in words that it shows, is not said of the file. */
function commented(notices: readonly Notice[], text: string, path: string): readonly Notice[] {
  const isCommented = notices.length > 0 ? commentTest(text, path) : () => false;
  return notices.filter(({ span }) => isCommented(span.start));
}

/** How the exceptions of the GNU licences begin, or are named; comment marks may stand between the words. */
const EXCEPTION = /\bas\W{1,12}a\W{1,12}special\W{1,12}exception\b|\bgranted\W{1,12}additional\W{1,12}permissions?\b|\bclasspath\W{1,5}exception\b/i;
const MAY_EXCEPT = /special|additional|classpath/i;
/** Characters of notice and exception, with what stands between them. */
const LONGEST_EXCEPTED = 8_000;

/** The text of an exception stands below its notice, often in a comment of its own: Bison, Autoconf and Libtool write it into what they generate. */
function withException(notices: readonly Notice[], text: string, path: string, identify: Identify): readonly Notice[] {
  // An exception may be named for itself.
  const [notice, ...others] = notices.filter(({ licence }) => !/^[\w.-]+-exception\b/i.test(licence));
  if (!notice || others.length > 0 || notice.licence.includes(' ')) return notices;
  const head = text.slice(0, endOfHead(text));
  const at = MAY_EXCEPT.test(head) ? EXCEPTION.exec(head)?.index : undefined;
  if (at === undefined || at < notice.span.start || !commentTest(text, path)(at)) return notices;
  const start = text.lastIndexOf('\n', Math.max(0, notice.span.start - BEFORE)) + 1;
  const { expression = '' } = identify(text.slice(start, Math.min(endOfComment(text, path, at), start + LONGEST_EXCEPTED)));
  return expression.startsWith(`${notice.licence} WITH `) && !/ (?:AND|OR) /.test(expression) ? [{ ...notice, licence: expression }] : notices;
}

interface Stated {
  readonly notices: readonly Notice[];
  readonly texts: readonly Span[];
}

const NOTHING: Stated = { notices: [], texts: [] };

/** Characters before the first notice and behind the last in which it may be restricted. */
const BEFORE = 300;
const BEHIND = 250;
/** Characters that are read, where notices stand far apart. */
const LONGEST_NOTICES = 8_000;

/** "Under the MIT License, except that commercial use is not permitted": not under that licence alone. */
function restricted(notices: readonly Notice[], text: string, path: string, texts: readonly Span[]): readonly Notice[] {
  const from = Math.max(0, Math.min(...notices.map(({ span }) => span.start)) - BEFORE);
  const near = text.slice(from, Math.max(...notices.map(({ span }) => span.end)) + BEHIND).slice(0, LONGEST_NOTICES);
  const found = restrictionsIn(near, ({ start, end }) => texts.some((each) => each.start < from + end && from + start < each.end));
  if (found.length === 0) return notices;
  const isBeside = besideStatement(notices.map(({ span }) => span), text, path);
  const own = found.filter(({ span }) => isBeside(from + span.start));
  return notices.map((notice) => ({ ...notice, licence: withRestrictions(notice.licence, own) }));
}

/** Nothing where no licence's text stands at the head. */
function withTexts(text: string, path: string, identify: Identify): Stated {
  const head = text.slice(0, endOfHead(text));
  const own = blankIgnored(head);
  const isCommented = commentTest(text, path);
  const texts = textsIn(own, text, path, isCommented, identify).filter(({ span }) => isAboutFile(head, span.start, isCommented));
  if (texts.length === 0) return NOTHING;
  const isInText = (offset: number): boolean => texts.some(({ span }) => span.start <= offset && offset <= span.end);
  const said = readNotices(own).filter(({ span: { start }, context }) => context !== 'reference' && !isInText(start) && isCommented(start) && !isAboutOthers(own, start));
  const claims = [
    ...said.flatMap((notice) => noticeClaims(notice).map((claim): PlacedClaim => ({ claim, span: notice.span, orBelow: notice.orBelow ?? false, ...(!notice.certain && { candidates: notice.candidates }) }))),
    ...texts.flatMap((each) => claimsOfText(each, [], text)),
  ];
  const candidates = ({ licence }: Notice): readonly string[] => texts.flatMap(({ detection }) => detection.matches).find((match) => match.licence === licence)?.candidates ?? [];
  const notices = furtherClaims([], claims).map((each) => (candidates(each).length > 0 ? { ...each, candidates: candidates(each) } : each));
  return { notices, texts: texts.map(({ span }) => span) };
}
