import { ParseError, parseTOML, type AST } from 'toml-eslint-parser';
import type { Located, Span } from '../../text/span';
import { tooDottedAt } from './dotted';
import { MAX_DEPTH, MAX_KEY_PARTS, MAX_TOML_AGAIN, MAX_TOML_ERRORS } from './limits';
import { tooDeepAt } from './nesting';
import { partsEnd } from './parts';
import { createProblemLog, type ProblemLog } from './problems';
import type { DataMember, DataValue } from './tree';

export interface TomlReading {
  readonly root: DataValue;
  readonly log: ProblemLog;
}

interface Table {
  readonly kind: 'map';
  readonly span: { start: number; end: number };
  readonly members: DataMember[];
}

/**
 * Reads TOML into a tree with places; tables and dotted keys become nested maps, `[[x]]` a list of maps. The library stops
 * at the first error: that line is reported, blanked out, and the rest read, up to `MAX_TOML_ERRORS` times; of a text of more parts than
 * `MAX_TOML_AGAIN` only what stands before that line. Never throws; a text nested deeper than `MAX_DEPTH` is not read at all.
 * `base` is where the text begins in its document: all places are the document's.
 */
export function readToml(text: string, base = 0): TomlReading {
  const log = createProblemLog(base + text.length);
  const local = createProblemLog(text.length);
  const program = parse(text, local);
  for (const { message, span, severity } of local.problems)
    log.add(message.id, { start: span.start + base, end: span.end + base }, message.args, severity);
  return {
    root: program ? build(program, log, base) : { kind: 'map', span: { start: base, end: base + text.length }, members: [] },
    log,
  };
}

function parse(text: string, log: ProblemLog): AST.TOMLTopLevelTable | undefined {
  // The library rejects a byte order mark; a space keeps every offset.
  let source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const dotted = tooDottedAt(source);
  if (dotted) {
    const { line, reason } = dotted;
    const stop = { start: line, end: line + 1 };
    if (reason === 'deep') log.add('manifest.limit.depth', stop, { limit: MAX_KEY_PARTS }, 'warning');
    else log.add('manifest.limit.length', stop, { limit: line }, 'warning');
    source = source.slice(0, line);
  }
  for (let reading = 0; reading < MAX_TOML_ERRORS; reading++) {
    const deep = tooDeepAt(source, 'toml');
    if (deep !== undefined) {
      log.add('manifest.limit.depth', { start: deep, end: deep + 1 }, { limit: MAX_DEPTH }, 'warning');
      return undefined;
    }
    try {
      return parseTOML(source, { tomlVersion: 'latest' }).body[0];
    } catch (error) {
      if (!(error instanceof ParseError)) break;
      const line = lineAround(source, error.index);
      log.add('manifest.toml.invalid', line, { cause: causeOf(error.message), found: source.charAt(error.index) });
      if (partsEnd(source, MAX_TOML_AGAIN) === undefined)
        source = source.slice(0, line.start) + ' '.repeat(line.end - line.start) + source.slice(line.end);
      else {
        log.add('manifest.toml.cut', line, undefined, 'warning');
        source = source.slice(0, line.start);
      }
    }
  }
  log.add('manifest.toml.given-up', { start: 0, end: 1 });
  return undefined;
}

/** What is wrong with a line, by the library's words for it (toml-eslint-parser, ERRORS). */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/^Unterminated string/, 'text'],
  [/^Unterminated/, 'bracket'],
  [/^Unspecified values/, 'value'],
  [/^Expected equal/, 'equals'],
  [/^Defining a key/, 'twice'],
  [/^Must be a newline/, 'newline'],
  [/^Unexpected (?:character|token)/, 'sign'],
];

function causeOf(words: string): string {
  return CAUSES.find(([expected]) => expected.test(words))?.[1] ?? 'other';
}

/**
 * The line to blame for an error at `offset`. An unfinished line is noticed only where the next one starts, so a first
 * character is the fault of the line before it if that line alone is wrong too.
 */
function lineAround(text: string, offset: number): Span {
  const line = lineAt(text, offset);
  if (line.start === 0 || text.slice(line.start, offset).trim() !== '') return line;
  let end = line.start;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  const before = lineAt(text, end);
  return text.slice(before.start, before.end).trim() === '' || isToml(text.slice(before.start, before.end))
    ? line
    : before;
}

