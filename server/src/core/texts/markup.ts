/** Which kinds of mark-up a text is written in, as far as they hide or resemble words. */
export interface Markup {
  readonly html: boolean;
  readonly rtf: boolean;
  readonly tex: boolean;
}

const SNIFFED_CHARACTERS = 65_536;
const LONGEST_TAG = 400;

/** Looks at the start of a text for HTML or XML tags, RTF and TeX. */
export function sniffMarkup(text: string): Markup {
  const head = text.length > SNIFFED_CHARACTERS ? text.slice(0, SNIFFED_CHARACTERS) : text;
  return {
    html: /<\/?(?:p|br|div|html|body|span|li|h[1-6]|pre|td|em|strong|b|i|ul|ol|font|para|simpara|sect[12]|listitem|literallayout|dd|dt)(?:\s+[a-z:-]{1,20}\s*=[^<>]{0,200})?\s?\/?>/i.test(
      head,
    ),
    rtf: head.startsWith('{\\rtf'),
    tex: /\\(?:begin|documentclass|documentstyle|section|item|par|def)\b/.test(head),
  };
}

/** Where the mark-up starting at `start` (`\`, `<` or `&`) ends; one further where it is none. */
export function skipMarkup(text: string, start: number, markup: Markup): number {
  const code = text.charCodeAt(start);
  if (code === 92) return skipEscape(text, start, markup);
  if (code === 38) return skipEntity(text, start);
  return markup.html ? skipTag(text, start) : start + 1;
}

function skipEscape(text: string, start: number, markup: Markup): number {
  const next = text.charCodeAt(start + 1);
  if (markup.rtf || markup.tex) {
    if (markup.rtf && next === 39) return start + 4;
    let end = start + 1;
    while (isLetter(text.charCodeAt(end))) end++;
    if (markup.rtf) while (isDigitOrMinus(text.charCodeAt(end))) end++;
    return Math.max(end, start + 1);
  }
  // \n, \r and \t of a string literal.
  return next === 110 || next === 114 || next === 116 ? start + 2 : start + 1;
}

function skipEntity(text: string, start: number): number {
  const from = text.charCodeAt(start + 1) === 35 ? start + 2 : start + 1;
  let end = from;
  while (end - from <= 8 && (isLetter(text.charCodeAt(end)) || isDigitOrMinus(text.charCodeAt(end)))) end++;
  return end > from && text.charCodeAt(end) === 59 ? end + 1 : start + 1;
}

function skipTag(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === 33) return skipComment(text, start);
  if (!isLetter(next) && next !== 47) return start + 1;
  const limit = Math.min(text.length, start + LONGEST_TAG);
  for (let i = start + 1; i < limit; i++) if (text.charCodeAt(i) === 62) return isTag(text.slice(start + 1, i)) ? i + 1 : start + 1;
  return start + 1;
}

/** True of a name, alone or with attributes: `<jane@example.org>` and `<insert your name>` are words of the text. */
function isTag(inside: string): boolean {
  return /^\/?[a-z][\w:.-]*(?:\s|\/?$)/i.test(inside) && (inside.includes('=') || inside.trim().split(/\s+/, 3).length < 3);
}

const LONGEST_COMMENT = 300;

/** A short comment is a note of the page's author and no part of its text, unless it speaks of licences itself. */
function skipComment(text: string, start: number): number {
  const comment = text.slice(start, start + LONGEST_COMMENT);
  const end = comment.indexOf('-->');
  return end < 0 || /licen[cs]|copyright|permission|gpl/i.test(comment.slice(0, end)) ? start + 2 : start + end + 3;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigitOrMinus(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45;
}
