import type { Console } from './command';

/** Longer lines are hard to read (characters). */
const WIDEST = 100;

/** Characters of a line of running text on this terminal. */
export function readableWidth({ columns }: Console): number {
  return Math.min(columns, WIDEST);
}
