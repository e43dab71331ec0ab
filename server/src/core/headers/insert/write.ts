import type { CommentStyle } from '../comments/styles';

/** `lines` as one comment, each line ended by `eol`; undefined where a line would end the comment early. */
export function writeComment(lines: readonly string[], style: CommentStyle, eol: string): string | undefined {
  const { line, block } = style;
  if (line !== undefined) return lines.map((each) => `${line === '' ? '' : `${line} `}${each}${eol}`).join('');
  if (block === undefined || lines.some((each) => !fitsBlock(each, block))) return undefined;
  const middle = block.middle === '' ? '' : `${block.middle} `;
  return [block.open, ...lines.map((each) => middle + each), block.close].map((each) => each + eol).join('');
}

/** One line with a comment of its own, as in `/* text *\/`. */
export function writeOneLine(text: string, style: CommentStyle): string | undefined {
  const { line, block } = style;
  if (block === undefined) return line === undefined ? undefined : `${line} ${text}`;
  return fitsBlock(text, block) ? `${block.open} ${text} ${block.close.trim()}` : undefined;
}

/** The comment's end must not occur in it, nor `--` in a comment of markup (XML 1.0, section 2.5). */
export function fitsBlock(text: string, block: { readonly close: string }): boolean {
  return !text.includes(block.close.trim()) && !(block.close === '-->' && text.includes('--'));
}
