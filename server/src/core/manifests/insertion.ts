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
