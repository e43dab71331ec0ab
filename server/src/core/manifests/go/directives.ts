import type { Located, Span } from '../../text/span';
import { plainLines, type PlainLine } from '../parsing/plain-lines';

/** One line of a go.mod or go.work file: `require x v1` or a line of a `require ( ... )` block (Go Modules Reference, Lexical elements). */
export interface GoDirective {
  readonly verb: string;
  /** The words behind the verb; quoted ones without quotes. */
  readonly words: readonly Located<string>[];
  /** What stands behind `//`, without white space around it. */
  readonly comment: string;
  /** From the first word of the line to its last. */
  readonly span: Span;
}

/** Directives that say nothing of which modules are asked for (Go Modules Reference, go.mod files and go.work files). */
const OTHERS = new Set(['go', 'toolchain', 'exclude', 'retract', 'godebug', 'ignore']);

/** The directives of a go.mod or go.work file that say something of modules, or that Go does not know, blocks resolved. `open`: a block without its end. */
export function readGoDirectives(text: string): { readonly directives: readonly GoDirective[]; readonly open?: Span } {
  const found: GoDirective[] = [];
  let block: string | undefined;
  let open: Span | undefined;
  for (const line of plainLines(text)) {
    const at = commentStart(line.text);
    const words = wordsOf(line.text.slice(0, at), line.start);
    const first = words[0];
    if (!first) continue;
    if (first.value === ')') {
      block = undefined;
      open = undefined;
    } else if (block === undefined && words.length === 2 && words[1]?.value === '(') {
      block = first.value;
      open = first.span;
    } else if (!OTHERS.has(block ?? first.value)) found.push(directive(block, words, line, at));
  }
  return { directives: found, ...(open && { open }) };
}

function directive(
  block: string | undefined,
  words: readonly Located<string>[],
  line: PlainLine,
  comment: number,
): GoDirective {
  return {
    verb: block ?? words[0]?.value ?? '',
    words: block === undefined ? words.slice(1) : words,
    comment: comment < line.text.length ? line.text.slice(comment + 2).trim() : '',
    span: { start: words[0]?.span.start ?? line.start, end: words.at(-1)?.span.end ?? line.start },
  };
}

/** Where the comment begins: `//` at the start of the line or behind white space; the length of the line without one. */
function commentStart(line: string): number {
  let at = line.indexOf('//');
  while (at > 0 && !isSpace(line.charCodeAt(at - 1))) at = line.indexOf('//', at + 1);
  return at < 0 ? line.length : at;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The words of a line; brackets are words of their own, quoted words come without quotes. */
function wordsOf(text: string, start: number): Located<string>[] {
  const words: Located<string>[] = [];
  const add = (from: number, to: number): void => {
    words.push({ value: text.slice(from, to), span: { start: start + from, end: start + to } });
  };
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (isSpace(text.charCodeAt(i))) continue;
    const close = character === '"' || character === '`' ? text.indexOf(character, i + 1) : -1;
    if (close > i) {
      add(i + 1, close);
      i = close;
    } else if (character === '(' || character === ')') add(i, i + 1);
    else {
      let end = i + 1;
      while (end < text.length && !isSpace(text.charCodeAt(end)) && !'()"`'.includes(text.charAt(end))) end++;
      add(i, end);
      i = end - 1;
    }
  }
  return words;
}
