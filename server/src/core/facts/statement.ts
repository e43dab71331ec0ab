import { agreesWithTexts } from '../declared/agree';
import { expressionsMeet } from '../declared/meet';
import { readTagExpression, withCapitalOperators } from '../headers/expression';
import { misnamedLicences } from '../headers/malformed';
import type { HeaderFacts } from '../headers/model';
import type { ReuseView } from '../reuse/view';
import { positionIn } from '../text/lines';
import type { Located, Span } from '../text/span';
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
}

/** Running text has its tags at the top, often in a comment or a table of its own facts. */
const PROSE = /\.(?:md|markdown|mdx|rst|adoc|asciidoc|txt|ipynb)$/i;
const PROSE_LINES = 20;

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
  return notice && { expression: joined(notices.map(({ licence }) => licence)), span: notice.span, ...(notices.length === 1 && notice.candidates && { candidates: notice.candidates }) };
}

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

/** What the file itself says, under REUSE: only tags count, and only where no other source overrides the file (REUSE 3.3, Order of precedence). */
export function effectiveStatement(facts: FileFacts, reuse: ReuseView): FileStatement | undefined {
  if (!reuse.inUse) return headerStatement(facts);
  const own = reuse.reportOf(facts)?.sources.some(({ source }) => source === facts.path) ?? false;
  return own && (facts.header?.tags.length ?? 0) > 0 ? headerStatement(facts) : undefined;
}

/**
 * The licence of a file, wherever the project tells it: its companion `x.license`, REUSE.toml and dep5 count as REUSE has them (REUSE 3.3,
 * "Order of precedence"), and where they say nothing, the file itself. What is told elsewhere has its place at the file's beginning.
 */
export function statementOf(facts: FileFacts, reuse: ReuseView): FileStatement | undefined {
  const own = headerStatement(facts);
  if (!reuse.elsewhere) return own;
  const sources = reuse.reportOf(facts)?.sources ?? [];
  const elsewhere = sources.filter(({ source }) => source !== facts.path).flatMap(({ statements }) => statements.tags.filter(({ error }) => error === undefined));
  if (elsewhere.length === 0) return own;
  // What REUSE does not read as a tag does not stand beside what it reads elsewhere.
  const read = facts.header?.tags.some(({ error }) => error === undefined) ?? false;
  const kept = read && own?.tagged === true && sources.some(({ source }) => source === facts.path) ? own : undefined;
  return { expression: joined([...(kept ? [kept.expression] : []), ...elsewhere.map(({ expression }) => expression)]), span: kept?.span ?? { start: 0, end: 0 }, tagged: true };
}

/** True where one reading of the statement is the outbound licence, a variant of its text, or that together with what fits it. */
export function mayMean({ expression, candidates = [], apart }: FileStatement, outbound: string, verdict: VerdictValue | undefined): boolean {
  // Of tags and words that differ, nobody knows which is meant.
  if (apart) return [apart.tags.value, apart.words].every((each) => mayMean({ expression: each, span: apart.tags.span }, outbound, verdict));
  const names = (each: string): boolean => (readTagExpression(each)?.ids ?? []).some((id) => expressionsMeet(id, outbound));
  // What a licence of somebody's own making says is not known: it may serve beside the project's, and never in its place.
  const within = (each: string): boolean => (each.includes('LicenseRef-') ? names(each) : agreesWithTexts(each, [{ id: outbound }])) && !/ (?:AND|OR|WITH) /.test(outbound);
  return [expression, ...candidates].some((each) => expressionsMeet(each, outbound) || (each !== outbound && within(each) && !(verdict === 'no' && each.includes(' AND '))));
}

/** Several statements in one file hold together (REUSE 3.3, Comment headers). */
function joined(expressions: readonly string[]): string {
  const distinct = [...new Set(expressions)];
  return distinct.length === 1 ? (distinct[0] ?? '') : distinct.map((each) => (each.includes(' OR ') ? `(${each})` : each)).join(' AND ');
}
