import type { Token } from '../expression/model';
import { parseExpression } from '../expression/parse';
import { printExpression, termsOf } from '../expression/print';
import { tokeniseExpression } from '../expression/tokens';

/** True where `string` is an SPDX expression of listed ids or references. */
export function isExpression(string: string): boolean {
  const parsed = parseExpression(string);
  return parsed.ok && termsOf(parsed.value).length > 0 && termsOf(parsed.value).every(({ known }) => known);
}

/** True where `string` is an expression exactly as SPDX writes it: current ids in the list's case, operators in capitals. */
export function isExact(string: string): boolean {
  if (!isExpression(string)) return false;
  const tokens = tokeniseExpression(string);
  return tokens.every(({ text, value, replacement, kind }, index) => text === value && replacement === undefined && !(kind === 'licence' && tokens[index + 1]?.kind === 'plus' && /-(?:only|or-later)$/.test(value)));
}

/** `(A OR B)` is `A OR B`; `(A) OR (B)` stays. */
export function withoutOuterParentheses(expression: string): string {
  if (!expression.startsWith('(') || !expression.endsWith(')')) return expression;
  const inside = expression.slice(1, -1);
  let depth = 0;
  for (const character of inside) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return expression;
  }
  return withoutOuterParentheses(inside.trim());
}

const WORDS: ReadonlySet<Token['kind']> = new Set(['licence', 'reference', 'exception', 'operator', 'plus', 'open', 'close']);

/** The expression that a text of nothing but listed ids, operators and brackets is, however it is written; `broken` where it is none. */
export function pureExpression(text: string): string | 'broken' | undefined {
  const tokens = tokeniseExpression(text);
  if (tokens.length === 0 || !tokens.every(({ kind }) => WORDS.has(kind))) return undefined;
  const parsed = parseExpression(text);
  return parsed.ok ? printExpression(parsed.value) : 'broken';
}

/** Mistakes that a list of licences makes too: ids side by side, and a sign between them. */
const LIST_LIKE: ReadonlySet<string> = new Set(['expression.error.operator-expected', 'expression.error.plus']);

/**
 * True where `text` has nothing but listed ids, operators and brackets and can only be an expression gone wrong: a bracket or an
 * operator without its other half, the same id twice. Different ids side by side are a list, which is read as the ecosystem says.
 */
export function isBrokenExpression(text: string): boolean {
  if (pureExpression(text) !== 'broken') return false;
  const tokens = tokeniseExpression(text);
  const [first] = tokens;
  if (tokens.every(({ kind, value }) => kind === first?.kind && value === first.value)) return true;
  const parsed = parseExpression(text);
  return !isBalanced(tokens) || (!parsed.ok && !LIST_LIKE.has(parsed.error.message.id));
}

function isBalanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return false;
  }
  return depth === 0;
}
