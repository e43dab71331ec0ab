import { visit, type ParseErrorCode } from 'jsonc-parser';
import type { MessageId } from '../../messages/model';
import type { Located } from '../../text/span';
import { MAX_DEPTH } from './limits';
import { tooDeepAt } from './nesting';
import { createProblemLog, type ProblemLog } from './problems';
import type { DataMember, DataValue } from './tree';

export interface JsonOptions {
  /** Comments and trailing commas are allowed (`bun.lock`, `tsconfig.json`). */
  readonly lenient?: boolean;
  /**
   * For huge documents: members of these top-level values (items of a list come with an empty key) are handed over one by
   * one, in document order, and not kept in the tree. A top-level value named here with `skip` is not read at all.
   */
  readonly each?: ReadonlyMap<string, ((member: DataMember) => void) | 'skip'>;
  /** Of members handed over, only the members of these names are read; all where it is missing. */
  readonly keep?: ReadonlySet<string>;
  /** Where a character of `text` stands in the document, of which `text` is a part. */
  readonly placeOf?: (offset: number) => number;
  /** It is known that nothing is nested deeper than `MAX_DEPTH`. */
  readonly shallow?: boolean;
}

export interface JsonReading {
  readonly root?: DataValue;
  readonly log: ProblemLog;
}

type Frame = {
  readonly node: Container;
  key?: Located<string> | undefined;
  readonly each?: ((member: DataMember) => void) | undefined;
  readonly end?: (() => void) | undefined;
};
type Container =
  | { kind: 'map'; span: { start: number; end: number }; members: DataMember[] }
  | { kind: 'list'; span: { start: number; end: number }; items: DataValue[] };

// Numbers of jsonc-parser's ParseErrorCode, a const enum that cannot be imported under isolatedModules.
const ERRORS: ReadonlyMap<number, MessageId> = new Map<number, MessageId>([
  [3, 'manifest.json.name-expected'],
  [4, 'manifest.json.value-expected'],
  [5, 'manifest.json.colon-expected'],
  [6, 'manifest.json.comma-expected'],
  [7, 'manifest.json.brace-expected'],
  [8, 'manifest.json.bracket-expected'],
  [9, 'manifest.json.trailing-text'],
  [10, 'manifest.json.comment'],
  [12, 'manifest.json.open-string'],
]);

/**
 * Reads JSON into a tree with places, going on after errors. Never throws; reading stops, with a
 * problem, where values are nested deeper than `MAX_DEPTH`. A leading byte order mark is skipped.
 */
export function readJson(text: string, options: JsonOptions = {}): JsonReading {
  const log = createProblemLog(options.placeOf ? Infinity : text.length);
  const placeOf = options.placeOf ?? ((offset: number) => offset);
  const textEnd = placeOf(text.length);
  const frames: Frame[] = [];
  let root: DataValue | undefined;

  const attach = (value: DataValue): void => {
    const frame = frames.at(-1);
    if (!frame) root ??= value;
    else if (frame.node.kind === 'list') {
      if (frame.each) frame.each({ key: { value: '', span: value.span }, value });
      else frame.node.items.push(value);
    } else if (frame.key) {
      const member = { key: frame.key, value };
      frame.key = undefined;
      if (frame.each) frame.each(member);
      else frame.node.members.push(member);
    }
  };
  const begin = (node: Container): boolean => {
    const frame = frames.at(-1);
    const each = frames.length === 1 && frame?.key ? options.each?.get(frame.key.value) : undefined;
    const dropped = frame?.node.kind === 'map' && frame.key === undefined;
    const kept = each !== 'skip' && !dropped;
    // A streamed member is handed over when it is complete; everything else is attached at once, so that an unclosed value stays.
    const key = frame?.node.kind === 'list' ? { value: '', span: node.span } : frame?.key;
    const streamed = kept && frame?.each !== undefined && key !== undefined;
    if (kept && !streamed) attach(node);
    else if (frame) frame.key = undefined;
    frames.push({
      node,
      each: typeof each === 'function' ? each : undefined,
      end: streamed && key ? () => frame.each?.({ key, value: node }) : undefined,
    });
    return kept;
  };
  const end = (offset: number, length: number): void => {
    const frame = frames.pop();
    if (!frame) return;
    frame.node.span.end = Math.min(placeOf(offset + length), textEnd);
    frame.end?.();
  };
  const inner = (offset: number, length: number): Located<string>['span'] => {
    const closed = length > 1 && text.charAt(offset + length - 1) === text.charAt(offset);
    return { start: placeOf(offset + 1), end: placeOf(offset + length - (closed ? 1 : 0)) };
  };

  let source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const deep = (options.shallow ? undefined : tooDeepAt(source, 'json')) ?? text.length;
  if (deep < text.length) {
    log.add('manifest.limit.depth', { start: placeOf(deep), end: placeOf(deep) + 1 }, { limit: MAX_DEPTH }, 'warning');
    source = source.slice(0, deep);
  }

  visit(
    source,
    {
      onObjectBegin: (offset) => begin({ kind: 'map', span: { start: placeOf(offset), end: textEnd }, members: [] }),
      onArrayBegin: (offset) => begin({ kind: 'list', span: { start: placeOf(offset), end: textEnd }, items: [] }),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty(name, offset, length) {
        const frame = frames.at(-1);
        const wanted =
          options.keep === undefined || frames.length !== 3 || frames[1]?.each === undefined || options.keep.has(name);
        if (frame) frame.key = wanted ? { value: name, span: inner(offset, length) } : undefined;
      },
      onLiteralValue(value: string | number | boolean | null, offset, length) {
        if (typeof value === 'string') attach({ kind: 'scalar', value, span: inner(offset, length) });
        else
          attach({
            kind: 'scalar',
            value,
            span: { start: placeOf(offset), end: placeOf(offset + length) },
            source: text.slice(offset, offset + length),
          });
      },
      onError(code: ParseErrorCode, offset, length) {
        if (offset < deep || deep === text.length)
          log.add(ERRORS.get(code) ?? 'manifest.json.invalid', {
            start: placeOf(offset),
            end: placeOf(offset) + Math.max(1, length),
          });
      },
    },
    { allowTrailingComma: options.lenient === true, disallowComments: options.lenient !== true },
  );
  return root === undefined ? { log } : { root, log };
}
