import type { Span } from '../../text/span';
import type { CommentStyle } from '../comments/styles';
import { nextLine } from './first-lines';
import { lineAt } from './leading';
import { writeOneLine } from './write';

export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** How the line of a statement is framed: what stands before it, and whether its line opens or closes a block comment. */
interface Frame {
  readonly line: Span;
  readonly before: string;
  readonly indent: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Puts `words` on a line of its own after the statement at `span`, in the same comment. */
export function insertAfter(
  text: string,
  span: Span,
  words: string,
  style: CommentStyle,
  eol: string,
): Insertion | undefined {
  const frame = frameOf(text, span, style);
  if (frame.closes && !frame.opens) return { offset: span.end, text: `${eol}${decoration(frame, style)}${words}` };
  if (frame.closes) return ownComment(text, frame, words, style, eol, nextLine(text, frame.line.end));
  const offset = afterContinuation(text, span, frame, style);
  return { offset, text: `${lineBreakBefore(text, offset, eol)}${decoration(frame, style)}${words}${eol}` };
}

/** Puts `words` on a line of its own before the statement at `span`, in the same comment. */
export function insertBefore(
  text: string,
  span: Span,
  words: string,
  style: CommentStyle,
  eol: string,
): Insertion | undefined {
  const frame = frameOf(text, span, style);
  if (frame.opens && frame.closes) return ownComment(text, frame, words, style, eol, frame.line.start);
  if (frame.opens) return { offset: span.start, text: `${words}${eol}${decoration(frame, style)}` };
  return { offset: frame.line.start, text: `${decoration(frame, style)}${words}${eol}` };
}

function frameOf(text: string, span: Span, style: CommentStyle): Frame {
  const line = lineAt(text, span.start);
  const before = text.slice(line.start, span.start);
  const after = text.slice(span.end, line.end);
  const { block } = style;
  return {
    line,
    before,
    indent: /^[ \t]*/.exec(before)?.[0] ?? '',
    opens: block !== undefined && before.lastIndexOf(block.open) > before.lastIndexOf(block.close.trim()),
    closes: block !== undefined && after.includes(block.close.trim()),
  };
}

function ownComment(
  text: string,
  { indent }: Frame,
  words: string,
  style: CommentStyle,
  eol: string,
  offset: number,
): Insertion | undefined {
  const comment = writeOneLine(words, style);
  return comment === undefined
    ? undefined
    : { offset, text: `${lineBreakBefore(text, offset, eol)}${indent}${comment}${eol}` };
}

/** What a further line of the same comment begins with. */
function decoration({ before, indent, opens }: Frame, { block, line = '' }: CommentStyle): string {
  if (opens && block) return block.middle === '' ? ' '.repeat(before.length) : `${indent}${block.middle} `;
  if (line !== '' && before.trimStart().startsWith(line)) {
    const marks = before.slice(before.indexOf(line) + line.length);
    return before.slice(0, before.indexOf(line) + line.length) + (/^[^\p{L}\p{N}@<"']*/u.exec(marks)?.[0] || ' ');
  }
  return /^[^\p{L}\p{N}@<"']*/u.exec(before)?.[0] ?? '';
}

/** A notice that goes on in the next line, further indented or after a comma, is not cut in two. */
function afterContinuation(text: string, span: Span, frame: Frame, style: CommentStyle): number {
  let at = nextLine(text, frame.line.end);
  let ends = text.slice(span.start, span.end);
  const width = decoration(frame, style).length;
  for (let count = 0; count < 5 && at < text.length; count++) {
    const end = lineAt(text, at).end;
    const content = text.slice(at, end);
    const marks = /^[^\p{L}\p{N}@<"'(]*/u.exec(content)?.[0].length ?? 0;
    const closes = style.block !== undefined && content.includes(style.block.close.trim());
    const goesOn =
      marks < content.length && !closes && (marks > width || (/,$|\band$|&$/.test(ends) && marks >= width));
    if (!goesOn) break;
    ends = content.trimEnd();
    at = nextLine(text, end);
  }
  return at;
}

function lineBreakBefore(text: string, offset: number, eol: string): string {
  return offset === 0 || /[\r\n\uFEFF]/.test(text.charAt(offset - 1)) ? '' : eol;
}
