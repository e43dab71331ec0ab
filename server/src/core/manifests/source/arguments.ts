import type { Located } from '../../text/span';
import { isSign, isWord, located, type SourceCode, type Token } from './tokens';

/** One argument of a call or entry of a list: tokens `from` (inclusive) to `to` (exclusive), its key left out. */
export interface Argument {
  /** `key` of `key: value`, `key=value`, `:key => value`, `"key" => value` or `"key": value`. */
  readonly key?: Token;
  readonly from: number;
  readonly to: number;
}

/** Someone who is writing leaves a few brackets open; a text with more is not looked through to its end for each of them. */
const MOST_UNCLOSED = 10;

/** The arguments between the bracket at `open` and its partner; up to the end of the text where it is one of few that are not closed. */
export function argumentsWithin(code: SourceCode, open: number): Argument[] {
  const first = code.tokens[open];
  if (first?.kind !== 'sign' || !'([{'.includes(first.text)) return [];
  const close = code.partners[open] ?? -1;
  if (close < 0 && code.unclosed > MOST_UNCLOSED) return [];
  return split(code, open + 1, close < 0 ? code.tokens.length : close);
}

const ENDS = new Set(['do', 'if', 'unless', 'then', 'end']);

/**
 * The arguments of a call without brackets (Ruby, Elixir), from the token at `first`: up to the end of the line, or of
 * the line after one that ends in a comma.
 */
export function argumentsOnLine(code: SourceCode, first: number): Argument[] {
  let i = first;
  for (; i < code.tokens.length; i++) {
    const token = code.tokens[i];
    const partner = code.partners[i] ?? -1;
    if (partner > i) i = partner;
    else if (
      token?.kind === 'newline'
        ? !isSign(code.tokens[i - 1], ',')
        : isSign(token, ';') || isSign(token, '}') || isSign(token, ')') || isSign(token, ']')
    )
      break;
    else if (token?.kind === 'word' && ENDS.has(token.text) && !isSign(code.tokens[i + 1], ':')) break;
  }
  return split(code, first, i);
}

/** The arguments of a call whose name stands at `name`, with or without brackets. */
export function callArguments(code: SourceCode, name: number): Argument[] {
  return isSign(code.tokens[name + 1], '(') ? argumentsWithin(code, name + 1) : argumentsOnLine(code, name + 1);
}

function split(code: SourceCode, from: number, to: number): Argument[] {
  const found: Argument[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const partner = code.partners[i] ?? -1;
    if (i === to || isSign(code.tokens[i], ',')) {
      const argument = keyed(code, start, i);
      if (argument) found.push(argument);
      start = i + 1;
    } else if (partner > i) i = Math.min(partner, to - 1);
  }
  return found;
}

function keyed(code: SourceCode, start: number, end: number): Argument | undefined {
  let from = start;
  let to = end;
  while (from < to && code.tokens[from]?.kind === 'newline') from++;
  while (to > from && code.tokens[to - 1]?.kind === 'newline') to--;
  const key = code.tokens[from];
  if (from === to || !key) return undefined;
  const sign = code.tokens[from + 1];
  const named =
    (key.kind === 'word' && (isSign(sign, ':') || isSign(sign, '='))) ||
    (key.kind === 'string' && (isSign(sign, ':') || isSign(sign, '=>'))) ||
    (key.kind === 'symbol' && isSign(sign, '=>'));
  if (!named) return { from, to };
  from += 2;
  while (from < to && code.tokens[from]?.kind === 'newline') from++;
  return { key, from, to };
}

/** The argument with that key. */
export function argumentOf(list: readonly Argument[], ...keys: readonly string[]): Argument | undefined {
  return list.find((argument) => argument.key !== undefined && keys.includes(argument.key.text));
}

/** Names that are assigned once in the whole text (`NAME = ...`, `@name ...`), with the index of the value's first token. */
export type Assignments = ReadonlyMap<string, number>;

