import { findExceptionId, findLicenceId, replacementOf } from './ids';
import type { Token, TokenKind } from './model';

const WORD = /[^\s()+]+/y;
const REFERENCE = /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/i;
/** SPDX 3.0.1, Annex B: an exception of somebody's own has a prefix of its own; SPDX 2.3, Annex D.1, allows listed exceptions only. */
const ADDITION = /^(?:DocumentRef-[\w.-]+:)?AdditionRef-[\w.-]+$/i;
const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR', 'WITH']);
const SPECIAL: ReadonlySet<string> = new Set(['NONE', 'NOASSERTION']);

/** The words of an expression with their places; whatever is in no list is `unknown`. Linear in the length of `text`. */
export function tokeniseExpression(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    if (character.trim() === '') at += 1;
    else {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0] ?? character;
      const followedByPlus = text.charAt(at + word.length) === '+';
      tokens.push(tokenOf(word, at, tokens.at(-1), followedByPlus));
      at += word.length;
    }
  }
  return tokens;
}

function tokenOf(text: string, start: number, before: Token | undefined, plus: boolean): Token {
  const token = (kind: TokenKind, value = text, replacement?: string): Token => ({
    kind,
    text,
    value,
    ...(replacement !== undefined && { replacement }),
    span: { start, end: start + text.length },
  });
  if (text === '(') return token('open');
  if (text === ')') return token('close');
  if (text === '+') return token('plus');
  const upper = text.toUpperCase();
  if (OPERATORS.has(upper)) return token('operator', upper);
  if (SPECIAL.has(upper)) return token('special', upper);
  if (before?.value === 'WITH') {
    if (ADDITION.test(text)) return token('reference');
    const exception = findExceptionId(text);
    return exception === undefined ? token('unknown') : token('exception', exception);
  }
  if (REFERENCE.test(text)) return token('reference');
  const id = findLicenceId(text);
  return id === undefined ? token('unknown') : token('licence', id, replacementOf(id, plus));
}
