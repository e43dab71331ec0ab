import type { Located } from '../../text/span';
import { plainLines, type PlainLine } from '../parsing/plain-lines';

/** One logical line of a requirements file: continuations (`\`) joined, comments apart. */
export interface RequirementLine {
  /** The line without comment; a continuation's backslash and line end are blanks, so that offsets hold. */
  readonly text: string;
  readonly start: number;
  /** Comments on the line and on the comment lines indented below it (`# via ...`). */
  readonly comments: readonly Located<string>[];
}

/**
 * The logical lines of a requirements file (pip documentation, Requirements File Format), `most` of them. Comment-only lines before the
 * first requirement are dropped.
 */
export function requirementLines(text: string, most: number): RequirementLine[] {
  const found: { text: string; start: number; comments: Located<string>[] }[] = [];
  let open: { text: string; start: number; comments: Located<string>[] } | undefined;
  for (const line of plainLines(text)) {
    const { code, comment } = withoutComment(line);
    const goesOn = code.trimEnd().endsWith('\\');
    const content = goesOn ? code.slice(0, code.lastIndexOf('\\')) : code;
    if (open) {
      open.text = open.text.padEnd(line.start - open.start) + content;
      if (comment) open.comments.push(comment);
    } else if (content.trim() !== '') {
      if (found.length === most) break;
      open = { text: content, start: line.start, comments: comment ? [comment] : [] };
      found.push(open);
    } else if (comment && /^\s/.test(line.text)) found.at(-1)?.comments.push(comment);
    if (!goesOn) open = undefined;
  }
  return found;
}

/** A comment begins at `#` at the start of the line or behind white space. */
function withoutComment(line: PlainLine): { code: string; comment?: Located<string> } {
  const at = line.text.search(/(?:^|\s)#/);
  if (at < 0) return { code: line.text };
  const from = line.text.indexOf('#', at) + 1;
  const value = line.text.slice(from).trim();
  const start = line.start + line.text.indexOf(value, from);
  return { code: line.text.slice(0, at), comment: { value, span: { start, end: start + value.length } } };
}
