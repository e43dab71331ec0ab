import { findLicenceId } from '../expression/ids';
import { parseExpression } from '../expression/parse';
import { printTerm, termsOf } from '../expression/print';
import { similarExceptions } from '../expression/similar-exceptions';
import type { Message } from '../messages/model';
import { declaredFacts } from './data';
import { meantBy } from './meant';

/** Ids offered for an unknown one at most. */
const SUGGESTIONS = 3;

/** Why a licence that a person gave cannot be taken: it is no expression, or an id in it is neither listed nor `described` by the policy. */
export function wrongExpression(value: string, described: readonly string[] = []): Message | undefined {
  const parsed = parseExpression(value);
  if (!parsed.ok) return { id: 'cli.error.not-an-expression', args: { value } };
  const unknown = termsOf(parsed.value).find(({ id, known }) => !known && !described.includes(id));
  if (!unknown) return undefined;
  const { exception } = unknown;
  if (exception !== undefined && (findLicenceId(unknown.id) ?? /LicenseRef-/.exec(unknown.id))) return wrongException(exception);
  const id = printTerm(unknown);
  const meant = meantBy(id, declaredFacts());
  return meant.length > 0 ? { id: 'cli.error.unknown-id.meant', args: { id, meant: { anyOf: meant } } } : { id: 'cli.error.unknown-id', args: { id } };
}

/** What follows `WITH` is on a list of its own (SPDX 2.3, Annex D.1), or an `AdditionRef-` (SPDX 3.0.1, Annex B): a `LicenseRef-` is no exception. */
function wrongException(exception: string): Message {
  const meant = similarExceptions(exception, SUGGESTIONS);
  return meant.length > 0 ? { id: 'cli.error.unknown-exception.meant', args: { exception, meant: { anyOf: meant } } } : { id: 'cli.error.unknown-exception', args: { exception } };
}