/** The assignments of a program; a name assigned twice is left out, because only running it would tell which holds. */
export function assignmentsOf(code: SourceCode): Assignments {
  const assignments = new Map<string, number>();
  const unclear = new Set<string>();
  for (let i = 0; i < code.tokens.length; i++) {
    const name = code.tokens[i];
    // Within brackets `name=value` is an argument.
    if (isSign(name, '(') || isSign(name, '[')) {
      i = Math.max(i, code.partners[i] ?? -1);
      continue;
    }
    const assigned = isSign(code.tokens[i + 1], '=');
    const attribute = isSign(code.tokens[i - 1], '@') && code.tokens[i + 1]?.kind === 'string';
    if (name?.kind !== 'word' || (!assigned && !attribute) || isSign(code.tokens[i - 1], '.')) continue;
    if (assignments.has(name.text)) unclear.add(name.text);
    assignments.set(name.text, i + (assigned ? 2 : 1));
  }
  for (const name of unclear) assignments.delete(name);
  return assignments;
}

const NO_ASSIGNMENTS: Assignments = new Map();

/** A string that stands alone at `at`: adjacent strings are one (Python), `.freeze` may follow. */
function stringFrom(code: SourceCode, at: number, limit: number, acrossLines: boolean): Located<string> | undefined {
  let first: Token | undefined;
  let last: Token | undefined;
  let value = '';
  let i = at;
  for (; i < limit; i++) {
    const token = code.tokens[i];
    if (token?.kind === 'newline' && acrossLines) continue;
    if (token?.kind !== 'string') break;
    if (token.interpolated) return undefined;
    value += token.text;
    first ??= token;
    last = token;
  }
  if (!first || !last) return undefined;
  if (isSign(code.tokens[i], '.') && (isWord(code.tokens[i + 1], 'freeze') || isWord(code.tokens[i + 1], 'strip')))
    i += 2;
  const after = code.tokens[i];
  if (i < limit && after?.kind !== 'newline' && !isSign(after, ';') && !isSign(after, ',')) return undefined;
  return { value, span: { start: first.start, end: last.end } };
}

/** The string an argument is, directly or by a name assigned once; undefined for everything that would have to be worked out. */
export function stringArgument(
  code: SourceCode,
  argument: Argument | undefined,
  assignments: Assignments = NO_ASSIGNMENTS,
): Located<string> | undefined {
  if (!argument) return undefined;
  let { from, to } = argument;
  while (isSign(code.tokens[from], '(') && code.partners[from] === to - 1) {
    from++;
    to--;
    // A tuple of several is a list; one entry may have a comma behind it.
    if (split(code, from, to).length > 1) return undefined;
  }
  const value = valueIndex(code, { from, to }, assignments);
  if (value === undefined) return undefined;
  return value === from ? stringFrom(code, value, to, true) : stringFrom(code, value, code.tokens.length, false);
}

/** The strings of a list argument (`[...]`, `(...)`, `{...}`), or the one string it is; what is no string is left out. */
export function stringsArgument(
  code: SourceCode,
  argument: Argument | undefined,
  assignments: Assignments = NO_ASSIGNMENTS,
): Located<string>[] {
  if (!argument) return [];
  const single = stringArgument(code, argument, assignments);
  if (single) return [single];
  return entriesArgument(code, argument, assignments).flatMap(
    (entry) => stringArgument(code, entry, assignments) ?? [],
  );
}

/** The entries of an argument that is a list or a map, directly or by a name assigned once. */
export function entriesArgument(
  code: SourceCode,
  argument: Argument | undefined,
  assignments: Assignments = NO_ASSIGNMENTS,
): Argument[] {
  const at = argument && valueIndex(code, argument, assignments);
  const first = at === undefined ? undefined : code.tokens[at];
  return at !== undefined && first?.kind === 'sign' && '[({%'.includes(first.text)
    ? argumentsWithin(code, first.text === '%' ? at + 1 : at)
    : [];
}

/** Where the argument's value begins: a lone name stands for what it is assigned. */
function valueIndex(code: SourceCode, argument: Argument, assignments: Assignments): number | undefined {
  const at = isSign(code.tokens[argument.from], '@') ? argument.from + 1 : argument.from;
  const name = code.tokens[at];
  if (name?.kind !== 'word') return argument.from;
  return at + 1 === argument.to ? assignments.get(name.text) : undefined;
}

/** A symbol (`:name`), a string or a list of them, as names: groups and environments. */
export function namesArgument(code: SourceCode, argument: Argument | undefined): string[] {
  if (!argument) return [];
  const found: string[] = [];
  for (let i = argument.from; i < argument.to; i++) {
    const token = code.tokens[i];
    if (token?.kind === 'symbol' || token?.kind === 'string') found.push(located(token).value);
  }
  return found;
}
