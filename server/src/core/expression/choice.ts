import type { Expression } from './model';
import { parseExpression } from './parse';
import { printExpression } from './print';

/** The alternatives that an expression offers as a whole, as SPDX writes them; none where it offers no choice, or only within a part of it. */
export function alternativesOf(text: string): readonly string[] {
  const parsed = parseExpression(text);
  return parsed.ok && parsed.value.kind === 'or' ? parsed.value.terms.map(printExpression) : [];
}

/** True where an expression lets somebody choose between licences, be it for a part only. */
export function offersChoice(text: string): boolean {
  const parsed = parseExpression(text);
  return parsed.ok && hasChoice(parsed.value);
}

function hasChoice(expression: Expression): boolean {
  return expression.kind === 'or' || (expression.kind === 'and' && expression.terms.some(hasChoice));
}
