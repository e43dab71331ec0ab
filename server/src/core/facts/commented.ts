import { commentStyleOf } from '../headers/comments/style-of';
import type { CommentStyle } from '../headers/comments/styles';
import { STYLES } from '../headers/comments/styles';
import type { HeaderFacts } from '../headers/model';

/** Prose may be written in a language with comments, and what it says of licences is seldom said of itself. */
const PROSE = /\.(txt|md|markdown|rst|adoc|ipynb|svg|min\.js|min\.css)$/i;

/** Characters before an offset that are looked at for the beginning of a block comment. */
const WINDOW = 20_000;

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
  const name = PROSE.test(path) ? undefined : commentStyleOf(path, text);
  return name === undefined || name === 'none' ? undefined : STYLES[name];
}

/** Tells whether an offset of the text at `path` stands in a comment, by the comment syntax of its language; in nothing where it has none. */
export function commentTest(text: string, path: string): (offset: number) => boolean {
  const style = styleOf(text, path);
  if (!style) return () => false;
  const lineMarks = [style.line, ...(style.alsoLine ?? [])].filter((mark) => mark !== undefined).map((mark) => mark.toLowerCase());
  const isPython = /\.pyw?$/i.test(path);
  return (offset) => {
    const before = text.slice(Math.max(0, offset - WINDOW), offset);
    const { block } = style;
    if (block && isOpen(before, block.open.trim(), block.close.trim())) return true;
    if (isPython && (isOdd(before, '"""') || isOdd(before, "'''"))) return true;
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 4).trimStart().toLowerCase();
    return lineMarks.some((mark) => line.startsWith(mark)) || /__licen[cs]e__/.test(line);
  };
}

function isOpen(before: string, open: string, close: string): boolean {
  const at = before.lastIndexOf(open);
  // A string that holds a comment is data: `expect(css).toContain('/*! Copyright ... */')`.
  return at >= 0 && !/['"`]/.test(before[at - 1] ?? '') && before.lastIndexOf(close) < at;
}

function isOdd(text: string, mark: string): boolean {
  return text.split(mark).length % 2 === 0;
}
