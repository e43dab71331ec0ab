import { parseExpression } from '../expression/parse';
import { printExpression } from '../expression/print';
import type { Engine } from './engine';

/**
 * What of an expression can be judged: all of it, or of what holds together (`AND`) the parts whose licences are known, since each of those binds
 * whatever the others are. Undefined where nothing can.
 */
export function knownPart(expression: string, engine: Engine): string | undefined {
  if (engine.isExpression(expression)) return expression;
  const parsed = parseExpression(expression);
  if (!parsed.ok || parsed.value.kind !== 'and') return undefined;
  const known = parsed.value.terms.filter((term) => engine.isExpression(printExpression(term)));
  return known.length === 0 ? undefined : known.map((term) => (term.kind === 'or' ? `(${printExpression(term)})` : printExpression(term))).join(' AND ');
}
