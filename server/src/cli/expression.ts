import { declaredFacts } from '../core/declared/data';
import { meantBy } from '../core/declared/meant';
import { parseExpression } from '../core/expression/parse';
import { printTerm, termsOf } from '../core/expression/print';
import type { Message } from '../core/messages/model';

/** Why a licence given as an option cannot be taken: it is no expression, or an id in it is neither listed nor `described` by the policy. */
export function wrongExpression(value: string, described: readonly string[] = []): Message | undefined {
  const parsed = parseExpression(value);
  if (!parsed.ok) return { id: 'cli.error.not-an-expression', args: { value } };
  const unknown = termsOf(parsed.value).find(({ id, known }) => !known && !described.includes(id));
  if (!unknown) return undefined;
  const id = printTerm(unknown);
  const meant = meantBy(id, declaredFacts());
  return meant.length > 0 ? { id: 'cli.error.unknown-id.meant', args: { id, meant: { anyOf: meant } } } : { id: 'cli.error.unknown-id', args: { id } };
}
