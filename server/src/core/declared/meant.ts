import type { DeclaredFacts } from './facts';
import { normalise } from './normalise';

/** What a text that is on no SPDX list is likely to mean, as expressions to choose from; empty where that is not known. */
export function meantBy(text: string, facts: DeclaredFacts): readonly string[] {
  const { status, expression, candidates } = normalise(text, 'generic', facts);
  return status === 'normalised' && expression !== undefined ? [expression] : candidates;
}
