import type { Expression } from '../expression/model';
import { parseExpression } from '../expression/parse';
import { printTerm, termsOf } from '../expression/print';

/** True where two expressions say the same, whatever the order of their parts. */
export function sameMeaning(a: string, b: string): boolean {
  return a === b || sorted(a) === sorted(b);
}

function sorted(expression: string): string {
  const parsed = parseExpression(expression);
  return parsed.ok ? print(parsed.value) : expression;
}

function print(expression: Expression): string {
  switch (expression.kind) {
    case 'licence':
      return printTerm(expression);
    case 'and':
    case 'or':
      return `(${expression.terms.map(print).sort().join(` ${expression.kind} `)})`;
    default:
      return expression.kind;
  }
}

/** The licence ids of an expression; none where it cannot be read. */
export function licenceIds(expression: string): readonly string[] {
  const parsed = parseExpression(expression);
  return parsed.ok ? termsOf(parsed.value).map(({ id }) => id) : [];
}

/** True where `expression` has a GNU -only that `value`, the words it was read from, does not say. */
export function laterUnsaid(value: string, expression: string): boolean {
  return expression.includes('-only') && !/only/i.test(value);
}

/** The expression with every -or-later and `+` taken back to the version alone. */
export function withoutLater(expression: string): string {
  return expression.replace(/-or-later\b/g, '-only').replace(/\+(?=$|[\s)])/g, '');
}
