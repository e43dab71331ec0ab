import { HEAD } from '../headers/malformed';

/** Lines at the beginning of a file in which it speaks of itself; a notice further down speaks of a part that was taken in, or of something else. */
export const HEADER_LINES = 60;

/** Where those lines end, or the characters that are looked at for them. */
export function endOfHead(text: string): number {
  let end = 0;
  for (let line = 0; line < HEADER_LINES && end < HEAD; line++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return Math.min(text.length, HEAD);
    end = next + 1;
  }
  return Math.min(end, HEAD);
}
