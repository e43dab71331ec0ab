import type { HeaderFacts } from '../headers/model';

const MARKDOWN = /\.(?:md|markdown|mdx)$/i;
/** The fence of a code block, in a list or a quotation too (CommonMark 0.31.2, section 4.5). */
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$/;

/** Adds which tags stand in the code blocks of running text: they show what others may write, and are not about the text. REUSE counts them all the same. */
export function withExamples(header: HeaderFacts, text: string, path: string): HeaderFacts {
  const starts = [...header.tags, ...header.malformed].map(({ span }) => span.start);
  if (starts.length === 0 || !MARKDOWN.test(path)) return header;
  const blocks = codeBlocks(text);
  const examples = starts.filter((start) => blocks.some(([from, to]) => from <= start && start < to));
  return examples.length === 0 ? header : { ...header, examples };
}

/** The fenced code blocks of a Markdown text, as offsets; one that nothing closes goes to the end. */
function codeBlocks(text: string): (readonly [from: number, to: number])[] {
  const blocks: (readonly [number, number])[] = [];
  let open: { readonly from: number; readonly fence: string } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const [, fence = '', after = ''] = FENCE.exec(line) ?? [];
    if (!open && fence !== '') open = { from: at, fence };
    else if (open && fence.startsWith(open.fence) && after.trim() === '') {
      blocks.push([open.from, at]);
      open = undefined;
    }
    at += line.length + 1;
  }
  if (open) blocks.push([open.from, text.length]);
  return blocks;
}
