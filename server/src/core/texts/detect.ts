import { isExpression } from '../declared/expressions';
import { findLicenceId, replacementOf } from '../expression/ids';
import { readStatements } from '../headers/read';
import { leadingExpression } from '../headers/statement';
import type { LicenceTag } from '../headers/model';
import { lineStartsOf, positionIn } from '../text/lines';
import type { Span } from '../text/span';
import { MOST_CLAIMS, combineClaims, distinctClaims, isSameVersion } from './claims';
import type { Claim } from './claims';
import { PLAIN, noticeClaims, tagClaims } from './said';
import type { LicenceIndex } from './index/load';
import { Budget, WORK_PER_TEXT } from './matching/budget';
import { recognise } from './matching/recognise';
import type { Recognised } from './matching/recognise';
import type { Detection, LicenceMatch } from './model';
import { restrictionsIn } from './restrictions/find';
import { asMatch, readNotices } from './notices/find';
import type { Notice } from './notices/find';
import { readWords } from './words';

interface Found {
  readonly span: Span;
  readonly match: Omit<LicenceMatch, 'startLine' | 'endLine' | 'span' | 'differences'> & { readonly differences?: Recognised['differences'] };
  readonly claims: readonly Claim[];
  readonly orBelow?: boolean;
}

/** Differences of a modified text that are told. */
const MOST_DIFFERENCES = 8;

/**
 * Everything `text` says about licences: SPDX tags, licence texts, notices and references, in order, and what they say
 * together. `indexes` come from `loadIndexes`; `speaks` tells where words, other than tags and whole texts, can be about the file.
 */
export function detect(text: string, indexes: readonly LicenceIndex[], speaks: (offset: number) => boolean = () => true): Detection {
  const words = readWords(text);
  const budget = new Budget(WORK_PER_TEXT);
  const recognised = recognise(text, words, indexes, budget);
  const texts = recognised.map((each) => fromText(each, isRepeated(each, recognised), isOfferedAbove(text, each.span.start)));
  const stretches = joinTouching(recognised.map(({ span }) => span));
  const apart = (span: Span, alternative = false): boolean =>
    !stretches.some((stretch) => isWithin(span, stretch)) || (alternative && recognised.some((known) => isPutIn(span, known)));
  const tags = readStatements(text)
    .tags.filter(({ span }) => apart(span))
    .flatMap(fromTag);
  const inTags = (span: Span): boolean =>
    tags.some((found) => found.span.start <= span.start && span.start <= found.span.end);
  const notices = readNotices(text, (offset) => recognised.some((known) => isInside(offset, known)))
    .filter(({ span, alternative, title }) => speaks(span.start) && !inTags(span) && apart(span, alternative) && (title !== true || recognised.length === 0))
    .map(fromNotice);
  const all = offerBelow(joinHeadings([...tags, ...texts, ...notices].sort((a, b) => a.span.start - b.span.start)));
  const claims = distinctClaims(all.flatMap((found) => found.claims));
  const expression = combineClaims(claims.slice(0, MOST_CLAIMS));
  const starts = lineStartsOf(text);
  const line = (offset: number): number => positionIn(starts, offset).line + 1;
  const restrictions = restrictionsIn(text, (stretch) => recognised.some((known) => isOfficial(stretch, known)));
  return {
    ...(expression !== undefined && { expression }),
    ...((words.truncated || budget.spent || claims.length > MOST_CLAIMS) && { truncated: true }),
    matches: all.map(({ match: { differences, ...match }, span }) => ({
      ...match,
      ...(differences && { differences: differences.map((each) => ({ ...each, line: line(each.span.start) })) }),
      span,
      startLine: line(span.start),
      endLine: line(Math.max(span.start, span.end - 1)),
    })),
    ...(restrictions.length > 0 && { restrictions: restrictions.map((each) => ({ ...each, line: line(each.span.start) })) }),
  };
}

