import type { Console } from './command';

/** Longer lines are hard to read (characters). */
const WIDEST = 100;

/** Characters of a line of running text on this terminal. */
export function readableWidth({ columns }: Console): number {
  return Math.min(columns, WIDEST);
}

/** Stands for a space at which no line may end. */
export const JOINED = '\u0000';

/**
 * `text` in lines of at most `width` characters, where its words allow it. The first line begins with `first`, the others with `rest`.
 * A word that is longer than a line stays whole: a path or an address that is cut cannot be copied.
 */
export function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n').replaceAll(JOINED, ' ');
}
