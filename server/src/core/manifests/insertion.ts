import type { LicenceInsertion } from './format';

/** An insertion of `line` below the line that holds `offset`, indented like it and with the text's own line ends. */
export function lineBelow(text: string, offset: number, line: string): LicenceInsertion {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  const behind = text.charAt(end - 1) === '\r' ? end - 1 : end;
  const indent = /^[ \t]*/.exec(text.slice(begin, behind))?.[0] ?? '';
  return { offset: behind, text: `${text.charAt(end - 1) === '\r' ? '\r\n' : '\n'}${indent}${line}` };
}

/** An insertion of `entry` (with its comma) as the first of the list that opens before `offset`, on a line of its own where the list has those. */
export function firstEntry(text: string, offset: number, entry: string): LicenceInsertion {
  const next = /^[ \t]*(\r?\n)([ \t]*)/.exec(text.slice(offset, offset + 500));
  return { offset, text: next ? `${next[1] ?? ''}${next[2] ?? ''}${entry}` : `${entry} ` };
}

/** The line end and indentation in front of `offset`, for a line of its own like the one there; '' where something else stands before. */
export function lineBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  if (text.charAt(start - 1) !== '\n') return '';
  return text.slice(text.charAt(start - 2) === '\r' ? start - 2 : start - 1, offset);
}
