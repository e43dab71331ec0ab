import { parseExpression } from '../expression/parse';
import { printTerm, termsOf } from '../expression/print';
import type { Message } from '../messages/model';
import { declaredFacts } from './data';
import { meantBy } from './meant';

/** Why a licence that a person gave cannot be taken: it is no expression, or an id in it is neither listed nor `described` by the policy. */
export function wrongExpression(value: string, described: readonly string[] = []): Message | undefined {
  const parsed = parseExpression(value);
  if (!parsed.ok) return { id: 'cli.error.not-an-expression', args: { value } };
  const unknown = termsOf(parsed.value).find(({ id, known }) => !known && !described.includes(id));
  if (!unknown) return undefined;
  const id = printTerm(unknown);
  const meant = meantBy(id, declaredFacts());
  return meant.length > 0 ? { id: 'cli.error.unknown-id.meant', args: { id, meant: { anyOf: meant } } } : { id: 'cli.error.unknown-id', args: { id } };
}
