import type { Position, Range, Span } from './span';

/** Offsets of the line starts of one text; answers where an offset is and the reverse. CR, LF and CRLF end a line. */
export interface LineIndex {
  readonly count: number;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** Builds the line index of `text` in one pass; positions outside the text are clamped to it. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const positionAt = (offset: number): Position => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (starts[low] ?? 0) };
  };
  return {
    count: starts.length,
    positionAt,
    offsetAt: ({ line, character }) => {
      if (line >= starts.length) return text.length;
      const start = starts[Math.max(0, line)] ?? 0;
      return Math.max(start, Math.min(start + character, starts[line + 1] ?? text.length));
    },
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}
