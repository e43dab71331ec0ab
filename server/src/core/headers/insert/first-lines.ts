import type { CommentStyle, CommentStyleName } from '../comments/styles';

/** Lines that lose their meaning unless they come first, with where their manuals say so. */
const STICKY: Readonly<Partial<Record<CommentStyleName | 'all', RegExp>>> = {
  // execve(2); Emacs' first-line variables.
  all: /^#!|^[^\n]{0,80}-\*-[^\n]{1,200}-\*-/,
  // PEP 263; Ruby's magic comments; Dockerfile directives; cloud-init, PAM, environment modules, zsh completion; Gherkin.
  hash: /^#.{0,40}?coding[:=]|^# *(?:frozen_string_literal|warn_indent|shareable_constant_value|syntax|escape|check|language) *[:=]|^#(?:cloud-config|compdef|autoload|%PAM|%Module|cython:)/,
  // CSS Syntax Level 3, section 8.2: @charset is the first bytes of a file.
  'slash-star': /^@charset /,
  dashes: /^cabal-version:/i,
  rem: /^@?echo off\b/i,
  // The preprocessors a manual page needs, man(7).
  roff: /^'\\"/,
  // Format and program of TeX distributions and editors.
  percent: /^%&|^% *!(?:TEX|BIB)/i,
  quote: /^vim9script/,
};

/** Two at most: a shebang and an encoding, say. A few more, since directives may come in a group. */
const MOST_LINES = 5;

/** Where a header can stand at the earliest: after a byte order mark and everything that must come first. Undefined: nowhere. */
export function firstOffset(text: string, style: CommentStyleName, { block }: CommentStyle): number | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (style === 'php') return afterPhpTag(text, start);
  if (style === 'markup') return afterProlog(text, start);
  let at = start;
  for (let line = 0; line < MOST_LINES; line++) {
    const next = nextLine(text, at);
    const content = text.slice(at, Math.min(next, at + 400));
    if (STICKY.all?.test(content) !== true && STICKY[style]?.test(content) !== true) break;
    if (block && content.includes(block.open) && !content.includes(block.close.trim())) break;
    at = next;
  }
  return at;
}

/** After `<?php` and its line end; a file that begins with something else has no place for a comment that is not shown. */
function afterPhpTag(text: string, start: number): number | undefined {
  const from = text.startsWith('#!', start) ? nextLine(text, start) : start;
  const tag = /^<\?(?:php|hh)(?=\s|$)(?:[ \t]*(?:\r\n?|\n)|[ \t]*\/\/[^\r\n]*(?:\r\n?|\n))?/i.exec(
    text.slice(from, from + 400),
  );
  return tag ? from + tag[0].length : undefined;
}

/** After an XML declaration, a document type without inner declarations, or the front matter of a Markdown file. */
function afterProlog(text: string, start: number): number {
  const frontMatter = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 100));
  if (frontMatter) {
    const end = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(start, start + 100_000));
    return end ? start + end.index + end[0].length : start;
  }
  let at = start;
  const declaration = /^<\?xml[^>]{0,300}\?>/.exec(text.slice(at, at + 400));
  if (declaration) at = afterLineEnd(text, at + declaration[0].length);
  const doctype = /^<!doctype[^>[]{0,1000}>/i.exec(text.slice(at, at + 1_100));
  return doctype ? afterLineEnd(text, at + doctype[0].length) : at;
}

/** After the line end at `at`, if there is nothing before it but white space. */
function afterLineEnd(text: string, at: number): number {
  return at + (/^[ \t]*(?:\r\n?|\n)/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
}

/** Where the line after the one at `at` begins; the text's end after the last. */
export function nextLine(text: string, at: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = at;
  return end.test(text) ? end.lastIndex : text.length;
}
