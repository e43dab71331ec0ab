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

/** The long passages that some releases word otherwise. */
function rewordedStretches({ variables }: Pick<IndexedText, 'variables'>): [start: number, end: number][] {
  return variables.flatMap(([start, length, allowed]): [number, number][] =>
    length >= LONG_PASSAGE && allowed !== '?' && allowed.some((wording) => wording.includes('*')) ? [[start, start + length]] : [],
  );
}

/** What may be missing, be anything, or read otherwise: a text is found by what all its releases have. */
export function unsteadyStretches(text: Pick<IndexedText, 'variables'>): [start: number, end: number][] {
  return [...optionalStretches(text), ...rewordedStretches(text)];
}

/** Number of units of a text that all releases have, of its `mandatory` ones. */
export function steadyUnits(text: Pick<IndexedText, 'variables'>, mandatory: number): number {
  return rewordedStretches(text).reduce((sum, [start, end]) => Math.max(0, sum - (end - start)), mandatory);
}

/** Number of units of a text that its template does not let be missing or be anything. */
export function mandatoryUnits(text: Pick<IndexedText, 'length' | 'variables'>): number {
  return optionalStretches(text).reduce((sum, [start, end]) => sum - (end - start), text.length);
}
