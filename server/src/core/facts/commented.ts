import { commentStyleOf } from '../headers/comments/style-of';
import type { CommentStyle } from '../headers/comments/styles';
import { STYLES } from '../headers/comments/styles';
import type { HeaderFacts } from '../headers/model';

/** Prose may be written in a language with comments, and what it says of licences is seldom said of itself. */
const PROSE = /\.(txt|md|markdown|rst|adoc|ipynb|svg)$/i;
/** Nobody writes a header into what a tool writes, but the tool keeps comments in it. */
const MINIFIED_STYLE = /\.min\.(js|css)$/i;

const PYTHON = /\.pyw?$/i;
/** What opens and closes documentation in Python (PEP 257). */
const DOCUMENTATION = ['"""', "'''"];

/** Characters before an offset that are looked at for the beginning of a block comment. */
const WINDOW = 20_000;

/** Characters that a line of a comment is indented by. */
const LONGEST_INDENT = 200;

/** Free text says something about its own file in a comment only; elsewhere it is data, or tells about other things. */
export function withCommentedNotices(header: HeaderFacts, text: string, path: string): HeaderFacts {
  if (header.notices.length === 0) return header;
  const isCommented = commentTest(text, path);
  return { ...header, notices: header.notices.filter(({ span }) => isCommented(span.start)) };
}

/** False where no offset of the text at `path` stands in a comment. */
export function mayComment(text: string, path: string): boolean {
  return styleOf(text, path) !== undefined;
}

function styleOf(text: string, path: string): CommentStyle | undefined {
  const [, minified] = MINIFIED_STYLE.exec(path) ?? [];
  const name = PROSE.test(path) ? undefined : minified === undefined ? commentStyleOf(path, text) : minified.toLowerCase() === 'css' ? 'slash-star' : 'slashes';
  return name === undefined || name === 'none' ? undefined : STYLES[name];
}

/** Tells whether an offset of the text at `path` stands in a comment, by the comment syntax of its language; in nothing where it has none. */
export function commentTest(text: string, path: string): (offset: number) => boolean {
  const style = styleOf(text, path);
  if (!style) return () => false;
  const lineMarks = [style.line, ...(style.alsoLine ?? [])].filter((mark) => mark !== undefined).map((mark) => mark.toLowerCase());
  const isPython = PYTHON.test(path);
  return (offset) => {
    const before = text.slice(Math.max(0, offset - WINDOW), offset);
    const { block } = style;
    if (block && isOpen(before, block.open.trim(), block.close.trim())) return true;
    if (isPython && DOCUMENTATION.some((mark) => isDocumented(before, mark))) return true;
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 4).trimStart().toLowerCase();
    return lineMarks.some((mark) => line.startsWith(mark)) || /__licen[cs]e__/.test(line);
  };
}

/** Where the comment that the offset stands in ends; line comments one below the other are one. The end of the text where nothing closes it. */
export function endOfComment(text: string, path: string, offset: number): number {
  const style = styleOf(text, path);
  const before = text.slice(Math.max(0, offset - WINDOW), offset);
  const { block } = style ?? {};
  const quotes = PYTHON.test(path) ? DOCUMENTATION.filter((mark) => isDocumented(before, mark)) : [];
  const [close] = block && isOpen(before, block.open.trim(), block.close.trim()) ? [block.close.trim()] : quotes;
  if (close !== undefined) {
    const end = text.indexOf(close, offset);
    return end < 0 ? text.length : end;
  }
  const isCommented = commentTest(text, path);
  let end = offset;
  for (;;) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text.length;
    const line = /^[ \t]*(?=[^ \t\r\n])/.exec(text.slice(next + 1, next + 1 + LONGEST_INDENT))?.[0];
    if (line === undefined || !isCommented(next + 1 + line.length)) return next;
    end = next + 1;
  }
}

function isOpen(before: string, open: string, close: string): boolean {
  const at = before.lastIndexOf(open);
  // A string that holds a comment is data: `expect(css).toContain('/*! Copyright ... */')`.
  return at >= 0 && !/['"`]/.test(before[at - 1] ?? '') && before.lastIndexOf(close) < at;
}

function isOdd(text: string, mark: string): boolean {
  return text.split(mark).length % 2 === 0;
}

/** True where a string in triple quotes is open that stands alone, as documentation does; what is given a name is data. */
function isDocumented(before: string, mark: string): boolean {
  if (!isOdd(before, mark)) return false;
  const opened = before.lastIndexOf(mark);
  return /^\s*(?:__(?:doc|licen[cs]e)__\s*=\s*)?[rRuU]?$/.test(before.slice(before.lastIndexOf('\n', opened) + 1, opened));
}
