import { withoutEnd } from '../../text/trim';
import { plainLines } from '../parsing/plain-lines';

/** A heading of a README and the lines it governs, up to the next heading. */
export interface Section {
  readonly heading: string;
  /** 1 for the title. */
  readonly level: number;
  /** Offset of the heading's text, and of what follows the heading. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

/**
 * A README's running text: same length, with code blocks, comments and quotations blanked out, so that examples are not
 * taken for statements. Markdown, reStructuredText and AsciiDoc as far as their blocks are concerned.
 */
export function proseOf(text: string): string {
  const blanked = withoutComments(text);
  const parts: string[] = [];
  let at = 0;
  let fence: string | undefined;
  let literal = false;
  let before = '';
  for (const line of plainLines(blanked)) {
    parts.push(blanked.slice(at, line.start));
    at = line.start + line.text.length;
    const content = line.text.trim();
    const mark = /^(?:`{3,}|~{3,}|-{4,}$|\.{4,}$)/.exec(content)?.[0];
    const adornment = mark !== undefined && /^[-.]/.test(mark);
    const opens = mark !== undefined && (!adornment || (/^(?:\[[^\]]*\])?$/.test(before) && !/^\s*$/.test(before)));
    let hidden = fence !== undefined;
    if (fence !== undefined) {
      if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
    } else if (opens && mark !== undefined) {
      fence = mark.slice(0, 3);
      hidden = true;
    } else if (content !== '') {
      const indented = /^(?: {4}|\t)/.test(line.text);
      if (!indented && !/^ {1,3}\S/.test(line.text)) literal = false;
      hidden = /^>/.test(content) || (indented && (literal || before === ''));
      if (/::\s*$/.test(content) || (indented && hidden)) literal = true;
    }
    parts.push(hidden ? ' '.repeat(line.text.length) : line.text);
    if (hidden) before = '';
    else if (content !== '' || !literal) before = content;
  }
  parts.push(blanked.slice(at));
  return parts.join('');
}

/** The text with `<!-- ... -->` blanked out; a comment that is not closed hides nothing. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (;;) {
    const open = text.indexOf('<!--', kept);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) break;
    parts.push(text.slice(kept, open), text.slice(open, close + 3).replace(/[^\r\n]/g, ' '));
    kept = close + 3;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}

/** The sections of a README's prose; what stands before the first heading is a section without one. */
export function sectionsOf(prose: string): readonly Section[] {
  const found: { heading: string; level: number; start: number; body: number }[] = [
    { heading: '', level: 0, start: 0, body: 0 },
  ];
  const lines = plainLines(prose);
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const marked = /^ {0,3}(#{1,6}|={1,6})\s+(\S.*)$/s.exec(line.text);
    const tagged = /^\s*<h([1-6])[^>]{0,200}>(.*?)<\/h[1-6]>/i.exec(line.text);
    const end = line.start + line.text.length + 1;
    if (marked) add(withoutEnd((marked[2] ?? '').trimEnd(), /#/).trimEnd(), marked[1]?.length ?? 1, line.start, end);
    else if (tagged) add((tagged[2] ?? '').replace(/<[^<>]*>/g, ''), Number(tagged[1]), line.start, end);
    else if (
      next &&
      /^\S/.test(line.text) &&
      /[a-z]/i.test(line.text) &&
      /^([=\-~^"*+#])\1{2,}\s*$/.test(next.text) &&
      next.text.trim().length + 2 >= line.text.trim().length
    )
      add(line.text.trim(), next.text.startsWith('=') ? 1 : 2, line.start, next.start + next.text.length + 1);
  });
  function add(heading: string, level: number, start: number, body: number): void {
    found.push({ heading, level, start, body: Math.min(body, prose.length) });
  }
  return found.map((section, i) => ({ ...section, end: Math.max(section.body, found[i + 1]?.start ?? prose.length) }));
}
