import type { Span } from '../text/span';
import { tokeniseExpression } from './tokens';

/** What may stand at a place in an expression that is being written, and the word it would replace. */
export interface Expected {
  readonly kind: 'licence' | 'exception' | 'operator';
  readonly word: Span;
}

const WORD_CHARACTER = /[\w.+-]/;

/** What may stand in `text` at `offset`; the text need not be an expression yet. Linear in its length. */
export function expectedAt(text: string, offset: number): Expected {
  let start = Math.min(offset, text.length);
  while (start > 0 && WORD_CHARACTER.test(text.charAt(start - 1))) start--;
  let end = Math.min(offset, text.length);
  while (end < text.length && WORD_CHARACTER.test(text.charAt(end))) end++;
  const word = { start, end };
  const before = tokeniseExpression(text.slice(0, start)).at(-1);
  if (before === undefined || before.kind === 'open') return { kind: 'licence', word };
  if (before.kind === 'operator') return { kind: before.value === 'WITH' ? 'exception' : 'licence', word };
  return { kind: 'operator', word };
}
