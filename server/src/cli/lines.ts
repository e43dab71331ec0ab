import type { Message, MessageId } from '../core/messages/model';

/** The fields of a line of JSON Lines; none where it holds no object. */
export function readObject(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** What is said at the end of a batch: the first line that could not be read, counted from 1, and how many more there were. */
export function unreadableLines(id: Extract<MessageId, 'cli.explain.bad-line' | 'cli.normalise.bad-line'>, numbers: readonly number[]): Message {
  const message: Message = { id, args: { line: numbers[0] ?? 0 } };
  return numbers.length === 1 ? message : { id: 'cli.error.more-lines', args: { message, count: numbers.length - 1 } };
}
