import { textId } from '../../declared/agree';
import { parseExpression } from '../../expression/parse';
import type { Expression } from '../../expression/model';

/**
 * The licences and exceptions of `expression` whose texts are not among `there` (ids whose texts are here). Of a choice one is enough; where none of
 * it is here, all are needed, since nobody has chosen.
 */
export function neededTexts(expression: string, there: ReadonlySet<string>): readonly string[] {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return [];
  const found = new Set([...there].map(textId));
  return [...new Set(missingIn(parsed.value, found))];
}

function missingIn(expression: Expression, found: ReadonlySet<string>): readonly string[] {
  if (expression.kind === 'none' || expression.kind === 'noassertion') return [];
  if (expression.kind === 'licence') {
    const { id, exception } = expression;
    return [...(found.has(textId(id)) ? [] : [id]), ...(exception === undefined || found.has(exception) ? [] : [exception])];
  }
  const parts = expression.terms.map((term) => missingIn(term, found));
  return expression.kind === 'or' && parts.some(({ length }) => length === 0) ? [] : parts.flat();
}
