/** Offsets of a block, the end exclusive. */
export type Block = readonly [from: number, to: number];

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Finds the code blocks of a text in one kind of mark-up. */
type Reader = (lines: readonly Line[], length: number) => Block[];

/** The fence of a code block, in a list or a quotation too (CommonMark 0.31.2, section 4.5). */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- what comes last takes everything
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$/s;
/** Listing and literal blocks, and fences as in Markdown (AsciiDoc, "Delimited blocks"). */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- what comes last takes everything
const DELIMITER = /^(-{4,}|\.{4,}|`{3,})(.*)$/s;
/** A directive that shows code, or a paragraph that ends with two colons (reStructuredText specification, "Literal Blocks"). */
const LITERAL = /^([ \t]*)(?:\.\. (?:code-block|sourcecode|code|parsed-literal)::|(?!\.\. ).{0,2000}::[ \t]*$)/;

const READERS: readonly (readonly [path: RegExp, read: Reader])[] = [
  [/\.(?:md|markdown|mdx)$/i, (lines, length) => readFenced(lines, length, FENCE)],
  [/\.(?:adoc|asciidoc)$/i, (lines, length) => readFenced(lines, length, DELIMITER)],
  [/\.rst$/i, readIndented],
];

/** The code blocks of running text in Markdown, AsciiDoc or reStructuredText; none of other files. */
export function readCodeBlocks(text: string, path: string): Block[] {
  const read = READERS.find(([pattern]) => pattern.test(path))?.[1];
  if (!read) return [];
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { text: line.replace(/\r$/, ''), start };
  });
  return read(lines, text.length);
}

/** Blocks between two like lines; one that nothing closes goes to the end. */
function readFenced(lines: readonly Line[], length: number, pattern: RegExp): Block[] {
  const blocks: Block[] = [];
  let open: { readonly from: number; readonly fence: string } | undefined;
  for (const { text, start } of lines) {
    const [, fence = '', after = ''] = pattern.exec(text) ?? [];
    if (!open && fence !== '') open = { from: start, fence };
    else if (open && fence.startsWith(open.fence) && after.trim() === '') {
      blocks.push([open.from, start]);
      open = undefined;
    }
  }
  if (open) blocks.push([open.from, length]);
  return blocks;
}

/** Blocks of lines that stand further in than the line that announces them. */
function readIndented(lines: readonly Line[], length: number): Block[] {
  const blocks: Block[] = [];
  let open: { readonly from: number; readonly indent: number } | undefined;
  for (const { text, start } of lines) {
    if (open && text.trim() !== '' && text.search(/\S/) <= open.indent) {
      blocks.push([open.from, start]);
      open = undefined;
    }
    const [whole, indent = ''] = LITERAL.exec(text) ?? [];
    if (!open && whole !== undefined) open = { from: start + text.length, indent: indent.length };
  }
  if (open) blocks.push([open.from, length]);
  return blocks;
}
