import licenceIds from 'spdx-license-ids/index.json';
import { tokeniseExpression } from '../expression/tokens';
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
    if (token.kind === 'unknown') return looksLikeId(token.text) ? [{ id: token.text, span: token.span, standing: 'unknown', replacements: similarIds(token.text) }] : [];
    if (token.kind !== 'licence') return [];
    if (token.replacement === undefined) return [{ id: token.value, span: token.span, standing: 'current', replacements: [] }];
    const plus = tokens[at + 1]?.kind === 'plus' ? tokens[at + 1] : undefined;
    if (plus) return [{ id: token.text + plus.text, span: { start: token.span.start, end: plus.span.end }, standing: 'deprecated', replacements: [token.replacement] }];
    // The old bare GNU ids left only/or-later open: that is for a person to say.
    return [{ id: token.text, span: token.span, standing: 'deprecated', replacements: GNU.test(token.value) ? [`${token.value}-only`, `${token.value}-or-later`] : [token.replacement] }];
  });
}

function looksLikeId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(text) && /[A-Za-z]/.test(text);
}

/** Listed ids that differ in a letter or two, the nearest first. */
function similarIds(id: string): string[] {
  const wanted = id.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 4));
  const near = licenceIds
    .filter((known) => Math.abs(known.length - wanted.length) <= limit)
    .map((known) => ({ known, away: distance(wanted, known.toLowerCase(), limit) }));
  const least = Math.min(limit, ...near.map(({ away }) => away));
  return near.filter(({ away }) => away === least).slice(0, SUGGESTIONS).map(({ known }) => known);
}

/** Edit distance (insert, delete, replace), given up above `limit`. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
