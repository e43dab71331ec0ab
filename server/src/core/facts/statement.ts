import { agreesWithTexts } from '../declared/agree';
import { expressionsMeet } from '../declared/meet';
import { readTagExpression, withCapitalOperators } from '../headers/expression';
import { misnamedLicences } from '../headers/malformed';
import type { HeaderFacts } from '../headers/model';
import type { SourceKind } from '../reuse/model';
import type { ReuseView } from '../reuse/view';
import { positionIn } from '../text/lines';
import { remember } from '../text/remember';
import type { Located, Range, Span } from '../text/span';
import { furtherClaims } from '../texts/beside';
import { claimsOf, combineClaims } from '../texts/claims';
import { PLAIN } from '../texts/said';
import type { VerdictValue } from '../verdict/model';
import type { FileFacts } from './model';
import { HEADER_LINES } from './head';
import { isSourceCode } from './source-code';

/** What a file says its licence is, with the place of the first words that say it. */
export interface FileStatement {
  readonly expression: string;
  readonly span: Span;
  /** Other licences that the words may mean: `BSD`. */
  readonly candidates?: readonly string[];
  /** True where it is an SPDX expression as somebody wrote it, and not our reading of a notice. */
  readonly tagged?: boolean;
  /** Where words of the file say more than its tags: what each says alone. `expression` is both together, its place the words'. */
  readonly apart?: { readonly tags: Located<string>; readonly words: string };
  /** Where a document or a companion says it, and what the file itself says besides. With `apart`, this is the place of the tags. */
  readonly elsewhere?: { readonly place: StatedElsewhere; readonly own?: FileStatement };
}

/** A place outside of a file that states its licence. */
export interface StatedElsewhere {
  readonly kind: SourceKind;
  readonly file: string;
  readonly range: Range;
}

/** Running text has its tags at the top, often in a comment or a table of its own facts. */
const PROSE = /\.(?:md|markdown|mdx|rst|adoc|asciidoc|txt|ipynb)$/i;
const PROSE_LINES = 20;

/** Pairs of expressions that are remembered: few are stated, by very many files. */
const REMEMBERED = 1_000;

/** What a covered file says its licence is: its tags, else what was meant as tags, else the notices of its header, with the place of the first. */
export function headerStatement(facts: FileFacts): FileStatement | undefined {
  const { header, lines } = facts;
  if (!header || header.tags.length + header.notices.length + header.malformed.length === 0) return undefined;
  const tags = header.tags.filter(({ error, span }) => error === undefined && !isExample(facts, span));
  const [tag] = tags;
  if (tag) return withWords({ value: joined(tags.map(({ value }) => withCapitalOperators(value.value))), span: tag.value.span }, header);
  const misnamed = header.malformed.length === 0 ? [] : misnamedLicences(header).filter(({ span }) => !isExample(facts, span));
  const [meant] = misnamed;
  if (meant) return withWords({ value: joined(misnamed.map(({ value }) => value)), span: meant.span }, header);
  const notices = header.notices.filter(({ span }) => !lines || positionIn(lines, span.start).line < HEADER_LINES);
  const [notice] = notices;
  return notice && { expression: notices.length === 1 ? notice.licence : together(notices), span: notice.span, ...(notices.length === 1 && notice.candidates && { candidates: notice.candidates }) };
}

/** What several notices of one file say together, as `detect` tells it: a name that leaves the licence open says nothing more than a choice that has it. */
function together(notices: HeaderFacts['notices']): string {
  return togetherSaid(notices.map(({ licence, candidates = [], score = 1 }) => `${score === 1 && candidates.length === 0 ? '' : '?'}${licence}`).join('\n'));
}

const togetherSaid = remember((said: string): string => {
  const stated = said.split('\n').map((line) => ({ licence: line.replace('?', ''), open: line.startsWith('?') }));
  const claims = stated.flatMap(({ licence, open }) => claimsOf(licence, { ...PLAIN, source: 'notice', certain: !open, unversioned: open }));
  return combineClaims(claims) ?? joined(stated.map(({ licence }) => licence));
}, REMEMBERED);

/** What tags and the words beside them say together: both may be meant, and whoever relies on one of them may be wrong. */
function withWords(tags: Located<string>, { beside = [] }: HeaderFacts): FileStatement {
  const [first] = beside;
  if (!first) return { expression: tags.value, span: tags.span, tagged: true };
  const words = joined(beside.map(({ licence }) => licence));
  return { expression: joined([tags.value, ...beside.map(({ licence }) => licence)]), span: first.span, tagged: true, apart: { tags, words } };
}

/** True where a tag stands so far down in running text, or in what is no source code, that it is an example or a quotation and not about the file itself; JSON has no comments, only data. */
export function isExample(facts: FileFacts, span: Span): boolean {
  const { path, lines } = facts;
  if (/\.json$/i.test(path) || isInCodeBlock(facts, span)) return true;
  const line = lines === undefined ? 0 : positionIn(lines, span.start).line;
  return line >= (PROSE.test(path) ? PROSE_LINES : isSourceCode(path) ? Infinity : HEADER_LINES);
}

