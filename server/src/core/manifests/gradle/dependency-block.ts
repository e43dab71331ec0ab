import type { DeclaredDependency, Scope } from '../format';
import { argumentOf, argumentsWithin, callArguments, stringArgument, type Argument } from '../source/arguments';
import { isSign, isWord, located, type SourceCode, type Token } from '../source/tokens';
import type { Located } from '../../text/span';
import { dependency, readNotation } from './notation';

/** Words that open a block of statements like those around it. */
const CONTROL = new Set(['if', 'else', 'for', 'while', 'try', 'finally', 'catch', 'with', 'forEach', 'each']);
/** Calls around a dependency that name a variant of it. */
const WRAPPERS = new Set(['variantOf', 'create', 'testFixtures', 'dependency', 'implementation']);
/** Bills of materials: they decide versions and are nothing to link to. */
const PLATFORMS = new Set(['platform', 'enforcedPlatform', 'mavenBom', 'bomProperty']);

export interface BlockReader {
  /** What a configuration's dependencies are for. */
  scopeOf(configuration: string): Scope;
  found(declared: DeclaredDependency): void;
  constraint(declared: DeclaredDependency): void;
}

/** Reads the statements of a `dependencies` block between the tokens `from` and `to`. */
export function readDependencyBlock(code: SourceCode, from: number, to: number, reader: BlockReader): void {
  for (let i = from; i < to; i++) {
    const token = code.tokens[i];
    if (!token || (token.kind !== 'word' && token.kind !== 'string')) continue;
    const next = code.tokens[i + 1];
    if (token.kind === 'string' && !isSign(next, '(')) continue;
    if (token.kind === 'word' && CONTROL.has(token.text)) {
      // The block of a condition is read like the rest; only its head is passed over.
      if (isSign(next, '(')) i = Math.max(i, code.partners[i + 1] ?? i);
      continue;
    }
    if (isSign(next, '{')) {
      const end = code.partners[i + 1] ?? -1;
      if (end < 0) continue;
      if (token.text === 'constraints')
        readDependencyBlock(code, i + 2, Math.min(end, to), { ...reader, found: reader.constraint });
      i = end;
      continue;
    }
    if (isSign(next, '.') || isSign(next, '=')) {
      i = endOfLine(code, i, to) - 1;
      continue;
    }
    i = readStatement(code, i, to, reader);
  }
}

function endOfLine(code: SourceCode, from: number, to: number): number {
  let i = from;
  while (i < to && code.tokens[i]?.kind !== 'newline') i = Math.max(i, code.partners[i] ?? i) + 1;
  return Math.min(i, to);
}

/** Reads `configuration dependency, ...` and answers the index of its last token. */
function readStatement(code: SourceCode, at: number, to: number, reader: BlockReader): number {
  const name = code.tokens[at]?.text ?? '';
  const list = callArguments(code, at);
  const bracket = isSign(code.tokens[at + 1], '(') ? (code.partners[at + 1] ?? -1) : -1;
  let last = bracket > at ? bracket : Math.max(at, (list.at(-1)?.to ?? at + 1) - 1);
  if (isSign(code.tokens[last + 1], '{')) last = Math.max(last, code.partners[last + 1] ?? last);
  if (last >= to) return to;
  // add("implementation", "group:name:version")
  const first = name === 'add' ? stringArgument(code, list[0]) : undefined;
  const scope = reader.scopeOf(first?.value ?? name);
  for (const declared of dependenciesOf(code, first ? list.slice(1) : list, scope)) reader.found(declared);
  return last;
}

/** The dependencies that the arguments of a configuration name. */
export function dependenciesOf(
  code: SourceCode,
  list: readonly Argument[],
  scope: Scope,
): readonly DeclaredDependency[] {
  const named = mapNotation(code, list, scope);
  return named
    ? [named]
    : list.filter((argument) => argument.key === undefined).flatMap((argument) => valueOf(code, argument, scope));
}

/** `group: 'g', name: 'n', version: 'v'`, also with `=`. */
function mapNotation(code: SourceCode, list: readonly Argument[], scope: Scope): DeclaredDependency | undefined {
  const group = textOf(code, argumentOf(list, 'group'));
  const name = textOf(code, argumentOf(list, 'name'));
  return name && group
    ? dependency(`${group.value}:${name.value}`, scope, name.span, textOf(code, argumentOf(list, 'version')))
    : undefined;
}

