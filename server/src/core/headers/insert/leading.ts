import type { Span } from '../../text/span';
import type { CommentStyle } from '../comments/styles';
import { nextLine } from './first-lines';

/** A header is looked for in this many lines. */
const MOST_LINES = 300;

/** The comments and empty lines that a file begins with, from `start` on. */
export function leadingComments(text: string, start: number, style: CommentStyle): Span {
  const { line, block, alsoLine = [] } = style;
  const markers = [...(line === undefined ? [] : [line]), ...alsoLine];
  const close = block?.close.trim() ?? '';
  let at = start;
  let open = false;
  for (let count = 0; count < MOST_LINES && at < text.length; count++) {
    const next = nextLine(text, at);
    const content = text.slice(at, Math.min(next, at + 2_000)).trim();
    if (open) open = !content.includes(close);
    else if (block && content.startsWith(block.open)) {
      const closed = content.indexOf(close, block.open.length);
      if (closed >= 0 && closed + close.length < content.length) break;
      open = closed < 0;
    } else if (content !== '' && !markers.some((marker) => content.startsWith(marker))) break;
    at = next;
  }
  return { start, end: at };
}

/** The line that `offset` lies in, its end excluded. */
export function lineAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  return { start, end };
}
