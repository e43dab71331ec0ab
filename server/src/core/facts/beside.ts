import { agreesWithTexts } from '../declared/agree';
import { withCapitalOperators } from '../headers/expression';
import { blankIgnored } from '../headers/ignored';
import { HEAD, misnamedLicences } from '../headers/malformed';
import type { HeaderFacts } from '../headers/model';
import type { Span } from '../text/span';
import { furtherClaims } from '../texts/beside';
import type { PlacedClaim } from '../texts/beside';
import { claimsOf } from '../texts/claims';
import type { Detection } from '../texts/model';
import { readNotices } from '../texts/notices/find';
import { PLAIN, noticeClaims } from '../texts/said';
import { commentTest, endOfComment, mayComment } from './commented';
import { isAboutFile, isAboutOthers } from './about-file';
import { HEADER_LINES } from './head';

/** Tells the licences of a text. */
export type Identify = (text: string) => Detection;

/** Words of which every notice has one, and every licence's text that stands in headers: searched for before anything is read. */
const SPEAKS = /(?<!\/)licen[a-z](?!e-identifier)|lizenz|permission|redistribut|ed under|able under|public domain|commons/i;
/** Names that stand alone, or among words of any language; what is searched for as it stands is found faster. */
const [GNU, EUROPEAN] = ['GPL', 'EUPL'];
const EVERY_WORD = new RegExp(`${SPEAKS.source}|gpl(?:v?\\d|[^a-z\\d_])|eupl`, 'gi');
/** How licences' texts begin that stand in headers; comment marks may stand between the words. */
const TEXT = /\bpermission\W{1,12}is\W{1,12}(?:hereby\W{1,12})?granted|\bpermission\W{1,12}to\W{1,12}(?:use|copy|reproduce|modify)\b|\bredistributions?\W{1,12}(?:and\W{1,12}use\W{1,12})?(?:of|in)\b|\bterms\W{1,12}and\W{1,12}conditions\W{1,12}(?:for|of)\W{1,12}(?:use|copying|reproduction)\b/gi;
/** Longest text that is looked at, and how many of them. */
const LONGEST_TEXT = 20_000;
const MOST_TEXTS = 4;

/**
 * Adds what the words at the head of a file say of its licence that its tags do not: notices, and texts of licences in its
 * comments. The tags are those that can be read, else those that people can read. Where nothing speaks of a licence this
 * costs one look for a few words.
 */
export function withBeside(header: HeaderFacts, text: string, path: string, identify: Identify): HeaderFacts {
  const valid = header.tags.filter(({ error }) => error === undefined);
  const tags = valid.length > 0 ? valid : misnamedLicences(header);
  if (tags.length === 0) return header;
  const head = text.slice(0, endOfHead(text));
  if (!speaksApart(head, tags.map(({ span }) => span)) || !mayComment(text, path)) return header;
  const isCommented = commentTest(text, path);
  const own = blankIgnored(head);
  const speaksIn = (spans: readonly { readonly span: Span }[], start: number): boolean => !spans.some(({ span }) => span.start <= start && start <= span.end) && isCommented(start);
  if (![...own.matchAll(EVERY_WORD)].some(({ index }) => speaksIn(tags, index))) return header;
  const texts = textsIn(own, text, path, isCommented, identify);
  const apart = [...tags, ...texts];
  const said = readNotices(own).filter(({ span }) => speaksIn(apart, span.start) && !isAboutOthers(own, span.start)).flatMap((notice) => {
    const { span, candidates, certain, orBelow = false } = notice;
    return notice.context === 'reference' ? [] : noticeClaims(notice).map((claim): PlacedClaim => ({ claim, span, orBelow, ...(!certain && { candidates }) }));
  });
  const stated = valid.length > 0 ? valid.map(({ value }) => withCapitalOperators(value.value)) : misnamedLicences(header).map(({ value }) => value);
  const further = furtherClaims(stated, [...said, ...texts.flatMap((each) => claimsOfText(each, stated, text))]);
  const beside = further.filter(({ span }) => isAboutFile(head, span.start, isCommented));
  return beside.length > 0 ? { ...header, beside } : header;
}

/** The first lines, in which a file speaks of itself. */
function endOfHead(text: string): number {
  let end = 0;
  for (let line = 0; line < HEADER_LINES && end < HEAD; line++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return Math.min(text.length, HEAD);
    end = next + 1;
  }
  return Math.min(end, HEAD);
}

/** True where anything but the tags may speak of a licence. */
function speaksApart(head: string, tags: readonly Span[]): boolean {
  let from = 0;
  for (const { start, end } of tags) {
    if (start > from && speaks(head.slice(from, start))) return true;
    from = Math.max(from, end);
  }
  return speaks(head.slice(from));
}

function speaks(words: string): boolean {
  return words.includes(GNU) || words.includes(EUROPEAN) || SPEAKS.test(words);
}

interface FoundText {
  readonly span: Span;
  readonly detection: Detection;
}

/** The texts of licences in the comments of the head, each to the end of its comment. */
function textsIn(own: string, text: string, path: string, isCommented: (offset: number) => boolean, identify: Identify): FoundText[] {
  const found: FoundText[] = [];
  let done = 0;
  for (const { index } of own.matchAll(TEXT)) {
    if (index < done || !isCommented(index) || found.length === MOST_TEXTS) continue;
    const start = own.lastIndexOf('\n', index) + 1;
    done = Math.min(endOfComment(text, path, index), start + LONGEST_TEXT);
    const detection = identify(text.slice(start, done));
    if (detection.expression !== undefined && detection.matches.some(({ kind }) => kind === 'text')) found.push({ span: { start, end: done }, detection });
  }
  return found;
}

/** What a text claims that the tags do not mean by other words; it stands at its first line. */
function claimsOfText({ span, detection: { expression = '', matches } }: FoundText, tags: readonly string[], text: string): PlacedClaim[] {
  return claimsOf(expression, { ...PLAIN, source: 'text' }).flatMap((claim) => {
    const ofText = matches.filter(({ kind, licence }) => kind === 'text' && claim.options.includes(licence));
    const isTagged = claim.options.some((id) => tags.some((tag) => agreesWithTexts(tag, [{ id, candidates: ofText.flatMap(({ candidates = [] }) => candidates) }])));
    const start = span.start + (ofText[0]?.span.start ?? 0);
    const lineEnd = text.indexOf('\n', start);
    return isTagged ? [] : [{ claim: { ...claim, laterOpen: ofText.some(({ laterOpen }) => laterOpen) }, span: { start, end: lineEnd < 0 ? span.end : Math.min(lineEnd, span.end) } }];
  });
}
