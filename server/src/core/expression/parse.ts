import parseSpdx from 'spdx-expression-parse';
import type { ConjunctionInfo, LicenseInfo } from 'spdx-expression-parse';
import { fail, succeed } from '../text/result';
import type { Result } from '../text/result';
import { checkOrder, EXPRESSION_LIMITS } from './grammar';
import { findExceptionId, replacementOf } from './ids';
import type { Compound, Expression, ExpressionError, LicenceTerm, Token } from './model';
import { tokeniseExpression } from './tokens';

/**
 * Reads an SPDX licence expression (SPDX 2.3 Annex D). Ids and operators may be in any case, deprecated ids are replaced,
 * ids on no list are kept and marked; `NONE` and `NOASSERTION` stand alone. Texts beyond `EXPRESSION_LIMITS` are refused.
 */
export function parseExpression(text: string): Result<Expression, ExpressionError> {
  if (text.length > EXPRESSION_LIMITS.characters) {
    return fail({ message: { id: 'expression.error.too-long', args: { limit: EXPRESSION_LIMITS.characters } }, span: { start: 0, end: text.length } });
  }
  const tokens = tokeniseExpression(text);
  const [first] = tokens;
  if (first === undefined) return fail({ message: { id: 'expression.error.empty' }, span: { start: 0, end: text.length } });
  if (first.kind === 'special' && tokens.length === 1) return succeed({ kind: first.value === 'NONE' ? 'none' : 'noassertion' });
  const error = checkOrder(tokens, text.length);
  if (error) return fail(error);
  return succeed(buildTree(tokens));
}

type Tree = LicenceTerm | Compound;

/** The parser decides precedence only: every term goes in as a reference and is put back, in order, when the tree stands. */
function buildTree(tokens: readonly Token[]): Tree {
  const terms: Tree[] = [];
  const words: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (tokens[index - 1]?.value === 'WITH' || token.value === 'WITH' || token.kind === 'plus') continue;
    if (token.kind === 'operator' || token.kind === 'open' || token.kind === 'close') words.push(token.value);
    else {
      words.push('LicenseRef-term');
      terms.push(termOf(tokens, index, token));
    }
  }
  let next = 0;
  const convert = (node: LicenseInfo | ConjunctionInfo): Tree => {
    if (!('conjunction' in node)) return terms[next++] ?? unreadable;
    return combine(node.conjunction, [convert(node.left), convert(node.right)]);
  };
  return convert(parseSpdx(words.join(' ')));
}

const unreadable: LicenceTerm = { kind: 'licence', id: '', plus: false, known: false, span: { start: 0, end: 0 } };

/** `and`/`or` of `terms`, with compounds of the same kind taken apart. */
export function combine(kind: 'and' | 'or', terms: readonly Tree[]): Tree {
  const flat = terms.flatMap((term) => (term.kind === kind ? term.terms : [term]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind, terms: flat };
}

function termOf(tokens: readonly Token[], index: number, token: Token): Tree {
  const plus = tokens[index + 1]?.kind === 'plus';
  const withAt = index + (plus ? 2 : 1);
  const exception = tokens[withAt]?.value === 'WITH' ? tokens[withAt + 1] : undefined;
  const last = exception ?? (plus ? tokens[index + 1] : token) ?? token;
  const [id = token.value, ownException] = (token.replacement ?? replacementOf(token.value, plus) ?? token.value).split(' WITH ');
  const exceptionId = exception ? exception.value : ownException;
  return {
    kind: 'licence',
    id,
    plus: plus && !id.endsWith('-or-later'),
    ...(exceptionId !== undefined && { exception: exceptionId }),
    known: token.kind !== 'unknown' && (exceptionId === undefined || exception?.kind === 'reference' || findExceptionId(exceptionId) !== undefined),
    span: { start: token.span.start, end: last.span.end },
  };
}