/** What a file says, without the licences that it merely names. */
export function withoutMentions(detection: Detection): Detection {
  return { ...detection, matches: detection.matches.filter(({ mention }) => mention !== true) };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Characters between two texts that say nothing: white space, a line of dashes. */
const GAP = 40;

/** The stretches of licences' texts, whose words are not what this file says; texts one behind the other are one stretch. */
function joinTouching(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last && span.start - last.end <= GAP) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** True where the words are none of the official text: another licence to choose instead says something of its own there. */
function isPutIn(span: Span, { differences, additions }: Recognised): boolean {
  return differences.some((difference) => isWithin(span, difference.span)) || additions.some((addition) => isWithin(span, addition));
}

/** True of words that are all the licence's own. */
function isOfficial({ start, end }: Span, { span, differences, additions }: Recognised): boolean {
  const touches = (other: Span): boolean => other.start < end && start < other.end;
  return span.start <= start && end <= span.end && !differences.some((difference) => touches(difference.span)) && !additions.some(touches);
}

/** How far inside a licence's text its words are surely no part of a notice that begins before it or ends behind it. */
const BORDER = 200;

/** True well within the official words of a licence's text. */
function isInside(offset: number, { span: { start, end }, differences, additions }: Recognised): boolean {
  const near = (span: Span): boolean => span.start - BORDER <= offset && offset <= span.end + BORDER;
  return (
    start + BORDER <= offset &&
    offset <= end - BORDER &&
    !(differences.some(({ span }) => near(span)) || additions.some(near))
  );
}

/** A tag as far as it can be understood: without a quotation mark behind it, and of one with words behind it the expression it begins with. */
function fromTag({ value, expression, error, span }: LicenceTag): Found[] {
  const stated = error === undefined ? expression : statedBy(value.value.replace(/["'`]{1,3}$/, ''));
  if (stated === undefined || (error !== undefined && !isExpression(stated))) return [];
  // What follows the expression is words, which may say something of their own.
  const end = error === 'trailing-words' ? Math.min(span.end, value.span.start + stated.length) : span.end;
  return [
    {
      span: { start: span.start, end },
      match: { licence: stated, kind: 'tag', score: error === undefined ? 1 : 0.9, modified: false },
      claims: tagClaims(stated),
    },
  ];
}

/** The expression that a value begins with, unless it breaks off; ids one behind the other, with no operator between, all apply. */
function statedBy(value: string): string | undefined {
  if (/[\s)](?:and|or|with)\s{0,9}$/i.test(value)) return undefined;
  const ids = value.trim().split(/\s+/, MOST_IDS);
  return ids.length > 1 && ids.length < MOST_IDS && ids.every((id) => findLicenceId(id.replace(/\+$/, '')) !== undefined)
    ? ids.join(' AND ')
    : leadingExpression(value);
}

const MOST_IDS = 8;

/**
 * What stands behind a notice that says "or the conditions below" is offered instead of what the notice names. Where that is a
 * text that was changed, the choice has no expression: what the notice names is but one side of it.
 */
function offerBelow(all: readonly Found[]): Found[] {
  // "or the BSD license below": what the offer calls the text is a mention.
  let open = false;
  const offered = all.map(({ match: { kind, mention }, orBelow }) => {
    const isOffered = open && (kind === 'text' || kind === 'notice');
    if (mention !== true) open = orBelow === true;
    return isOffered;
  });
  return all.map((found, i) => {
    if (offered[i] === true) return { ...found, claims: found.claims.map((claim) => ({ ...claim, alternative: true })) };
    const below = found.orBelow === true ? all.findIndex((other, j) => j > i && other.orBelow !== true) : -1;
    return below > i && offered[below] === true && all[below]?.claims.length === 0 ? { ...found, claims: [] } : found;
  });
}

/** Words between a heading and its text: a version, a date, an empty line. */
const LONGEST_GAP = 200;

/** "This is free software, licensed under: The GNU General Public License, Version 1", directly above that text, says what the text says. */
function joinHeadings(all: readonly Found[]): readonly Found[] {
  return all.map((found, i) => {
    const next = all[i + 1];
    const [claim, ...others] = found.claims;
    const heads = found.match.kind === 'notice' && next?.match.kind === 'text' && next.span.start - found.span.end <= LONGEST_GAP;
    if (!heads || !claim || others.length > 0 || claim.options.length > 1) return found;
    const same = next.claims.some(({ options: [option = ''] }) => isSameVersion(option, claim.options[0] ?? ''));
    return same ? { ...found, claims: [{ ...claim, source: 'text' }] } : found;
  });
}

function fromNotice(notice: Notice): Found {
  return {
    span: notice.span,
    match: asMatch(notice),
    ...(notice.orBelow === true && { orBelow: true }),
    claims: noticeClaims(notice),
  };
}

/** A part of a text that stands whole in the same file: nobody changed it by giving some of it twice. */
function isRepeated({ text, differences }: Recognised, all: readonly Recognised[]): boolean {
  return (
    differences.every(({ found }) => found === '') && all.some((other) => other.text === text && other.grade === 'exact')
  );
}

/** Characters from the beginning of a sentence that offers a text to the text. */
const LONGEST_INTRODUCTION = 500;

/** "Alternatively, this driver may be distributed under the terms of the following license", above the text: instead of what was said before. */
function isOfferedAbove(text: string, start: number): boolean {
  const above = text.slice(Math.max(0, start - LONGEST_INTRODUCTION), start).toLowerCase();
  const at = Math.max(above.lastIndexOf('alternatively'), above.lastIndexOf('as an alternative'));
  const sentence = at < 0 ? '' : (above.slice(at).split(/\.\s/, 1)[0] ?? '');
  return sentence.includes('under') && /\bfollowing\s|\bbelow\b/.test(sentence);
}

function fromText({ text, grade, similarity, span, differences, rivals }: Recognised, repeated: boolean, alternative: boolean): Found {
  const [id = '', ...others] = text.ids;
  const laterOpen = others.some((other) => other === `${id}-or-later`);
  return {
    span,
    match: {
      licence: id,
      kind: 'text',
      score: Math.round(similarity * 1000) / 1000,
      modified: grade !== 'exact' && !repeated,
      ...(laterOpen && { laterOpen }),
      ...(others.length > 0 && { candidates: others }),
      ...(rivals.length > 0 && { rivals }),
      ...((grade === 'part' || grade === 'opening') && { part: true as const }),
      ...(differences.length > 0 && !repeated && { differences: toldOf(differences) }),
      ...(differences.length > MOST_DIFFERENCES && !repeated && { differing: differences.length }),
      ...(differences.some(({ altering }) => altering === true) && !repeated && { altered: true as const }),
    },
    claims: grade === 'changed' || grade === 'part' || rivals.length > 0 ? [] : [{ ...textClaim(id, laterOpen, text.kind === 'exception', differences), ...(alternative && { alternative }) }],
  };
}

/** The differences that are told: of many, those that change what is granted before others, in the order of the text. */
function toldOf(differences: Recognised['differences']): Recognised['differences'] {
  if (differences.length <= MOST_DIFFERENCES) return differences;
  const first = [...differences].sort((a, b) => Number(b.altering === true) - Number(a.altering === true)).slice(0, MOST_DIFFERENCES);
  return differences.filter((each) => first.includes(each));
}

/** The official text begins "insert GPL v2 license text here", and that is not what stands here. */
function lacksPlaceholder(differences: Recognised['differences']): boolean {
  return differences.some(({ expected, found }) => expected.startsWith('insert ') && found === '');
}

/**
 * The deprecated id of a licence with an exception is the text of the exception; beside its licence it is that. By itself
 * `eCos-2.0` is what replaced it, for its text names the licence; of `GPL-2.0-with-GCC-exception` and the like, where the
 * licence was to be inserted and was not, it is the exception alone.
 */
function textClaim(id: string, laterOpen: boolean, isException: boolean, differences: Recognised['differences']): Claim {
  const claim = { ...PLAIN, source: 'text', laterOpen } as const;
  const replacement = replacementOf(id, false);
  const [, exception] = replacement?.split(' WITH ') ?? [];
  if (replacement === undefined || exception === undefined) return { ...claim, options: [id], exception: isException };
  const alone = !id.includes('-with-') ? replacement : lacksPlaceholder(differences) ? exception : id;
  return { ...claim, options: [exception], exception: true, alone };
}
