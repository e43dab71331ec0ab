import type { Message, MessageId } from '../../messages/model';
import type { CheckResult } from '../../publishing/readiness';

/** What a check is about, in a few words; every check has one, and what to do where it fails. */
export function titleOf({ id }: Pick<CheckResult, 'id'>): Message {
  return { id: `publish.title.${id}` as MessageId };
}

/** Where the report is read: each has its own names for what helps. */
export type Door = 'cli' | 'editor';

/** What to do about a check, in the words of that door. */
export function fixOf({ id, remedy }: Pick<CheckResult, 'id' | 'remedy'>, door: Door): Message {
  const fix = remedy ?? { id: `publish.fix.${id}` as MessageId };
  return { ...fix, args: { ...fix.args, door } };
}
