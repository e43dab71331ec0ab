import { isAlias, isCollection, isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { MAX_ALIASES, MAX_DEPTH, MAX_MERGED, MAX_YAML_TOKENS } from './limits';
import { firstDocument } from './yaml-document';
import { yamlTokens } from './yaml-tokens';
import { createProblemLog, type ProblemLog } from './problems';
import type { Located, Span } from '../../text/span';
import type { DataMember, DataScalar, DataValue } from './tree';

export interface YamlReading {
  /** The first document's value; `undefined` for an empty one. */
  readonly root?: DataValue;
  readonly log: ProblemLog;
}

/**
 * Reads the first document of a YAML text into a tree with places, going on after errors. Aliases share their anchor's
 * value (nothing is copied), merge keys (`<<`) copy members, both within limits. Never throws; a text nested deeper than
 * `MAX_DEPTH` is not read at all, and of a longer one than `most` tokens the beginning.
 */
export function readYaml(text: string, most = MAX_YAML_TOKENS): YamlReading {
  const log = createProblemLog(text.length);
  const { tokens, deep, end } = yamlTokens(text, most);
  if (deep !== undefined) {
    log.add('manifest.limit.depth', { start: deep, end: deep + 1 }, { limit: MAX_DEPTH }, 'warning');
    return { log };
  }
  if (end !== undefined) log.add('manifest.limit.length', { start: end, end: end + 1 }, { limit: end }, 'warning');
  const document = firstDocument(tokens);
  for (const error of document?.errors ?? [])
    if (error.pos[0] < (end ?? Infinity)) log.add('manifest.yaml.invalid', { start: error.pos[0], end: error.pos[1] });
  const root = document?.contents ? convert(document.contents, text, log) : undefined;
  return root ? { root, log } : { log };
}

function convert(contents: ParsedNode, text: string, log: ProblemLog): DataValue {
  const anchors = new Map<string, DataValue>();
  let aliases = 0;
  let merged = 0;

  const spanOf = (node: ParsedNode | null | undefined): Span => {
    const start = Math.min(node?.range?.[0] ?? 0, text.length);
    return { start, end: Math.max(start, Math.min(node?.range?.[1] ?? 0, text.length)) };
  };
  const scalarOf = (node: ParsedNode): DataScalar => {
    let { start, end } = spanOf(node);
    const raw: unknown = isScalar(node) ? node.value : null;
    if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) {
      start++;
      if (end > start && text.charAt(end - 1) === text.charAt(start - 1)) end--;
    }
    if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
      // Behind the header line (`|`, `>-`), without the white space around the text.
      const line = text.indexOf('\n', start);
      start = line < 0 || line >= end ? end : line + 1;
      while (start < end && /\s/.test(text.charAt(start))) start++;
      while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    }
    const span = { start: Math.min(start, end), end };
    if (typeof raw === 'string' || raw === null || raw === undefined)
      return { kind: 'scalar', value: raw ?? null, span };
    const value = typeof raw === 'number' || typeof raw === 'boolean' ? raw : String(raw);
    return { kind: 'scalar', value, span, source: text.slice(span.start, span.end) };
  };
  const nothing = (node: ParsedNode | null): DataValue => ({ kind: 'scalar', value: null, span: spanOf(node) });

  const valueOf = (node: ParsedNode | null, depth: number): DataValue => {
    if (isAlias(node)) {
      if (++aliases > MAX_ALIASES) {
        log.add('manifest.limit.aliases', spanOf(node), { limit: MAX_ALIASES }, 'warning');
        return nothing(node);
      }
      return anchors.get(node.source) ?? nothing(node);
    }
    if (!isCollection(node)) return node ? anchored(node.anchor, scalarOf(node)) : nothing(node);
    if (depth >= MAX_DEPTH) {
      log.add('manifest.limit.depth', spanOf(node), { limit: MAX_DEPTH }, 'warning');
      return nothing(node);
    }
    if (isMap(node))
      return anchored(node.anchor, {
        kind: 'map',
        span: spanOf(node),
        members: membersOf(node as YAMLMap.Parsed, depth),
      });
    return anchored(node.anchor, {
      kind: 'list',
      span: spanOf(node),
      items: node.items.map((item) => valueOf(item as ParsedNode, depth + 1)),
    });
  };
  const anchored = (anchor: string | undefined, value: DataValue): DataValue => {
    if (anchor) anchors.set(anchor, value);
    return value;
  };
  const membersOf = (map: YAMLMap.Parsed, depth: number): DataMember[] => {
    const own: DataMember[] = [];
    const inherited: DataMember[] = [];
    for (const pair of map.items) {
      const key = keyOf(pair.key);
      const value = valueOf(pair.value, depth + 1);
      if (key.value !== '<<') own.push({ key, value });
      else
        for (const source of value.kind === 'list' ? value.items : [value])
          if (source.kind === 'map') inherit(source.members, inherited);
    }
    return inherited.length > 0 ? [...inherited, ...own] : own;
  };
  const inherit = (members: readonly DataMember[], into: DataMember[]): void => {
    merged += members.length;
    if (merged <= MAX_MERGED) into.push(...members);
    else
      log.add('manifest.limit.merged', members[0]?.key.span ?? { start: 0, end: 0 }, { limit: MAX_MERGED }, 'warning');
  };
  const keyOf = (node: ParsedNode): Located<string> => {
    if (!isScalar(node)) return { value: '', span: spanOf(node) };
    const scalar = scalarOf(node);
    return { value: typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? ''), span: scalar.span };
  };
  return valueOf(contents, 0);
}
