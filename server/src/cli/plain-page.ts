import MarkdownIt from 'markdown-it';
import { JOINED, wrap } from '../core/reports/wrap';

/** How a page is put on a terminal. */
export interface PlainStyle {
  /** Characters of a line. */
  readonly width: number;
  /** What tells code from the words around it, e.g. quotation marks. */
  code(text: string): string;
  /** What a person can open or run instead of clicking; `undefined` where the words of the link are enough. */
  link(address: string): string | undefined;
}

const markdown = new MarkdownIt();
type MarkdownToken = ReturnType<typeof markdown.parse>[number];
/** What is underlined with which character; deeper headings stand as they are. */
const UNDERLINES: Readonly<Record<string, string>> = { h1: '=', h2: '-' };
const INDENT = '  ';

/** A page written in CommonMark, as plain text: headings underlined, links written out, code as it is, two spaces before it. Ends with a line end. */
export function plainPage(page: string, style: PlainStyle): string {
  const blocks: { readonly text: string; readonly item: boolean }[] = [];
  /** The marks of the list items that are open: the first line of an item begins with its mark, the others with as many spaces. */
  const open: { mark: string; readonly width: number }[] = [];
  const counts: number[] = [];
  for (const token of markdown.parse(page, {})) {
    if (token.type === 'bullet_list_open') counts.push(NaN);
    if (token.type === 'ordered_list_open') counts.push(Number(token.attrGet('start') ?? 1));
    if (token.type.endsWith('_list_close')) counts.pop();
    if (token.type === 'list_item_open') open.push(itemMark(counts));
    if (token.type === 'list_item_close') open.pop();
    const rest = open.map(({ width }) => ' '.repeat(width)).join('');
    const first = open.map(({ mark }) => mark).join('');
    const item = first.trim() !== '';
    if (token.type === 'inline') blocks.push({ text: wrap(wordsOf(token, style), style.width, first, rest), item });
    if (token.type === 'fence' || token.type === 'code_block') blocks.push({ text: codeLines(token.content, rest), item });
    if (token.type === 'heading_close') underline(blocks, UNDERLINES[token.tag]);
    if (token.type === 'inline') for (const each of open) each.mark = ' '.repeat(each.width);
  }
  return `${blocks.map(({ text, item }, index) => `${index === 0 ? '' : item && blocks[index - 1]?.item === true ? '\n' : '\n\n'}${text}`).join('')}\n`;
}

/** A bullet, or the number of this item, which counts on. */
function itemMark(counts: number[]): { mark: string; readonly width: number } {
  const count = counts.pop() ?? NaN;
  counts.push(count + 1);
  const mark = Number.isNaN(count) ? '- ' : `${String(count)}. `;
  return { mark, width: mark.length };
}

function codeLines(content: string, indent: string): string {
  return content.trimEnd().split('\n').map((line) => (line === '' ? '' : indent + INDENT + line)).join('\n');
}

function underline(blocks: { readonly text: string; readonly item: boolean }[], sign: string | undefined): void {
  const heading = blocks.pop();
  if (!heading) return;
  const length = Math.max(...heading.text.split('\n').map((line) => line.length));
  blocks.push({ ...heading, text: sign === undefined ? heading.text : `${heading.text}\n${sign.repeat(length)}` });
}

function wordsOf({ children }: MarkdownToken, style: PlainStyle): string {
  const links: string[] = [];
  return (children ?? []).map((token) => {
    if (token.type === 'code_inline') return style.code(token.content).replaceAll(' ', JOINED);
    if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
    if (token.type === 'link_open') links.push(token.attrGet('href') ?? '');
    if (token.type !== 'link_close') return token.content;
    const target = style.link(links.pop() ?? '');
    return target === undefined ? '' : ` (${target.replaceAll(' ', JOINED)})`;
  }).join('');
}
