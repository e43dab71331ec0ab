import { parseExpression } from '../expression/parse';
import { tokeniseExpression } from '../expression/tokens';
import { termsOf } from '../expression/print';

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
