import licenceIds from 'spdx-license-ids/index.json';
import { EXCEPTION_IDS } from '../expression/exception-ids';
import type { Token } from '../expression/model';
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

/** SPDX 3.0 has `AdditionRef-` for exceptions of somebody's own; `LicenseRef-` is for licences alone (SPDX 2.3, Annex D.1; 3.0, Annex B). */
function exceptionIn({ text, span }: Token): LicenceId[] {
  if (/^(?:DocumentRef-[\w.-]+:)?AdditionRef-[\w.-]+$/i.test(text)) return [{ id: text, span, standing: 'custom', replacements: [] }];
  return looksLikeId(text) ? [{ id: text, exception: true, span, standing: 'unknown', replacements: similarExceptions(text) }] : [];
}

/** A name without its version, else what differs in a letter or two. */
function similarExceptions(text: string): readonly string[] {
  const versions = EXCEPTION_IDS.filter((id) => id.toLowerCase().startsWith(`${text.toLowerCase()}-`));
  return versions.length > 0 ? versions.slice(0, SUGGESTIONS) : similarTo(text, EXCEPTION_IDS, SUGGESTIONS);
}

function looksLikeId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(text) && /[A-Za-z]/.test(text);
}
