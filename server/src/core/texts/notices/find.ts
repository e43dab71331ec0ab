import { declaredFacts } from '../../declared/data';
import type { DeclaredFacts } from '../../declared/facts';
import { normalise } from '../../declared/normalise';
import { lineStartsOf, positionIn } from '../../text/lines';
import type { Span } from '../../text/span';
import type { LicenceMatch } from '../model';
import { openName, readFields, readPackage } from './fields';
import type { Field } from './fields';
import { isLiteral } from './literals';
import { withOwnException, withSecondary } from './files';
import { readPhrases } from './phrases';
import { readStatements } from './statements';
import type { Statement } from './statements';
import { readProse } from './tokens';
import { noticeWindows } from './windows';

/** A notice in a text; `span` in characters. */
export interface Notice extends Omit<Statement, 'start' | 'end'> {
  readonly span: Span;
}

/**
 * The notices of a covered file: what its free text says about its licence, in order. What merely points at a licence is
 * told where nothing else is said, a name without version only where no other notice names the version.
 */
export function findNotices(text: string): LicenceMatch[] {
  const all = readNotices(text).filter(({ context }) => context !== 'mention');
  if (all.length === 0) return [];
  const said = all.filter(({ context }) => context !== 'reference');
  const told = (said.length > 0 ? said : all).flatMap((notice) => (notice.unversioned ? withVersion(notice, said, all) : [notice]));
  if (told.length === 0) return [];
  const starts = lineStartsOf(text.slice(0, told.reduce((last, { span }) => Math.max(last, span.end), 0)));
  return told.map(({ span, ...notice }) => ({
    ...asMatch(notice),
    span,
    startLine: positionIn(starts, span.start).line + 1,
    endLine: positionIn(starts, Math.max(span.start, span.end - 1)).line + 1,
  }));
}

/** A notice without version: none where another names it, that of the text which a reference leads to, or as it stands. */
function withVersion(notice: Notice, said: readonly Notice[], all: readonly Notice[]): readonly Notice[] {
  const named = (other: Notice): boolean => !other.unversioned && namesOneOf(other, notice.candidates);
  if (said.some(named)) return [];
  const pointed = all.find(named);
  if (pointed && said.length === 0) return [];
  return pointed ? [{ ...notice, expression: pointed.expression, candidates: [], certain: true }] : [notice];
}

function namesOneOf({ expression }: Notice, candidates: readonly string[]): boolean {
  return candidates.some((candidate) => expression.includes(candidate));
}

/** A notice as a match, without its place. */
export function asMatch({
  expression,
  context,
  certain,
  candidates,
  unversioned,
}: Omit<Notice, 'span'>): Omit<LicenceMatch, 'startLine' | 'endLine' | 'span'> {
  return {
    licence: expression,
    kind: context === 'reference' || context === 'mention' ? 'reference' : 'notice',
    ...(context === 'mention' && { mention: true }),
    score: certain ? 1 : 0.6,
    modified: false,
    // "Licensed under the EUPL": the version that is read, and the others that it may be.
    ...((!certain || (unversioned && candidates.includes(expression))) && candidates.length > 0 && { candidates }),
  };
}

/** Longest file that holds nothing but the name or address of a licence. */
const LONGEST_NAME = 300;

/** A tag says all of its own in its line; what stands below is another statement, not more of the same name. */
const TAG_AND_MORE = /SPDX-License-Identifier(?::)[^\r\n]*[\r\n][^]*[\p{L}\d]/u;

/** Signs that no name of a licence has, or more lines than the longest has: code, data, a list of people. */
const NO_NAME = /[{}=@]|(?:\S[^\n]{0,300}\n\s{0,300}){6}/;

/** The notice of a file that names a licence and says nothing else. */
function readWhole(text: string, facts: DeclaredFacts): Notice | undefined {
  if (text.length > LONGEST_NAME || NO_NAME.test(text) || TAG_AND_MORE.test(text)) return undefined;
  const { status, expression } = normalise(text.trim().replace(/\s+/g, ' '), 'generic', facts);
  const named = status === 'exact' || status === 'normalised' ? expression && { expression } : openName(text.trim(), facts, '');
  if (!named) return undefined;
  const start = text.length - text.trimStart().length;
  return { ...LABEL, ...named, span: { start, end: text.trimEnd().length } };
}

