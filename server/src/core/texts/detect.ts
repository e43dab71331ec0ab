import { readStatements } from '../headers/read';
import { lineStartsOf, positionIn } from '../text/lines';
import type { Span } from '../text/span';
import { claimsOf, combineClaims } from './claims';
import type { Claim } from './claims';
import type { LicenceIndex } from './index/load';
import { recognise } from './matching/recognise';
import type { Recognised } from './matching/recognise';
import type { Detection, LicenceMatch } from './model';
import { asMatch, readNotices } from './notices/find';
import type { Notice } from './notices/find';
import { readWords } from './words';

interface Found {
  readonly span: Span;
  readonly match: Omit<LicenceMatch, 'startLine' | 'endLine' | 'span'>;
  readonly claims: readonly Claim[];
}

const PLAIN = { certain: true, unversioned: false, laterOpen: false, alternative: false, exception: false } as const;

/** Differences of a modified text that are told. */
const MOST_DIFFERENCES = 8;

/**
 * Everything `text` says about licences: SPDX tags, licence texts, notices and references, in order, and what they say
 * together. `indexes` come from `loadIndexes`.
 */
export function detect(text: string, indexes: readonly LicenceIndex[]): Detection {
  const words = readWords(text);
  const texts = recognise(text, words, indexes).map(fromText);
  const inTexts = (span: Span): boolean =>
    texts.some((found) => found.span.start <= span.start && span.end <= found.span.end);
  const tags = readStatements(text)
    .tags.filter(({ error }) => error === undefined)
    .map(fromTag);
  const notices = readNotices(text)
    .filter(({ span, alternative }) => alternative || !inTexts(span))
    .map(fromNotice);
  const all = [...tags, ...texts, ...notices].sort((a, b) => a.span.start - b.span.start);
  const expression = combineClaims(all.flatMap(({ claims }) => claims));
  const starts = lineStartsOf(text);
  const line = (offset: number): number => positionIn(starts, offset).line + 1;
  return {
    ...(expression !== undefined && { expression }),
    ...(words.truncated && { truncated: true }),
    matches: all.map(({ match, span }) => ({
      ...match,
      span,
      startLine: line(span.start),
      endLine: line(Math.max(span.start, span.end - 1)),
    })),
  };
}

function fromTag({ expression, span }: { readonly expression: string; readonly span: Span }): Found {
  return {
    span,
    match: { licence: expression, kind: 'tag', score: 1, modified: false },
    claims: claimsOf(expression, { ...PLAIN, source: 'tag' }),
  };
}

function fromNotice(notice: Notice): Found {
  const match = asMatch(notice);
  const { certain, alternative, exception, unversioned } = notice;
  const source = match.kind === 'reference' ? 'reference' : 'notice';
  return {
    span: notice.span,
    match,
    claims: claimsOf(notice.expression, { ...PLAIN, source, certain, alternative, exception, unversioned }),
  };
}

function fromText({ text, grade, similarity, span, differences }: Recognised): Found {
  const [id = '', ...others] = text.ids;
  const laterOpen = others.some((other) => other === `${id}-or-later`);
  return {
    span,
    match: {
      licence: id,
      kind: 'text',
      score: Math.round(similarity * 1000) / 1000,
      modified: grade !== 'exact',
      ...(laterOpen && { laterOpen }),
      ...(others.length > 0 && { candidates: others }),
      ...(differences.length > 0 && { differences: differences.slice(0, MOST_DIFFERENCES) }),
    },
    claims:
      grade === 'changed'
        ? []
        : [{ ...PLAIN, options: [id], source: 'text', laterOpen, exception: text.kind === 'exception' }],
  };
}
