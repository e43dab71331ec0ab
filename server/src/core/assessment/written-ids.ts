import licenceIds from 'spdx-license-ids/index.json';
import type { Token } from '../expression/model';
import { similarExceptions } from '../expression/similar-exceptions';
import { tokeniseExpression } from '../expression/tokens';
import { similarTo } from '../text/similar';
import type { LicenceId } from './engine';

/** Similar ids offered for an unknown one at most. */
const SUGGESTIONS = 3;
const GNU = /^(A|L)?GPL-\d\.\d$|^GFDL-1\.\d$/;

/** The licence ids of an expression with their standing; empty where the text has not even an expression's words. */
export function writtenIdsOf(text: string): readonly LicenceId[] {
  const tokens = tokeniseExpression(text);
  // Two words side by side are prose, not an expression.
  const isWord = (at: number): boolean => ['licence', 'reference', 'exception', 'unknown', 'special'].includes(tokens[at]?.kind ?? '');
  if (tokens.some((_, at) => isWord(at) && isWord(at + 1))) return [];
  return tokens.flatMap((token, at): LicenceId[] => {
    if (token.kind === 'reference') return [{ id: token.value, span: token.span, standing: 'custom', replacements: [] }];
    if (token.kind === 'unknown' && tokens[at - 1]?.value === 'WITH') return exceptionIn(token);
    if (token.kind === 'unknown') return looksLikeId(token.text) ? [{ id: token.text, span: token.span, standing: 'unknown', replacements: similarTo(token.text, licenceIds, SUGGESTIONS) }] : [];
    if (token.kind !== 'licence') return [];
    if (token.replacement === undefined) return [{ id: token.value, span: token.span, standing: 'current', replacements: [] }];
    const plus = tokens[at + 1]?.kind === 'plus' ? tokens[at + 1] : undefined;
    if (plus) return [{ id: token.text + plus.text, span: { start: token.span.start, end: plus.span.end }, standing: 'deprecated', replacements: [token.replacement] }];
    // The old bare GNU ids left only/or-later open: that is for a person to say.
    return [{ id: token.text, span: token.span, standing: 'deprecated', replacements: GNU.test(token.value) ? [`${token.value}-only`, `${token.value}-or-later`] : [token.replacement] }];
  });
}

function exceptionIn({ text, span }: Token): LicenceId[] {
  return looksLikeId(text) ? [{ id: text, exception: true, span, standing: 'unknown', replacements: similarExceptions(text, SUGGESTIONS) }] : [];
}

function looksLikeId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(text) && /[A-Za-z]/.test(text);
}
