import type { Message, MessageId } from '../../messages/model';
import type { CheckResult } from '../../publishing/readiness';

/** What a check is about, in a few words; every check has one, and what to do where it fails. */
export function titleOf({ id }: Pick<CheckResult, 'id'>): Message {
  return { id: `publish.title.${id}` as MessageId };
}

export function fixOf({ id, remedy }: Pick<CheckResult, 'id' | 'remedy'>): Message {
  return remedy ?? { id: `publish.fix.${id}` as MessageId };
}
