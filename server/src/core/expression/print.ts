import type { Compound, Expression, LicenceTerm } from './model';

/** The expression as SPDX writes it, with the fewest parentheses. */
export function printExpression(expression: Expression): string {
  if (expression.kind === 'none' || expression.kind === 'noassertion') return expression.kind.toUpperCase();
  return printTree(expression);
}

function printTree(tree: LicenceTerm | Compound): string {
  if (tree.kind === 'licence') return printTerm(tree);
  return tree.terms
    .map((term) => (tree.kind === 'and' && term.kind === 'or' ? `(${printTree(term)})` : printTree(term)))
    .join(` ${tree.kind.toUpperCase()} `);
}

/** One term, e.g. `GPL-2.0-only WITH Classpath-exception-2.0`, `EUPL-1.1+`. */
export function printTerm({ id, plus, exception }: LicenceTerm): string {
  return `${id}${plus ? '+' : ''}${exception === undefined ? '' : ` WITH ${exception}`}`;
}

/** Every licence term, from left to right. */
export function termsOf(expression: Expression): LicenceTerm[] {
  if (expression.kind === 'licence') return [expression];
  if (expression.kind === 'none' || expression.kind === 'noassertion') return [];
  return expression.terms.flatMap(termsOf);
}
