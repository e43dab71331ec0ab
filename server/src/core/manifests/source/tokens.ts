import type { Located } from '../../text/span';

/**
 * One token of a build file that is a program (setup.py, Gemfile, Package.swift ...). Such files are read as text and
 * never run: what a program works out stays unknown, what it writes down is found.
 */
export interface Token {
  readonly kind: 'word' | 'string' | 'symbol' | 'number' | 'sign' | 'newline';
  /** A string's characters with escapes resolved, a symbol's name without its colon, else the token as written. */
  readonly text: string;
  /** A string's own characters, without quotes; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** A string with parts that only running the program would tell. */
  readonly interpolated?: boolean;
}

/** A language as far as its strings, comments and words are concerned. */
export interface SourceLanguage {
  readonly lineComments: readonly string[];
  readonly blockComment?: { readonly open: string; readonly close: string; readonly nested: boolean };
  /** Sticky; matches one word. */
  readonly word: RegExp;
  /** Reads the literal that begins at `at`, if one does; `previous` is the token before it. */
  literal(text: string, at: number, previous: Token | undefined): Literal | undefined;
}

/** What a literal yields and where reading goes on. */
export interface Literal {
  readonly tokens: readonly Token[];
  readonly next: number;
}

export interface SourceCode {
  readonly tokens: readonly Token[];
  /** For each bracket the index of its partner, -1 for everything else and for brackets without one. */
  readonly partners: readonly number[];
  /** Opening brackets without a partner. */
  readonly unclosed: number;
}

const SIGNS = new Set([
  '=>',
  '==',
  '!=',
  '<=',
  '>=',
  '=~',
  '::',
  '->',
  '<<',
  '||',
  '&&',
  '|>',
  '<>',
  '++',
  '+=',
  '~>',
  '//',
]);
/** Signs that begin no literal, comment or longer sign in any of the languages. */
const PLAIN_SIGNS = '()[]{},;';
const NUMBER = /[0-9][0-9A-Za-z_]*(?:\.[0-9][0-9A-Za-z_]*)*/y;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The tokens of `text`, comments left out. Never throws; an open string ends with its line or the text. */
export function scanSource(text: string, language: SourceLanguage): SourceCode {
  const tokens: Token[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '\n') tokens.push({ kind: 'newline', text: character, start: at, end: ++at });
    else if (character === ' ' || character === '\t' || character === '\r') at++;
    else if (character === '\\' && /[\r\n]/.test(text.charAt(at + 1)))
      at += text.charAt(at + 1) === '\r' && text.charAt(at + 2) === '\n' ? 3 : 2;
    else if (PLAIN_SIGNS.includes(character)) tokens.push({ kind: 'sign', text: character, start: at, end: ++at });
    else {
      const comment = behindComment(text, at, language);
      const literal = comment === undefined ? language.literal(text, at, tokens.at(-1)) : undefined;
      if (comment !== undefined) at = comment;
      else if (literal && literal.next > at) {
        for (const token of literal.tokens) tokens.push(token);
        at = literal.next;
      } else {
        const token = plainToken(text, at, language.word);
        tokens.push(token);
        at = token.end;
      }
    }
  }
  return { tokens, ...pairBrackets(tokens) };
}

function plainToken(text: string, at: number, word: RegExp): Token {
  const name = matchAt(text, at, word);
  if (name) return { kind: 'word', text: name, start: at, end: at + name.length };
  const number = matchAt(text, at, NUMBER);
  if (number) return { kind: 'number', text: number, start: at, end: at + number.length };
  const pair = text.slice(at, at + 2);
  const sign = SIGNS.has(pair) ? pair : text.charAt(at);
  return { kind: 'sign', text: sign, start: at, end: at + sign.length };
}

function matchAt(text: string, at: number, pattern: RegExp): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function behindComment(text: string, at: number, language: SourceLanguage): number | undefined {
  if (language.lineComments.some((mark) => text.startsWith(mark, at))) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  const block = language.blockComment;
  if (!block || !text.startsWith(block.open, at)) return undefined;
  let depth = 1;
  let i = at + block.open.length;
  while (i < text.length && depth > 0) {
    if (text.startsWith(block.close, i)) {
      depth--;
      i += block.close.length;
    } else if (block.nested && text.startsWith(block.open, i)) {
      depth++;
      i += block.open.length;
    } else i++;
  }
  return i;
}

function pairBrackets(tokens: readonly Token[]): Pick<SourceCode, 'partners' | 'unclosed'> {
  const partners = new Array<number>(tokens.length).fill(-1);
  const open: { sign: string; index: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'sign' || token.text.length !== 1) return;
    if (token.text === '(' || token.text === '[' || token.text === '{') open.push({ sign: token.text, index });
    const wanted = CLOSING[token.text];
    if (wanted === undefined || open.at(-1)?.sign !== wanted) return;
    const begin = open.pop();
    if (!begin) return;
    partners[begin.index] = index;
    partners[index] = begin.index;
  });
  return { partners, unclosed: open.length };
}

/** True where the token is the sign `text`. */
export function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}

/** True where the token is the word `text`. */
export function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === 'word' && token.text === text;
}

/** A token's text with its place. */
export function located(token: Token): Located<string> {
  return { value: token.text, span: { start: token.start, end: token.end } };
}
