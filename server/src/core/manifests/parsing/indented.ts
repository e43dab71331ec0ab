import type { Slices } from '../../text/slices';
import type { Located } from '../../text/span';
import { MAX_DEPTH } from './limits';
import { createProblemLog, type ProblemLog } from './problems';
import type { DataMember, DataValue } from './tree';

/** Characters read at a time. */
const SLICE = 300_000;

export interface IndentedReading {
  readonly root: DataValue;
  readonly log: ProblemLog;
}

interface Level {
  readonly indent: number;
  readonly members: DataMember[];
  readonly hand?: (() => void) | undefined;
}

/**
 * Reads lock files that a tool wrote as indented lines of `key value`, `key: value` and `key:`: yarn's two formats and
 * pnpm's. A YAML library takes a minute for the largest of them, and yarn's first format is no YAML. Flow values (`{...}`,
 * `[...]`) stay text, list items are skipped, and a line of any other shape is passed over: such files are not written by
 * hand. Several keys of one entry come as one, joined by `, `. Members of the top-level values in `each` are handed over one by one
 * and not kept, as in `readJson`; `'*'` stands for all. Never throws; linear.
 */
export function* readIndented(text: string, each: ReadonlyMap<string, (member: DataMember) => void>): Slices<IndentedReading> {
  const log = createProblemLog(text.length);
  const root: { kind: 'map'; span: { start: number; end: number }; members: DataMember[] } = {
    kind: 'map',
    span: { start: 0, end: text.length },
    members: [],
  };
  const levels: Level[] = [{ indent: -1, members: root.members }];
  const leave = (indent: number): Level => {
    let top = levels.at(-1);
    while (top && levels.length > 1 && top.indent >= indent) {
      top.hand?.();
      levels.pop();
      top = levels.at(-1);
    }
    return top ?? { indent: -1, members: [] };
  };
  const streamed = (depth: number): ((member: DataMember) => void) | undefined => {
    if (depth === 1) return each.get('*');
    return depth === 2 ? each.get(root.members.at(-1)?.key.value ?? '') : undefined;
  };

  for (let start = 0, pause = SLICE; start < text.length;) {
    if (start > pause) {
      pause = start + SLICE;
      yield;
    }
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = readLine(text, start, end);
    start = end + 1;
    if (!line) continue;
    const level = leave(line.indent);
    if (levels.length > MAX_DEPTH) {
      log.add('manifest.limit.depth', line.key.span, { limit: MAX_DEPTH }, 'warning');
      continue;
    }
    const hand = streamed(levels.length);
    if (line.value) {
      const member = { key: line.key, value: { kind: 'scalar' as const, ...line.value } };
      if (hand) hand(member);
      else level.members.push(member);
      continue;
    }
    const members: DataMember[] = [];
    const member: DataMember = { key: line.key, value: { kind: 'map', span: line.key.span, members } };
    if (!hand) level.members.push(member);
    levels.push({ indent: line.indent, members, hand: hand && (() => hand(member)) });
  }
  leave(-1);
  return { root, log };
}

interface Line {
  readonly indent: number;
  readonly key: Located<string>;
  readonly value?: Located<string>;
}

function readLine(text: string, start: number, lineEnd: number): Line | undefined {
  const end = text.charAt(lineEnd - 1) === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd;
  let at = start;
  while (at < end && text.charAt(at) === ' ') at++;
  const indent = at - start;
  // A long YAML key stands on a line of its own behind `? `; what belongs to it follows behind `: `.
  if (text.startsWith('? ', at)) at += 2;
  const first = text.charAt(at);
  if (at >= end || first === '#' || first === '-' || first === ':' || first === '{' || first === '\t') return undefined;

  const keys: Located<string>[] = [];
  let token = readToken(text, at, end);
  for (;;) {
    if (!token) return undefined;
    keys.push({ value: token.value, span: token.span });
    at = token.after;
    if (text.charAt(at) !== ',') break;
    do at++;
    while (at < end && text.charAt(at) === ' ');
    token = readToken(text, at, end);
  }
  const [key] = keys;
  if (!key) return undefined;
  const joined = keys.length === 1 ? key : { value: keys.map(({ value }) => value).join(', '), span: key.span };
  if (text.charAt(at) === ':') at++;
  while (at < end && text.charAt(at) === ' ') at++;
  if (at >= end) return { indent, key: joined };
  return { indent, key: joined, value: readValue(text, at, end) };
}

type Token = Located<string> & { readonly after: number };

/** A key: quoted, or up to a space, a comma before a space, or a colon before a space or the line's end. */
function readToken(text: string, start: number, end: number): Token | undefined {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") return readQuoted(text, start, end);
  let at = start;
  for (; at < end; at++) {
    const character = text.charAt(at);
    if (character === ' ') break;
    if ((character === ':' || character === ',') && (at + 1 === end || text.charAt(at + 1) === ' ')) break;
  }
  return at === start ? undefined : { value: text.slice(start, at), span: { start, end: at }, after: at };
}

function readQuoted(text: string, start: number, end: number): Token | undefined {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < end && text.charAt(at) !== quote) at += quote === '"' && text.charAt(at) === '\\' ? 2 : 1;
  if (at >= end) return undefined;
  const raw = text.slice(start + 1, at);
  return {
    value: raw.includes('\\') ? raw.replace(/\\(.)/g, '$1') : raw,
    span: { start: start + 1, end: at },
    after: at + 1,
  };
}

function readValue(text: string, start: number, lineEnd: number): Located<string> {
  let end = lineEnd;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  const quoted = text.charAt(start) === '"' || text.charAt(start) === "'" ? readQuoted(text, start, end) : undefined;
  return quoted ? { value: quoted.value, span: quoted.span } : { value: text.slice(start, end), span: { start, end } };
}
