import { textId } from '../declared/agree';
import { licenceIds } from '../declared/same';
import { changedId } from '../expression/changed-id';
import type { Restriction } from './model';

/** Licences that restrict by themselves what such sentences restrict, or of somebody's own making: a restriction beside them says nothing new. */
const RESTRICTING = /-(?:NC|ND)\b|noncommercial|BUSL|SSPL|Elastic|LicenseRef-/i;

/** What is left of an expression where sentences beside it restrict use: both count, and nobody gets the licence alone. */
export function withRestrictions(expression: string, restrictions: readonly Pick<Restriction, 'kind'>[]): string {
  if (restrictions.length === 0 || RESTRICTING.test(expression)) return expression;
  const kinds = [...new Set(restrictions.flatMap(({ kind }) => (kind === 'further-condition' ? [] : [kind])))];
  if (kinds.length > 0) return besides(expression, kinds);
  return expression.includes(' ') ? besides(expression, [changedId(licenceIds(expression).join('-and-'))]) : changedId(textId(expression));
}

/** An expression, or none, and what holds whatever of it is chosen. */
export function besides(expression: string | undefined, further: readonly string[]): string {
  const parts = expression === undefined ? [] : [further.length > 0 && expression.includes(' OR ') ? `(${expression})` : expression];
  return [...parts, ...further].join(' AND ');
}
