import type { Message, MessageArgument, MessageList } from './model';

/** Characters of one value that a person reads in a report; machines are given all of it. */
const LONGEST = 200;

/** A message whose quoted values have no more characters than a person reads. */
export function shortened(message: Message): Message {
  if (!message.args) return message;
  return { id: message.id, args: Object.fromEntries(Object.entries(message.args).map(([name, value]) => [name, argument(value)])) };
}

/** The same for a value told by itself. */
export function shortenedText(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function argument(value: MessageArgument): MessageArgument {
  if (typeof value === 'string') return shortenedText(value);
  if (typeof value === 'number' || 'citation' in value) return value;
  if ('id' in value) return shortened(value);
  return 'anyOf' in value ? { anyOf: list(value.anyOf) } : list(value);
}

function list(items: MessageList): MessageList {
  return items.map((item) => (typeof item === 'string' ? shortenedText(item) : shortened(item)));
}
