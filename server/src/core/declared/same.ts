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

/**
 * True where `value` names the EUPL and no version. It is read as 1.2, the one version that prescribes a notice without a version ("Licensed under
 * the EUPL", first paragraph); whoever chose 1.0 or 1.1 may have "expressed by any other mean his willingness to license under the EUPL" all the same,
 * and unlike the GNU licences (GPL-2.0 section 9) no EUPL lets the recipient choose where none is named.
 */
export function versionUnsaid(value: string, expression: string | undefined): boolean {
  return expression === 'EUPL-1.2' && !/\d/.test(value);
}

/** The one version of the EUPL that `expressions` name; undefined where they name none, or several. */
export function euplVersion(expressions: readonly (string | undefined)[]): string | undefined {
  const versions = new Set(expressions.flatMap((each) => (each !== undefined && /^EUPL-1\.\d\+?$/.test(each) ? [each] : [])));
  const [version, ...others] = versions;
  return others.length === 0 ? version : undefined;
}
