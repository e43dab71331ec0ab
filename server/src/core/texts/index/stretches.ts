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

/** Number of units of a text that its template does not let be missing or be anything. */
export function mandatoryUnits(text: Pick<IndexedText, 'length' | 'variables'>): number {
  return optionalStretches(text).reduce((sum, [start, end]) => sum - (end - start), text.length);
}
