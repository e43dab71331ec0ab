import { readTagExpression } from '../headers/expression';
import type { CopyrightNotice, HeaderFacts, LicenceTag } from '../headers/model';
import { NO_HEADER } from '../headers/read';
import { errorOf } from '../headers/statement';
import type { Span } from '../text/span';
import { readLineStarts, writeLineStarts } from './line-lengths';
import type { FileFacts } from './model';

/**
 * The facts of a covered file as short plain data, for threads and disks: what every such file has is left out, and what
 * follows from the rest is worked out again. Undefined for a file that says nothing.
 */
export interface CompactFacts {
  readonly t?: readonly CompactTag[];
  readonly c?: readonly CompactNotice[];
  readonly m?: HeaderFacts['malformed'];
  readonly n?: HeaderFacts['notices'];
  /** What stands beside the tags. */
  readonly b?: HeaderFacts['beside'];
  /** What was taken in. */
  readonly g?: HeaderFacts['takenIn'];
  /** The licensor. */
  readonly o?: string;
  /** Derived. */
  readonly d?: true;
  /** The tags that are examples. */
  readonly e?: readonly number[];
  /** The refusal. */
  readonly r?: HeaderFacts['refusal'];
  /** Where the lines start, see line-lengths. */
  readonly l?: string;
  readonly rest?: Pick<FileFacts, 'empty' | 'binary' | 'generated' | 'cut'>;
}

/** The short form of a covered file's facts; undefined for a file that says nothing. */
export function compactFacts({ header, lines, empty, binary, generated, cut }: FileFacts): CompactFacts | undefined {
  const { tags, copyrights, malformed, notices, beside, takenIn, licensor, derived, examples, refusal } = header ?? NO_HEADER;
  const rest = { ...(empty !== undefined && { empty }), ...(binary !== undefined && { binary }), ...(generated !== undefined && { generated }), ...(cut !== undefined && { cut }) };
  const others = empty !== undefined || binary !== undefined || generated !== undefined || cut !== undefined;
  if (tags.length + copyrights.length + malformed.length + notices.length === 0 && !refusal && !takenIn) return others ? { rest } : undefined;
  return {
    ...(tags.length > 0 && { t: tags.map(({ value, span }) => [value.value, value.span.start, value.span.end, span.start, span.end] as const) }),
    ...(copyrights.length > 0 && { c: copyrights.map(({ text, span, holder = '', years = '' }) => [text, span.start, span.end, holder, years] as const) }),
    ...(malformed.length > 0 && { m: malformed }),
    ...(notices.length > 0 && { n: notices }),
    ...(beside && { b: beside }),
    ...(takenIn && { g: takenIn }),
    ...(licensor !== undefined && { o: licensor }),
    ...(derived && { d: derived }),
    ...(examples !== undefined && { e: examples }),
    ...(refusal && { r: refusal }),
    l: writeLineStarts(lines ?? []),
    ...(others && { rest }),
  };
}

/** Value, its span and the tag's. */
type CompactTag = readonly [string, number, number, number, number];
/** Text, span, holder and years ('' where there is none). */
type CompactNotice = readonly [string, number, number, string, string];

/** What a covered file says, without which file it is: headers are copied from file to file, and one object serves them all. */
export type Said = Pick<FileFacts, 'header' | 'lines' | 'empty' | 'binary' | 'generated' | 'cut'>;

const NONE: readonly never[] = [];
const NO_PROBLEMS: FileFacts['problems'] = [];
const SAYS_NOTHING: Said = { header: NO_HEADER, lines: [0] };

/** The facts of the covered file that says this. */
export function factsSaid(path: string, said: Said): FileFacts {
  const { header, lines, empty, generated, cut } = said;
  // Written out for the many: spreading takes several times longer.
  if (header && lines && empty === undefined && generated === undefined && cut === undefined) return { path, role: 'covered', problems: NO_PROBLEMS, header, lines };
  return { ...said, path, role: 'covered', problems: NO_PROBLEMS };
}

/** Turns compact facts back; what is equal in many files becomes one object. `shared`: where it is one already. */
export function createExpander({ shared = false } = {}): (compact: CompactFacts | undefined) => Said {
  const tagOf = sharing<CompactTag, LicenceTag>(shared ? itself : ([value, from, to, start]) => `${value} ${from} ${to} ${start}`, createTagReader());
  const noticeOf = sharing<CompactNotice, CopyrightNotice>(shared ? itself : ([text, start, end]) => `${text} ${start} ${end}`, readNotice);
  return (compact) => {
    if (compact === undefined) return SAYS_NOTHING;
    const { rest, t, c, m = NONE, n = NONE, l, b, g, o, d, e, r } = compact;
    if (rest?.binary === true) return rest;
    if (l === undefined) return { ...rest, ...SAYS_NOTHING };
    return { ...rest, header: { tags: t?.map(tagOf) ?? NONE, copyrights: c?.map(noticeOf) ?? NONE, malformed: m, notices: n, ...(b && { beside: b }), ...(g && { takenIn: g }), ...(o !== undefined && { licensor: o }), ...(d && { derived: d }), ...(e !== undefined && { examples: e }), ...(r && { refusal: r }) }, lines: readLineStarts(l) };
  };
}

function itself<T>(value: T): T {
  return value;
}

/** The same words at the same place are one object. */
function sharing<From, To>(keyOf: (from: From) => unknown, make: (from: From) => To): (from: From) => To {
  const made = new Map<unknown, To>();
  return (from) => {
    const key = keyOf(from);
    const known = made.get(key);
    if (known !== undefined) return known;
    const to = make(from);
    made.set(key, to);
    return to;
  };
}

function createTagReader(): (tag: CompactTag) => LicenceTag {
  const expressions = new Map<string, ReturnType<typeof readTagExpression>>();
  return ([value, from, to, start, end]) => {
    const expression = expressions.has(value) ? expressions.get(value) : readTagExpression(value);
    expressions.set(value, expression);
    const located = { value, span: { start: from, end: to } };
    if (expression) return { value: located, span: { start, end }, expression: expression.text, ids: expression.ids };
    return { value: located, span: { start, end }, expression: value, ids: [], error: errorOf(value) };
  };
}

function readNotice([text, start, end, holder, years]: CompactNotice): CopyrightNotice {
  const span: Span = { start, end };
  return { text, span, ...(holder !== '' && { holder }), ...(years !== '' && { years }) };
}
