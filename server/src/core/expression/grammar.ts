import type { Message } from '../messages/model';
import type { ExpressionError, Token } from './model';

/** Limits that keep every answer within bounded time; a real expression has fewer than 20 terms. */
export const EXPRESSION_LIMITS = { characters: 200_000, terms: 500, depth: 60 } as const;

/** What could be an id, be it on no list: `??` is none. */
const NAMES = /[\p{L}\p{N}]/u;

/** What is wrong in the order of the words, at the first place where it is; `undefined` for a well-formed expression. */
export function checkOrder(tokens: readonly Token[], length: number): ExpressionError | undefined {
  const end = { start: length, end: length };
  const open: Token[] = [];
  let terms = 0;
  let wanted: 'operand' | 'operator' | 'exception' = 'operand';
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const wrong = (message: Message): ExpressionError => ({ message, span: token.span });
    if (wanted === 'exception') {
      if (token.kind !== 'exception' && token.kind !== 'unknown' && token.kind !== 'reference') return wrong({ id: 'expression.error.exception-expected' });
      wanted = 'operator';
    } else if (wanted === 'operand') {
      if (token.kind === 'open') open.push(token);
      else if (token.kind === 'licence' || token.kind === 'reference' || (token.kind === 'unknown' && NAMES.test(token.text))) {
        wanted = 'operator';
        terms += 1;
      } else if (token.kind === 'special') return wrong({ id: 'expression.error.special-alone', args: { word: token.value } });
      else return wrong({ id: 'expression.error.licence-expected', args: { found: token.text } });
    } else if (token.kind === 'plus') {
      const follows = before !== undefined && before.span.end === token.span.start && (before.kind === 'licence' || (before.kind === 'unknown' && tokens[index - 2]?.value !== 'WITH'));
      if (!follows) return wrong({ id: 'expression.error.plus' });
    } else if (token.kind === 'close') {
      if (open.pop() === undefined) return wrong({ id: 'expression.error.not-open' });
    } else if (token.kind !== 'operator') return wrong({ id: 'expression.error.operator-expected', args: { found: token.text } });
    else if (token.value === 'WITH') {
      if (before?.kind === 'close' || tokens[index - 2]?.value === 'WITH') return wrong({ id: 'expression.error.with' });
      wanted = 'exception';
    } else wanted = 'operand';
    if (terms > EXPRESSION_LIMITS.terms) return wrong({ id: 'expression.error.too-many-terms', args: { limit: EXPRESSION_LIMITS.terms } });
    if (open.length > EXPRESSION_LIMITS.depth) return wrong({ id: 'expression.error.too-deep', args: { limit: EXPRESSION_LIMITS.depth } });
  }
  if (wanted !== 'operator') return { message: { id: 'expression.error.unfinished' }, span: tokens.at(-1)?.span ?? end };
  const unclosed = open.at(-1);
  return unclosed && { message: { id: 'expression.error.not-closed' }, span: unclosed.span };
}
