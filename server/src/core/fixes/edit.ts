import type { Message } from '../messages/model';
import { indexLines } from '../text/lines';
import type { Span } from '../text/span';
import type { FixEdit, FixResult, TextChange } from './model';

/** An edit that changes nothing; fixes spread it and add what they do. */
export const NOTHING: FixEdit = { changes: [], create: [], rename: [], remove: [] };

/** Replaces one stretch of an existing file. */
export function changeText(file: string, current: string, span: Span, text: string): FixResult {
  return { edit: { ...NOTHING, changes: [{ file, range: indexLines(current).rangeOf(span), text }] } };
}

/** The text that a change leaves of its file's `text`. */
export function changedText(text: string, { range, text: put }: Pick<TextChange, 'range' | 'text'>): string {
  const lines = indexLines(text);
  return text.slice(0, lines.offsetAt(range.start)) + put + text.slice(lines.offsetAt(range.end));
}

/** A fix that makes a file with this text. */
export function createFile(file: string, text: string): FixResult {
  return { edit: { ...NOTHING, create: [{ file, text }] } };
}

/** A fix that changes nothing, and why. */
export function refuse(id: Message['id'], args: NonNullable<Message['args']>): FixResult {
  return { refused: { id, args } };
}

/** The line end a text uses most early on: CRLF where its first line ends so. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