function lineAt(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', Math.min(offset, text.length) - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

function isToml(text: string): boolean {
  try {
    parseTOML(text);
    return true;
  } catch {
    return false;
  }
}

function build(program: AST.TOMLTopLevelTable, log: ProblemLog, base: number): DataValue {
  const { spanOf, keysOf, scalarOf } = placedAt(base);
  const indexes = new WeakMap<Table, Map<string, DataValue>>();
  const table = (span: Span): Table => {
    const made: Table = { kind: 'map', span: { ...span }, members: [] };
    indexes.set(made, new Map());
    return made;
  };
  const put = (into: Table, key: Located<string>, value: DataValue): void => {
    into.members.push({ key, value });
    indexes.get(into)?.set(key.value, value);
  };
  /** The table at `key` of `into`, made where there is none; of a list of tables, the last one. */
  const enter = (into: Table, key: Located<string>, span: Span): Table => {
    const found = indexes.get(into)?.get(key.value);
    const value = found?.kind === 'list' ? found.items.at(-1) : found;
    if (value?.kind === 'map' && indexes.has(value as Table)) return value as Table;
    const made = table(span);
    put(into, key, made);
    return made;
  };
  const assign = (
    into: Table,
    keys: readonly Located<string>[],
    value: (depth: number) => DataValue,
    span: Span,
  ): void => {
    const last = keys.at(-1);
    if (!last) return;
    if (keys.length > MAX_DEPTH) {
      log.add('manifest.limit.depth', span, { limit: MAX_DEPTH }, 'warning');
      return;
    }
    const owner = keys.slice(0, -1).reduce((at, key) => enter(at, key, span), into);
    put(owner, last, value(keys.length));
  };
  const contentOf = (node: AST.TOMLContentNode, depth: number): DataValue => {
    const span = spanOf(node);
    if (node.type === 'TOMLValue') return scalarOf(node);
    if (depth >= MAX_DEPTH) {
      log.add('manifest.limit.depth', span, { limit: MAX_DEPTH }, 'warning');
      return { kind: 'list', span, items: [] };
    }
    if (node.type === 'TOMLArray')
      return { kind: 'list', span, items: node.elements.map((element) => contentOf(element, depth + 1)) };
    const made = table(span);
    for (const entry of node.body)
      assign(made, keysOf(entry.key), (keys) => contentOf(entry.value, depth + keys), spanOf(entry));
    return made;
  };

  const root = table(spanOf(program));
  for (const entry of program.body) {
    if (entry.type === 'TOMLKeyValue') {
      assign(root, keysOf(entry.key), (depth) => contentOf(entry.value, depth), spanOf(entry));
      continue;
    }
    const keys = keysOf(entry.key).slice(0, MAX_DEPTH);
    const span = spanOf(entry);
    const last = keys.at(-1);
    if (!last) continue;
    const owner = keys.slice(0, -1).reduce((at, key) => enter(at, key, span), root);
    const target =
      entry.kind === 'array' ? append(indexes.get(owner)?.get(last.value), table(span)) : enter(owner, last, span);
    if (entry.kind === 'array' && indexes.get(owner)?.get(last.value)?.kind !== 'list')
      put(owner, last, { kind: 'list', span, items: [target] });
    target.span.end = Math.max(target.span.end, span.end);
    for (const inner of entry.body)
      assign(target, keysOf(inner.key), (depth) => contentOf(inner.value, keys.length + depth), spanOf(inner));
  }
  return root;
}

function append(list: DataValue | undefined, item: Table): Table {
  if (list?.kind === 'list') (list.items as DataValue[]).push(item);
  return item;
}

/** Reads nodes of a text that begins at `base` of its document. */
function placedAt(base: number): {
  spanOf(node: AST.TOMLNode): Span;
  keysOf(key: AST.TOMLKey): readonly Located<string>[];
  scalarOf(node: AST.TOMLValue): DataValue;
} {
  const spanOf = ({ range: [start, end] }: AST.TOMLNode): Span => ({ start: start + base, end: end + base });
  return {
    spanOf,
    keysOf: (key) =>
      key.keys.map((part) => {
        const { start, end } = spanOf(part);
        return part.type === 'TOMLBare'
          ? { value: part.name, span: { start, end } }
          : { value: part.value, span: { start: start + 1, end: end - 1 } };
      }),
    scalarOf: (node) => {
      const span = spanOf(node);
      if (node.kind === 'string') {
        const quotes = node.multiline ? 3 : 1;
        return { kind: 'scalar', value: node.value, span: { start: span.start + quotes, end: span.end - quotes } };
      }
      if (node.kind === 'boolean') return { kind: 'scalar', value: node.value, span };
      if (node.kind === 'integer' || node.kind === 'float')
        return { kind: 'scalar', value: node.value, span, source: node.number };
      return { kind: 'scalar', value: node.datetime, span, source: node.datetime };
    },
  };
}
