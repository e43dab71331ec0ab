import type { IndexedText } from './known-text';

/** The stretches of a text that its template lets be missing or be anything, in order, without overlap. */
export function optionalStretches({ variables }: Pick<IndexedText, 'variables'>): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  let covered = 0;
  for (const [start, length, allowed] of variables) {
    if (allowed !== '?' && !allowed.includes('') && !allowed.includes('*')) continue;
    const from = Math.max(start, covered);
    covered = Math.max(covered, start + length);
    if (covered > from) stretches.push([from, covered]);
  }
  return stretches;
}

/** A passage this long is a part of its own: a disclaimer. */
const LONG_PASSAGE = 40;

/** Those, and the long passages that some releases word otherwise: a text is found by what all have. */
export function unsteadyStretches(text: Pick<IndexedText, 'variables'>): [start: number, end: number][] {
  const reworded = text.variables.flatMap(([start, length, allowed]): [number, number][] =>
    allowed !== '?' && length >= LONG_PASSAGE && allowed.some((wording) => wording.includes('*')) ? [[start, start + length]] : [],
  );
  return [...optionalStretches(text), ...reworded];
}

/** Number of units of a text that all releases have. */
export function steadyUnits(text: Pick<IndexedText, 'length' | 'variables'>): number {
  const unsteady = new Uint8Array(text.length);
  for (const [start, end] of unsteadyStretches(text)) unsteady.fill(1, start, end);
  return unsteady.reduce((sum, each) => sum - each, text.length);
}

/** Number of units of a text that its template does not let be missing or be anything. */
export function mandatoryUnits(text: Pick<IndexedText, 'length' | 'variables'>): number {
  return optionalStretches(text).reduce((sum, [start, end]) => sum - (end - start), text.length);
}
