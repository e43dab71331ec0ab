/** Lines of at most `width` characters, broken at spaces. */
export function wrapped(text: string, width = 110): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
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
