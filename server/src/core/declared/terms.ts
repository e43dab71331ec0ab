/** An expression in the making: one licence (with its exception), or several joined. */
export type Term = string | { readonly operator: 'OR' | 'AND'; readonly terms: readonly Term[] };

/** Joins `terms`, flat and without repetition. */
export function join(operator: 'OR' | 'AND', terms: readonly Term[]): Term {
  const flat = terms.flatMap((term) => (typeof term !== 'string' && term.operator === operator ? term.terms : [term]));
  const unique = flat.filter((term, index) => flat.findIndex((other) => print(other) === print(term)) === index);
  const [only] = unique;
  return unique.length === 1 && only !== undefined ? only : { operator, terms: unique };
}

/** The SPDX expression of `term`; inner groups in parentheses, so that nobody needs to know which operator binds tighter. */
export function print(term: Term): string {
  if (typeof term === 'string') return term;
  return term.terms.map((inner) => (typeof inner === 'string' ? inner : `(${print(inner)})`)).join(` ${term.operator} `);
}

/** The licence ids in `term`, exceptions left out. */
export function licencesOf(term: Term): readonly string[] {
  return typeof term === 'string' ? [term.split(' WITH ')[0] ?? term] : term.terms.flatMap(licencesOf);
}

/** The data's own expressions have one operator at most. */
export function splitExpression(expression: string): Term {
  for (const operator of ['OR', 'AND'] as const) {
    const parts = expression.split(` ${operator} `);
    if (parts.length > 1) return { operator, terms: parts };
  }
  return expression;
}