const LABEL = {
  context: 'label',
  certain: true,
  candidates: [],
  alternative: false,
  exception: false,
  unversioned: false,
  vague: false,
} as const;

/** A value that leaves the licence open settles nothing that is said clearly. */
function fromField({ reference, ...field }: Field): Notice {
  return { ...LABEL, ...field, ...(reference === true && { context: 'reference' }), ...(field.certain === false && { unversioned: true }) };
}

/** More labels than this, of different licences, are a table: a lock file, an inventory. They say nothing of the file itself. */
const MOST_LABELS = 8;
const MOST_LABELLED = 3;
/** A file that names more different licences than this is about licences. */
const MOST_DISTINCT = 16;

/** Debian's machine-readable copyright file tells the licence of every file it names (https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/). */
const COPYRIGHT_FORMAT = '/copyright-format/';
const HEAD = 2000;

function withoutTables(notices: readonly Notice[], text: string): Notice[] {
  if (text.slice(0, HEAD).includes(COPYRIGHT_FORMAT)) return [...notices];
  if (new Set(notices.map(({ expression }) => expression)).size > MOST_DISTINCT) return [];
  const labels = notices.filter(({ context }) => context === 'label');
  const isTable = labels.length > MOST_LABELS && new Set(labels.map(({ expression }) => expression)).size > MOST_LABELLED;
  return notices.filter(({ context }) => !isTable || context !== 'label');
}

/** The first of those that overlap. */
function withoutRepetition(notices: readonly Notice[]): Notice[] {
  const taken: Span[] = [];
  return notices.filter(({ span }) => {
    const at = placeOf(span, taken);
    if (overlaps(taken[at - 1], span) || overlaps(taken[at], span)) return false;
    taken.splice(at, 0, span);
    return true;
  });
}

/** Where `span` belongs among spans that stand in order. */
function placeOf({ start }: Span, ordered: readonly Span[]): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlaps(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start < other.end && other.start < one.end;
}

/**
 * Free-text licence notices, in order. Linear in the length of the text; what holds no word of licensing is not read, nor
 * the words of a licence's own text: `isKnown` tells them by their offset.
 */
export function readNotices(text: string, isKnown: (offset: number) => boolean = () => false): Notice[] {
  const facts = declaredFacts();
  const whole = readWhole(text, facts);
  if (whole) return [whole];
  const packaged = readPackage(text, facts).map(fromField);
  const windows = noticeWindows(text, isKnown);
  if (windows.length === 0) return packaged;
  const notices = windows.flatMap((window) => {
    const tokens = readProse(text, window.start, window.end);
    const phrases = readPhrases(tokens);
    const statements = [...phrases.statements, ...withSecondary(withOwnException(readStatements(tokens, facts), tokens), tokens).filter((statement) => !phrases.isOfOthers(statement))].map(
      ({ start, end, ...statement }): Notice => ({
        ...statement,
        span: { start: tokens[start]?.start ?? window.start, end: tokens[end - 1]?.end ?? window.end },
      }),
    );
    const fields = readFields(text.slice(window.start, window.end), window.start, facts);
    return [...fields.map(fromField), ...statements].map((notice) => (notice.context !== 'mention' && isLiteral(text, notice.span) ? { ...notice, context: 'mention' as const } : notice));
  });
  const said = withoutRepetition([...packaged, ...notices.filter(({ context }) => context !== 'mention')]);
  const mentions = notices.filter(({ context, span }) => context === 'mention' && isApart(text, span));
  return [...withoutTables(said, text), ...mentionsBeside(said, mentions)].sort((a, b) => a.span.start - b.span.start);
}

/** Names that are part of a path, an identifier or a compound are no mention. */
function isApart(text: string, { start, end }: Span): boolean {
  return !/[\w./\\@-]/.test(text[start - 1] ?? ' ') && !/^(?:[\w/\\@-]|\.\w)/.test(text.slice(end, end + 2));
}

/** A file that mentions more is a list of licences; telling each of them tells nothing. */
const MOST_MENTIONS = 60;

function mentionsBeside(said: readonly Notice[], mentions: readonly Notice[]): readonly Notice[] {
  if (mentions.length > MOST_MENTIONS) return [];
  return mentions.filter(({ span }) => !said.some((other) => overlaps(other.span, span)));
}
