import type { Located } from '../../text/span';
import { plainLines, type PlainLine } from '../parsing/plain-lines';

/** One line of a go.mod or go.work file: `require x v1` or a line of a `require ( ... )` block (Go Modules Reference, Lexical elements). */
export interface GoDirective {
  readonly verb: string;
  /** The words behind the verb; quoted ones without quotes. */
  readonly words: readonly Located<string>[];
  /** What stands behind `//`, without white space around it. */
  readonly comment: string;
  readonly line: Located<string>;
}

/** The directives of a go.mod or go.work file, blocks resolved. */
export function readGoDirectives(text: string): GoDirective[] {
  const found: GoDirective[] = [];
  let block: string | undefined;
  for (const line of plainLines(text)) {
    const at = commentStart(line.text);
    const words = wordsOf(line.text.slice(0, at), line.start);
    const first = words[0];
    if (!first) continue;
    if (first.value === ')') block = undefined;
    else if (block === undefined && words.length === 2 && words[1]?.value === '(') block = first.value;
    else found.push(directive(block, words, line, at));
  }
  return found;
}

function directive(
  block: string | undefined,
  words: readonly Located<string>[],
  line: PlainLine,
  comment: number,
): GoDirective {
  const span = { start: words[0]?.span.start ?? line.start, end: line.start + line.text.trimEnd().length };
  return {
    verb: block ?? words[0]?.value ?? '',
    words: block === undefined ? words.slice(1) : words,
    comment: line.text.slice(comment + 2).trim(),
    line: { value: line.text.trim(), span: { start: Math.min(span.start, span.end), end: span.end } },
  };
}

/** Where the comment begins: `//` at the start of the line or behind white space; the length of the line without one. */
function commentStart(line: string): number {
  const at = line.search(/(?:^|\s)\/\//);
  return at < 0 ? line.length : line.indexOf('//', at);
}

function wordsOf(text: string, start: number): Located<string>[] {
  return [...text.matchAll(/"[^"]*"|`[^`]*`|[()]|[^\s()"`]+/g)].map((match) => {
    const quoted = /^["`]/.test(match[0]) && match[0].length > 1;
    const from = start + match.index + (quoted ? 1 : 0);
    const value = quoted ? match[0].slice(1, -1) : match[0];
    return { value, span: { start: from, end: from + value.length } };
  });
}
