import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar } from 'yaml';
import type { MessageArgument, MessageId } from '../messages/model';
import { similarTo } from '../text/similar';
import type { Located, Span } from '../text/span';
import type { PolicyProblem } from './model';

/** Collects what is wrong while a policy file is read. */
export interface Complaints {
  readonly list: PolicyProblem[];
  add(code: PolicyProblem['code'], id: MessageId, span: Span, args?: Record<string, MessageArgument>, slip?: Slip): void;
}

/** A word that is none of those known; `known` may have what was meant. */
interface Slip {
  readonly written: string;
  readonly known: readonly string[];
}

/** Words offered for one that is not known, at most. */
const SUGGESTIONS = 2;

/** An empty list of what is wrong in a policy file, to be added to. */
export function createComplaints(): Complaints {
  const list: PolicyProblem[] = [];
  return {
    list,
    add: (code, id, span, args = {}, slip) => {
      const similar = slip ? similarTo(slip.written, slip.known, SUGGESTIONS) : [];
      list.push({ code, severity: code === 'policy-invalid' ? 'error' : 'warning', span, message: { id, args }, ...(slip && { written: slip.written, similar }) });
    },
  };
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Characters of a node's value, without quotes; a mapping is shown by its first key. */
export function spanOf(node: Node | null | undefined): Span {
  const [first] = isMap(node) ? node.items : [];
  if (first) return spanOf(first.key as Node);
  const range = node?.range;
  if (!range) return NOWHERE;
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  return quoted ? { start: range[0] + 1, end: Math.max(range[0] + 1, range[1] - 1) } : { start: range[0], end: range[1] };
}

/** One mapping of the file, read key by key; unknown keys are complained of. */
export interface MapCursor {
  readonly span: Span;
  text(key: string): Located<string> | undefined;
  /** A value out of `values`; anything else is complained of. */
  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined;
  texts(key: string): Located<string>[];
  maps(key: string, keys: readonly string[]): MapCursor[];
  require(key: string): Located<string> | undefined;
}

/** A cursor over `node`, which must be a mapping with no keys but `keys`. */
export function openMap(node: unknown, keys: readonly string[], complaints: Complaints): MapCursor | undefined {
  if (!isMap(node)) {
    complaints.add('policy-invalid', 'policy.expected-mapping', spanOf(node as Node | null), { keys: [...keys] });
    return undefined;
  }
  const pairs = new Map<string, Pair<Scalar, Node | null>>();
  for (const pair of node.items as Pair<Scalar, Node | null>[]) {
    const key = String(pair.key.value);
    if (keys.includes(key)) pairs.set(key, pair);
    else complaints.add('policy-unknown-key', 'policy.unknown-key', spanOf(pair.key), { key, keys: [...keys] }, { written: key, known: keys });
  }
  /** Where a value is missing, its key is what a person can see. */
  const placeOf = (value: Node | null, key: string): Span => {
    const span = spanOf(value);
    return span.start === span.end ? spanOf(pairs.get(key)?.key) : span;
  };
  const scalar = (value: Node | null | undefined, key: string): Located<string> | undefined => {
    if (value === undefined) return undefined;
    if (isScalar(value) && ['string', 'number', 'boolean'].includes(typeof value.value)) return { value: (typeof value.value === 'string' ? value.value : value.source) ?? '', span: spanOf(value) };
    complaints.add('policy-invalid', isAlias(value) ? 'policy.no-aliases' : 'policy.expected-text', placeOf(value, key), { key });
    return undefined;
  };
  const items = (key: string): (Node | null)[] => {
    const value = pairs.get(key)?.value;
    if (value === undefined) return [];
    if (isSeq(value)) return value.items as (Node | null)[];
    complaints.add('policy-invalid', 'policy.expected-list', placeOf(value, key), { key });
    return [];
  };
  const cursor: MapCursor = {
    span: spanOf(node),
    text: (key) => scalar(pairs.get(key)?.value, key),
    oneOf: (key, values) => {
      const found = scalar(pairs.get(key)?.value, key);
      const value = values.find((candidate) => candidate === found?.value);
      if (found && value === undefined) complaints.add('policy-invalid', 'policy.expected-one-of', found.span, { key, value: found.value, values: { anyOf: [...values] } }, { written: found.value, known: values });
      return value;
    },
    texts: (key) => items(key).flatMap((item) => scalar(item, key) ?? []),
    maps: (key, inner) => items(key).flatMap((item) => openMap(item, inner, complaints) ?? []),
    require: (key) => {
      const found = scalar(pairs.get(key)?.value, key);
      if (!found && !pairs.has(key)) complaints.add('policy-invalid', 'policy.missing-key', spanOf(node), { key });
      return found;
    },
  };
  return cursor;
}
