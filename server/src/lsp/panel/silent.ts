import type { AssumedComponent } from './assumed';

/** Up to this many components of which nothing is known are named one by one. */
export const FEW = 2;

/** True where nothing at all is said of a component's licence: mostly because it is not installed. */
export function isSilent({ dependency: { licence } }: AssumedComponent): boolean {
  return licence.status === 'unknown' && licence.candidates.length === 0 && licence.evidence.length === 0;
}
