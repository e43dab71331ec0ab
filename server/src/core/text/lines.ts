import type { Position, Range, Span } from './span';

/** Offsets at which the lines of a text start, ascending, beginning with 0. CR, LF and CRLF end a line. */
export type LineStarts = readonly number[];

/** Line starts of `text`, as plain data that outlives it. */
export function lineStartsOf(text: string): LineStarts {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Where an offset is; an offset before the text is its start. */
export function positionIn(starts: LineStarts, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: Math.max(0, offset - (starts[low] ?? 0)) };
}

/** The lines and characters of a span of offsets. */
export function rangeIn(starts: LineStarts, { start, end }: Span): Range {
  return { start: positionIn(starts, start), end: positionIn(starts, end) };
}

/** Answers where an offset of one text is, and the reverse. */
export interface LineIndex {
  readonly count: number;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** Builds the line index of `text` in one pass; positions outside the text are clamped to it. */
export function indexLines(text: string): LineIndex {
  const starts = lineStartsOf(text);
  const { length } = text;
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, length));
  return {
    count: starts.length,
    positionAt: (offset) => positionIn(starts, clamp(offset)),
    offsetAt: ({ line, character }) => {
      if (line >= starts.length) return length;
      const start = starts[Math.max(0, line)] ?? 0;
      return Math.max(start, Math.min(start + character, starts[line + 1] ?? length));
    },
    rangeOf: ({ start, end }) => rangeIn(starts, { start: clamp(start), end: clamp(end) }),
  };
}
