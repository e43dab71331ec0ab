import { readTagExpression } from '../headers/expression';
import type { CopyrightNotice, HeaderFacts, LicenceTag } from '../headers/model';
import { NO_HEADER } from '../headers/read';
import { errorOf } from '../headers/statement';
import type { Span } from '../text/span';
import type { FileFacts } from './model';

/**
 * The facts of a covered file as short plain data, for threads and disks: what every such file has is left out, and what
 * follows from the rest is worked out again. Undefined for a file that says nothing.
 */
export interface CompactFacts {
  /** Value, its span and the tag's. */
  readonly t?: readonly (readonly [string, number, number, number, number])[];
  /** Text, span, holder and years ('' where there is none). */
  readonly c?: readonly (readonly [string, number, number, string, string])[];
  readonly m?: HeaderFacts['malformed'];
  readonly n?: HeaderFacts['notices'];
  /** Lengths of the lines but the last, as one character each. */
  readonly l?: string;
  readonly rest?: Omit<FileFacts, 'path' | 'role' | 'problems' | 'header' | 'lines'>;
}

export function compactFacts({ path: _path, role: _role, problems: _problems, header, lines, ...rest }: FileFacts): CompactFacts | undefined {
  const { tags, copyrights, malformed, notices } = header ?? NO_HEADER;
  const others = Object.keys(rest).length > 0;
  if (tags.length + copyrights.length + malformed.length + notices.length === 0) return others ? { rest } : undefined;
  return {
    ...(tags.length > 0 && { t: tags.map(({ value, span }) => [value.value, value.span.start, value.span.end, span.start, span.end] as const) }),
    ...(copyrights.length > 0 && { c: copyrights.map(({ text, span, holder = '', years = '' }) => [text, span.start, span.end, holder, years] as const) }),
    ...(malformed.length > 0 && { m: malformed }),
    ...(notices.length > 0 && { n: notices }),
    l: writeLines(lines ?? []),
    ...(others && { rest }),
  };
}

const NO_PROBLEMS: FileFacts['problems'] = [];
const FIRST_LINE: readonly number[] = [0];

/** Turns compact facts back; what is equal in many files becomes one object. */
export function createExpander(): (path: string, compact: CompactFacts | undefined) => FileFacts {
  const expressions = new Map<string, Pick<LicenceTag, 'expression' | 'ids'> | undefined>();
  const expressionOf = (value: string): Pick<LicenceTag, 'expression' | 'ids'> | undefined => {
    if (expressions.has(value)) return expressions.get(value);
    const read = readTagExpression(value);
    const expression = read && { expression: read.text, ids: read.ids };
    expressions.set(value, expression);
    return expression;
  };
  const tagOf = ([value, from, to, start, end]: readonly [string, number, number, number, number]): LicenceTag => {
    const located = { value, span: { start: from, end: to } };
    const read = expressionOf(value);
    if (read) return { value: located, span: { start, end }, ...read };
    return { value: located, span: { start, end }, expression: value, ids: [], error: errorOf(value) };
  };
  return (path, compact) => {
    const base = { path, role: 'covered' as const, problems: NO_PROBLEMS, ...compact?.rest };
    if (compact?.rest?.binary === true) return base;
    if (compact?.l === undefined) return { ...base, header: NO_HEADER, lines: FIRST_LINE };
    const { t = [], c = [], m = [], n = [], l } = compact;
    return { ...base, header: { tags: t.map(tagOf), copyrights: c.map(noticeOf), malformed: m, notices: n }, lines: readLines(l) };
  };
}

function noticeOf([text, start, end, holder, years]: readonly [string, number, number, string, string]): CopyrightNotice {
  const span: Span = { start, end };
  return { text, span, ...(holder !== '' && { holder }), ...(years !== '' && { years }) };
}

/** Lengths as characters from `0` on, most of them printable; a longer line than that takes several. */
const FIRST = 48;
const MOST = 50_000;

function writeLines(starts: readonly number[]): string {
  let text = '';
  for (let i = 1; i < starts.length; i++) {
    let length = (starts[i] ?? 0) - (starts[i - 1] ?? 0);
    for (; length >= MOST; length -= MOST) text += String.fromCharCode(FIRST + MOST);
    text += String.fromCharCode(FIRST + length);
  }
  return text;
}

function readLines(text: string): readonly number[] {
  const starts = [0];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const length = text.charCodeAt(i) - FIRST;
    at += length;
    if (length < MOST) starts.push(at);
  }
  return starts;
}