/** A string, or a name that stands for one. */
function textOf(code: SourceCode, argument: Argument | undefined): Located<string> | undefined {
  const token = argument && code.tokens[argument.from];
  if (!argument || !token) return undefined;
  if (token.kind === 'string') return located(token);
  const last = code.tokens[argument.to - 1];
  if (token.kind !== 'word' || !last) return undefined;
  const chain = chainAt(code, argument.from, argument.to);
  return {
    value: `\${${chain.map(({ text }) => text).join('.')}}`,
    span: { start: token.start, end: chain.at(-1)?.end ?? token.end },
  };
}

function valueOf(code: SourceCode, argument: Argument, scope: Scope): readonly DeclaredDependency[] {
  const token = code.tokens[argument.from];
  if (!token) return [];
  if (token.kind === 'string') return [readNotation(located(token), scope) ?? []].flat();
  if (isSign(token, '[')) {
    const entries = argumentsWithin(code, argument.from);
    const named = mapNotation(code, entries, scope);
    return named ? [named] : entries.flatMap((entry) => (entry.key === undefined ? valueOf(code, entry, scope) : []));
  }
  if (token.kind !== 'word') return [];
  const call = isSign(code.tokens[argument.from + 1], '(') ? argumentsWithin(code, argument.from + 1) : undefined;
  if (call) return callOf(code, token, call, scope);
  return accessor(code, argument, scope);
}

function callOf(code: SourceCode, name: Token, list: readonly Argument[], scope: Scope): readonly DeclaredDependency[] {
  if (PLATFORMS.has(name.text)) return [];
  const first = stringArgument(code, argumentOf(list, 'path') ?? list[0]);
  if (name.text === 'project') return first ? [projectDependency(first, scope)] : [];
  if (name.text === 'kotlin')
    return first ? [dependency(`org.jetbrains.kotlin:kotlin-${first.value}`, scope, first.span, undefined)] : [];
  return WRAPPERS.has(name.text) ? dependenciesOf(code, list, scope) : [];
}

function projectDependency(path: Located<string>, scope: Scope): DeclaredDependency {
  const parts = path.value.split(':').filter((part) => part !== '');
  return { name: parts.at(-1) ?? path.value, scope, nameSpan: path.span, path: `:${parts.join(':')}` };
}

/** `libs.spring.boot` of a version catalog, `projects.commonCore` of the build itself. */
function accessor(code: SourceCode, argument: Argument, scope: Scope): readonly DeclaredDependency[] {
  const chain = chainAt(code, argument.from, argument.to);
  const [first, second] = chain;
  const last = chain.at(-1);
  if (!first || !second || !last) return [];
  const nameSpan = { start: first.start, end: last.end };
  if (first.text === 'projects') {
    const parts = chain.slice(1).map(({ text }) => text.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase());
    return [{ name: parts.at(-1) ?? '', scope, nameSpan, path: `:${parts.join(':')}` }];
  }
  if (second.text === 'findLibrary' || second.text === 'findBundle') {
    const at = code.tokens.indexOf(second);
    const alias = isSign(code.tokens[at + 1], '(') ? stringArgument(code, argumentsWithin(code, at + 1)[0]) : undefined;
    return alias
      ? [
          {
            name: alias.value,
            scope,
            nameSpan: alias.span,
            alias: `${first.text}.${second.text === 'findBundle' ? 'bundles.' : ''}${alias.value.replace(/[-_]/g, '.')}`,
          },
        ]
      : [];
  }
  const name = chain.map(({ text }) => text).join('.');
  return [{ name, scope, nameSpan, alias: name }];
}

/** The words of `a.b.c`, up to a call that only takes the value out. */
function chainAt(code: SourceCode, from: number, to: number): readonly Token[] {
  const chain: Token[] = [];
  for (let i = from; i < to; i += 2) {
    const token = code.tokens[i];
    if (token?.kind !== 'word') break;
    if (['get', 'asProvider', 'toString'].some((call) => isWord(token, call)) && isSign(code.tokens[i + 1], '(')) break;
    chain.push(token);
    if (!isSign(code.tokens[i + 1], '.')) break;
  }
  return chain;
}
