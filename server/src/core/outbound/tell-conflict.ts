import type { Message } from '../messages/model';
import type { ComponentGroup, OutboundConflict } from './model';

/** Components named of each side. */
const NAMED = 3;

/** Why two groups of components cannot be published in one work, and what to do about it. */
export function tellConflict({ one, other, answer, verdict }: OutboundConflict): Message {
  return { id: answer === 'no' ? 'outbound.conflict' : 'outbound.conflict.unsettled', args: { one: side(one), other: side(other), reason: verdict.reason } };
}

function side({ names, licence, use }: ComponentGroup): Message {
  const more: Message[] = names.length > NAMED ? [{ id: 'outbound.conflict.more', args: { count: names.length - NAMED } }] : [];
  return { id: 'outbound.conflict.side', args: { names: [...names.slice(0, NAMED), ...more], licence, use: { id: `use.${use}.phrase` } } };
}
