import { withCapitalOperators } from '../headers/expression';
import { blankIgnored } from '../headers/ignored';
import { misnamedLicences } from '../headers/malformed';
import type { HeaderFacts } from '../headers/model';
import type { Span } from '../text/span';
import { furtherClaims } from '../texts/beside';
import type { PlacedClaim } from '../texts/beside';
import { readNotices } from '../texts/notices/find';
import { noticeClaims } from '../texts/said';
import { commentTest, mayComment } from './commented';
import { isAboutFile, isAboutOthers } from './about-file';
import { endOfHead } from './head';
import { claimsOfText, textsIn } from './head-texts';
import type { Identify } from './head-texts';

/** Words of which every notice has one, and every licence's text that stands in headers: searched for before anything is read. */
const SPEAKS = /(?<!\/)licen[a-z](?!e-identifier)|lizenz|permission|redistribut|ed under|able under|public domain|commons/i;
/** Names that stand alone, or among words of any language; what is searched for as it stands is found faster. */
const [GNU, EUROPEAN] = ['GPL', 'EUPL'];
const EVERY_WORD = new RegExp(`${SPEAKS.source}|gpl(?:v?\\d|[^a-z\\d_])|eupl`, 'gi');
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
