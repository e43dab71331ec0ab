/** Lines at the beginning of a file in which it speaks of itself; a notice further down speaks of a part that was taken in, or of something else. */
export const HEADER_LINES = 60;