/** True where a tag stands in a code block of running text. */
export function isInCodeBlock({ header }: FileFacts, { start }: Span): boolean {
  return header?.examples?.includes(start) ?? false;
}

/**
 * The licence of a file, wherever the project tells it: its companion `x.license`, REUSE.toml and dep5 count as REUSE has them (REUSE 3.3,
 * "Order of precedence"), and where they say nothing, the file itself. Words of the file that say more stand beside what is told elsewhere,
 * as they do beside a tag, unless REUSE.toml overrides the file.
 */
export function statementOf(facts: FileFacts, reuse: ReuseView): FileStatement | undefined {
  const own = headerStatement(facts);
  if (!reuse.elsewhere) return own;
  const sources = reuse.reportOf(facts)?.sources ?? [];
  const others = sources.filter(({ source, statements }) => source !== facts.path && statements.tags.some(({ error }) => error === undefined));
  const [first] = others;
  if (!first) return own;
  const expression = joined(others.flatMap(({ statements }) => statements.tags.filter(({ error }) => error === undefined).map((tag) => tag.expression)));
  const place: StatedElsewhere = { kind: first.kind, ...reuse.placeOf(first) };
  // What REUSE does not read as a tag does not stand beside what it reads elsewhere.
  const read = facts.header?.tags.some(({ error }) => error === undefined) ?? false;
  if (own && read && own.tagged === true && sources.some(({ source }) => source === facts.path)) {
    const whole = joined([own.expression, expression]);
    return whole === own.expression ? own : { expression: whole, span: own.span, tagged: true, elsewhere: { place, own } };
  }
  if (own && !others.some(({ overrides }) => overrides) && saysMore(own, expression)) {
    return { expression: joined([expression, own.expression]), span: own.span, tagged: true, apart: { tags: { value: expression, span: NOWHERE }, words: own.expression }, elsewhere: { place } };
  }
  return { expression, span: NOWHERE, tagged: true, elsewhere: { place } };
}

const NOWHERE: Span = { start: 0, end: 0 };

/** True where a file says of itself what `expression`, told elsewhere, does not allow: by the same comparison as words beside a tag. */
function saysMore(own: FileStatement, expression: string): boolean {
  return own.expression !== expression && saysMoreThan([own.expression, expression, ...(own.candidates ?? [])].join('\n'));
}

const saysMoreThan = remember((question: string): boolean => {
  const [said = '', expression = '', ...candidates] = question.split('\n');
  return furtherClaims([expression], claimsOf(said, { ...PLAIN, source: 'notice' }).map((claim) => ({ claim, span: NOWHERE, candidates }))).length > 0;
}, REMEMBERED);

/** True where one reading of the statement is the outbound licence, a variant of its text, or that together with what fits it. */
export function mayMean({ expression, candidates = [], apart }: FileStatement, outbound: string, verdict: VerdictValue | undefined): boolean {
  // Of tags and words that differ, nobody knows which is meant.
  if (apart) return [apart.tags.value, apart.words].every((each) => mayMean({ expression: each, span: apart.tags.span }, outbound, verdict));
  const names = (each: string): boolean => (readTagExpression(each)?.ids ?? []).some((id) => expressionsMeet(id, outbound));
  // What a licence of somebody's own making says is not known: it may serve beside the project's, and never in its place.
  const within = (each: string): boolean => (each.includes('LicenseRef-') ? names(each) : agreesWithTexts(each, [{ id: outbound }])) && !/ (?:AND|OR|WITH) /.test(outbound);
  return [expression, ...candidates].some((each) => expressionsMeet(each, outbound) || (each !== outbound && within(each) && !(verdict === 'no' && each.includes(' AND '))));
}

/**
 * True where a statement and the project name one version, once -only and once -or-later, and the project writes it out (`laterSaid`). A licence
 * text leaves that open; words that name a version without "or any later version" mean that version (GPL-3.0 § 14, LGPL-3.0 § 6).
 */
export function deniesLater({ expression, candidates = [] }: FileStatement, { outbound = '', laterSaid }: { readonly outbound?: string; readonly laterSaid: boolean }): boolean {
  const [, stated, later] = LATER.exec(expression) ?? [];
  const [, whole, wholeLater] = LATER.exec(outbound) ?? [];
  return candidates.length === 0 && laterSaid && stated !== undefined && stated === whole && later !== wholeLater;
}

const LATER = /^([A-Z]+-\d[\d.]*)-(only|or-later)$/;

/** Several statements in one file hold together (REUSE 3.3, Comment headers). */
function joined(expressions: readonly string[]): string {
  const distinct = [...new Set(expressions)];
  return distinct.length === 1 ? (distinct[0] ?? '') : distinct.map((each) => (each.includes(' OR ') ? `(${each})` : each)).join(' AND ');
}
