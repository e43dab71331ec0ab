import { SPACE } from './space';

/** A tag's value, understood: in the usual spelling, and the ids in it. */
export interface TagExpression {
  readonly text: string;
  /** Licence and exception ids in order, each once; `+` stays with its id. */
  readonly ids: readonly string[];
}

type Operator = 'AND' | 'OR';
interface Group {
  readonly operands: readonly Node[];
  readonly operator: Operator;
}
type Node = string | Group;

/** Brackets deeper than this are no expression anybody writes. */
const DEEPEST = 100;
const TOKEN = new RegExp(`[()]|[^${SPACE}()]+`, 'gu');
const ID = /^[-:.+\p{L}\p{N}_]+$/u;

/**
 * Reads an expression as leniently as REUSE does: any word is an id, known or not; operators in any letter case.
 * Whether ids are known, and what they mean, is another question (`core/expression`). Undefined: no expression.
 */
export function readTagExpression(value: string): TagExpression | undefined {
  const tokens = value.match(TOKEN) ?? [];
  const ids: string[] = [];
  const state: State = { tokens, at: 0, ids, depth: 0 };
  const node = readAny(state);
  if (node === undefined || state.at < tokens.length) return undefined;
  return { text: write(node), ids: [...new Set(ids)] };
}

/** `value` with AND, OR and WITH in capitals where they stand between other words; everything else as written. */
export function withCapitalOperators(value: string): string {
  return value.replace(/(?<=[\s)])(?:and|or|with)(?=[\s(])/gi, (operator) => operator.toUpperCase());
}

interface State {
  readonly tokens: readonly string[];
  readonly ids: string[];
  at: number;
  depth: number;
}

function readAny(state: State): Node | undefined {
  return readChain(state, 'OR', () => readChain(state, 'AND', () => readOne(state)));
}

function readChain(state: State, operator: Operator, next: () => Node | undefined): Node | undefined {
  const operands: Node[] = [];
  do {
    const operand = next();
    if (operand === undefined) return undefined;
    operands.push(operand);
  } while (take(state, operator));
  return operands.length === 1 ? operands[0] : { operands, operator };
}

function readOne(state: State): Node | undefined {
  if (take(state, '(')) {
    if (++state.depth > DEEPEST) return undefined;
    const inner = readAny(state);
    state.depth--;
    return inner !== undefined && take(state, ')') ? inner : undefined;
  }
  const licence = readId(state);
  if (licence === undefined || !take(state, 'WITH')) return licence;
  const exception = readId(state);
  return exception === undefined ? undefined : `${licence} WITH ${exception}`;
}

function readId(state: State): string | undefined {
  const token = state.tokens[state.at];
  if (token === undefined || !ID.test(token) || /^(?:and|or|with)$/i.test(token)) return undefined;
  state.at++;
  state.ids.push(token);
  return token;
}

function take(state: State, wanted: string): boolean {
  if (state.tokens[state.at]?.toUpperCase() !== wanted) return false;
  state.at++;
  return true;
}

function write(node: Node): string {
  if (typeof node === 'string') return node;
  return node.operands
    .map((operand) => (typeof operand === 'string' ? operand : `(${write(operand)})`))
    .join(` ${node.operator} `);
}
