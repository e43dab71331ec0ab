import type { Located, Span } from '../../text/span';

/** One line of a text without its line end; `start` is its offset in the text. */
export interface PlainLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of `text` in order; CR, LF and CRLF each end a line. */
export function plainLines(text: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    lines.push({ text: text.slice(start, i), start });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  if (start < text.length) lines.push({ text: text.slice(start), start });
  return lines;
}

/** `part`, which stands at `start` of the document, without the white space around it; undefined where nothing is left. */
export function trimmed(part: string, start: number): Located<string> | undefined {
  const value = part.trim();
  if (value === '') return undefined;
  const from = start + part.indexOf(value);
  return { value, span: { start: from, end: from + value.length } };
}

/** The span of `length` characters from `start`. */
export function spanFrom(start: number, length: number): Span {
  return { start, end: start + length };
}
