/** One word, number, address or sign of running text, with its place. */
export interface ProseToken {
  /** Lower case without accents, American spelling of licence; addresses as written. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'url' | 'sign';
  /** Characters of the whole text. */
  readonly start: number;
  readonly end: number;
  /** First token of its line. */
  readonly opensLine: boolean;
  /** First token after an empty line. */
  readonly opensParagraph: boolean;
  /** Behind a dash with white space around it. */
  readonly afterDash: boolean;
  /** In a comment of a program. */
  readonly inComment: boolean;
  /** The first behind a comment that was closed. */
  readonly afterComment: boolean;
  /** The last before a question mark with white space behind it. */
  readonly endsQuestion?: boolean;
}

const SIGNS = new Set('+/,;:.()"&|=!>');
const URL = /(?:https?|ftp):\/\/[^\s<>"'()[\]{},;|]{1,300}|www\.[^\s<>"'()[\]{},;|]{1,300}/iy;
const DEBIAN = /\/common-licenses\/[\w.-]{1,20}/y;
const TAG = /<\/?[a-z][a-z0-9]{0,14}(?:\s[^<>]{0,300})?>/iy;
/** Mark-up that begins something of its own; other tags alone in a line leave no empty line. */
const BLOCK = /^<\/?(?:p|h[1-6r]|div|li|[uod]l|d[dt]|pre|table|blockquote|section)\b/i;
/** "the MIT license <LICENSE-MIT or https://...>": the file that a bracket names is no licence named again. */
const FILE_NAME = /<(?:\.\/)?LICEN[CS]E[-._][\w.-]{1,40}/iy;
const ENTITY = /&(?:#\d{1,6}|[a-z]{2,8});/iy;
/** The right edge of a box that is drawn around a comment. */
const EDGE = /\|[ \t]{0,20}(?:\*\/)?[ \t]{0,20}(?=\r?\n|$)/y;
const TAG_NAME = 'SPDX-License-Identifier';
/** A command of Perl's documentation, and what stands before the text of its item (https://perldoc.perl.org/perlpod). */
const POD = /=(?:over(?:[ \t]{1,4}\d{1,2})?|item|back|pod|cut|head[1-6]|begin|end|for)(?![\w=])/y;
const DASH = /[ \t](?:-{1,3}|[\u2013\u2014\u2022\u00b7])[ \t]/y;
const WORD = /\p{L}+(?:['’]\p{L}{1,3}(?!\p{L}))?/uy;
const HYPHENATED = /-[ \t]{0,20}\r?\n[ \t]{0,40}(?:[*#;%]{1,3}|\/\/)?[ \t]{0,40}(\p{Ll}{1,30})/uy;
const NUMBER = /\d+(?:\.\d+)*/y;

/** Reads `text` from `start` to `end` into tokens; letters and digits are apart (`GPLv2` is `gpl`, `v`, `2`). Linear. */
export function readProse(text: string, start: number, end: number): ProseToken[] {
  const reader = new Reader(text, end);
  for (let at = start; at < reader.end;) at = reader.step(at);
  return reader.tokens;
}

class Reader {
  readonly tokens: ProseToken[] = [];
  private lines = 2;
  private tagged = false;
  /** A comment begins or ends here, within a line. */
  private atBorder = false;
  private afterDash = false;
  private afterComment = false;
  private inBlock = false;
  private inLine = false;
  /** The line holds an SPDX tag. */
  private inTag = false;

  constructor(
    private readonly text: string,
    readonly end: number,
  ) {}

  /** Reads what stands at `at` and answers where to go on. */
  step(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code === 32 || code === 9) return this.dash(at);
    if (code === 10 || (code === 13 && this.text.charCodeAt(at + 1) !== 10)) return this.line(at);
    if (isLetter(code)) return this.word(at, code);
    if (code >= 48 && code <= 57) return this.take(NUMBER, 'number', at) ?? at + 1;
    return this.sign(at, this.text[at] ?? '');
  }

  private line(at: number): number {
    if (!this.tagged || this.lines === 0) this.lines++;
    if (this.inTag) this.closeTag();
    this.tagged = this.inLine = false;
    return at + 1;
  }

  /** What an SPDX tag says ends with its line, as with an empty line, unless a word there asks for more. */
  private closeTag(): void {
    const last = this.tokens[this.tokens.length - 1]?.text ?? '';
    if (!/^(?:and|or|with|\()$/.test(last)) this.lines = Math.max(this.lines, 2);
    this.inTag = false;
  }

  private dash(at: number): number {
    const next = this.text.charCodeAt(at + 1);
    if (this.lines === 0 && (next === 45 || next === 0xb7 || next >= 0x2013)) {
      DASH.lastIndex = at;
      this.afterDash ||= DASH.test(this.text);
    }
    return at + 1;
  }

  private sign(at: number, sign: string): number {
    const next = this.text[at + 1] ?? '';
    if (sign === '<') return this.tag(at);
    if (sign === '=' && this.lines > 0) return this.skip(POD, at) ?? at + 1;
    // Manual pages: \fIGPL-2.0\fR
    if (sign === '\\' && next === 'f' && /[BIPR]/.test(this.text[at + 2] ?? '')) return at + 3;
    if (sign === '\\' && next === '"' && this.lines > 0) return this.troff(at);
    if (sign === '\\') return /[nrt]/.test(next) && /[\s"'\\A-Z]/.test(this.text[at + 2] ?? ' ') ? at + 2 : at + 1;
    if (sign === '(' && this.text[at + 2] === ')' && /[rc]/i.test(next)) return this.copyright(at, at + 3);
    if (sign === '\u00a9') return this.copyright(at, at + 1);
    if (sign === '&') return this.entity(at);
    if (sign === '?') return this.question(at, next);
    if ((sign === '/' && next === '*') || (sign === '*' && next === '/')) return this.border(at, sign === '/');
    if (sign === '/' && this.text.startsWith('/common-licenses/', at)) return this.take(DEBIAN, 'url', at) ?? at + 1;
    if (sign === '|') {
      const end = this.skip(EDGE, at);
      if (end !== undefined) return end;
    }
    if (this.lines > 0 && (sign === '#' || sign === ';' || sign === '%' || (next === sign && (sign === '/' || sign === '-')))) this.inLine = true;
    // What stands before the first word of a line is the frame of a comment.
    if (SIGNS.has(sign) && (this.lines === 0 || sign === '(' || sign === '"')) this.push('sign', sign, at, at + 1);
    return at + 1;
  }

  /** `.\" words`: a comment of a manual page (groff(7), "Comments"). */
  private troff(at: number): number {
    this.inLine = true;
    return at + 2;
  }

  private question(at: number, next: string): number {
    const last = this.tokens[this.tokens.length - 1];
    if (last && this.lines === 0 && at - last.end <= 1 && (next === '' || /[\s*"')]/.test(next))) this.tokens[this.tokens.length - 1] = { ...last, endsQuestion: true };
    return at + 1;
  }

  private border(at: number, opens: boolean): number {
    this.inBlock = opens;
    this.afterComment ||= !opens;
    this.atBorder = true;
    if (this.inTag) this.closeTag();
    return at + 2;
  }

  private tag(at: number): number {
    const end = this.skip(TAG, at);
    if (end === undefined) return this.skip(FILE_NAME, at) ?? at + 1;
    this.tagged = !BLOCK.test(this.text.slice(at, at + 12));
    return end;
  }

  private entity(at: number): number {
    const end = this.skip(ENTITY, at);
    const sign = end === undefined ? '&' : SIGN_OF.get(this.text.slice(at + 1, end - 1).toLowerCase());
    if (sign !== undefined && this.lines === 0) this.push('sign', sign, at, end ?? at + 1);
    return end ?? at + 1;
  }

  /** The sign for the word, where it does not stand beside it. */
  private copyright(at: number, end: number): number {
    const dated = /^[ \t]{0,4}\d{4}/.test(this.text.slice(end, end + 9));
    // "MIT © Jane Doe"
    const named = end === at + 1 && /^[ \t]\p{Lu}/u.test(this.text.slice(end, end + 3));
    if ((dated || named) && this.tokens[this.tokens.length - 1]?.text !== 'copyright') this.push('word', 'copyright', at, end);
    return end;
  }

  private word(at: number, code: number): number {
    const first = code | 32;
    if (first === 104 || first === 102 || first === 119) {
      const url = this.take(URL, 'url', at);
      if (url !== undefined) return url;
    }
    WORD.lastIndex = at;
    let raw = WORD.exec(this.text)?.[0] ?? '';
    if (raw === '') return at + 1;
    // `GPLv2`: the last letter belongs to the number.
    if (raw.length > 1 && /[vV]$/.test(raw) && isDigit(this.text.charCodeAt(at + raw.length))) raw = raw.slice(0, -1);
    const end = at + raw.length;
    // Perl's documentation: L<version 2 of the License|https://...>, B<Perl>
    if (raw.length === 1 && code < 91 && this.text[end] === '<' && /[BCEFILSX]/.test(raw)) return end + 1;
    if (this.lines > 0 && /^(?:dnl|rem|c)$/i.test(raw)) return end;
    if (raw === 'Identifier' && this.text.startsWith(TAG_NAME, end - TAG_NAME.length)) this.inTag = true;
    const rest = this.hyphenated(end);
    const folded = fold(rest ? raw + rest.text : raw);
    // "GPL'd": the letters behind the apostrophe are more than an ending.
    const [head, tail] = COMPOUNDS.get(raw.endsWith('d') ? raw.toLowerCase().replace('’', "'") : folded) ?? [folded];
    this.push('word', head, at, end);
    if (tail !== undefined) this.push('word', tail, at, end);
    return rest?.end ?? end;
  }

  /** The rest of a word that the end of the line cuts in two. */
  private hyphenated(at: number): { readonly text: string; readonly end: number } | undefined {
    if (this.text.charCodeAt(at) !== 45) return undefined;
    HYPHENATED.lastIndex = at;
    const found = HYPHENATED.exec(this.text);
    return found ? { text: found[1] ?? '', end: at + found[0].length } : undefined;
  }

  private take(pattern: RegExp, kind: 'number' | 'url', at: number): number | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    const kept = kind === 'url' ? withoutEnd(found) : found;
    this.push(kind, kept, at, at + kept.length);
    return at + found.length;
  }

  private skip(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.text)?.[0];
    return found === undefined ? undefined : at + found.length;
  }

  private push(kind: ProseToken['kind'], text: string, start: number, end: number): void {
    const { lines, afterDash } = this;
    this.tokens.push({
      text,
      kind,
      start,
      end,
      opensLine: lines > 0 || this.atBorder,
      opensParagraph: lines > 1,
      afterDash,
      inComment: this.inBlock || this.inLine,
      afterComment: this.afterComment,
    });
    this.lines = 0;
    this.atBorder = this.afterDash = this.afterComment = this.tagged = false;
  }
}

/** The position before `at`, or before the letter or number of the item that begins there: "under the terms of either: a)". */
export function beforeItem(tokens: readonly ProseToken[], at: number): number {
  const isItem = tokens[at - 1]?.text === ')' && /^(?:[a-z]|i{1,3}|\d)$/.test(tokens[at - 2]?.text ?? '');
  return isItem ? at - 3 : at - 1;
}

/**
 * The comment ended before `at`, and what stands there is no more of its sentence: `# Licensed under the EUPL` above
 * `version: 1`. `#` alone may be a heading of Markdown, so behind it the text must set a value.
 */
export function leavesComment(tokens: readonly ProseToken[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.inComment || tokens[at - 1]?.inComment !== true) return false;
  return token.afterComment || /^[:="]$/.test(tokens[at + 1]?.text ?? '');
}

/** An address without the signs of the sentence or comment it stands in. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && '.:*/'.includes(address[end - 1] ?? ' ')) end--;
  return address.slice(0, end);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000) || code >= 0x3040;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A word as tokens spell it: lower case, no accents, American spelling of licence. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  const stem = /['’]/.test(lower) ? lower.replace(/['’](?:s|d)?$/u, '') : lower;
  const plain = /^[a-z'’]+$/.test(stem) ? stem : stem.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.replace('licenc', 'licens');
}

/** Signs that HTML writes as names. */
const SIGN_OF: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
]);

const COMPOUNDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["gpl'ed", ['gpl', 'licensed']],
  ["gpl'd", ['gpl', 'licensed']],
  ['gpled', ['gpl', 'licensed']],
  ['sharealike', ['share', 'alike']],
  ['noncommercial', ['non', 'commercial']],
  ['noderivatives', ['no', 'derivatives']],
  ['noderivs', ['no', 'derivatives']],
  ['noderiv', ['no', 'derivatives']],
]);
