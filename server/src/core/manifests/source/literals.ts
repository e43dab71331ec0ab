import type { Literal, Token } from './tokens';

export interface Quotes {
  readonly open: string;
  readonly close: string;
  /** A backslash takes the next character as it is. */
  readonly escapes: boolean;
  /** May go on over line ends; else an unclosed string ends with its line. */
  readonly multiline: boolean;
  /** What opens a part that is worked out at run time, such as `#{`; '' where all of it is (commands, patterns). */
  readonly interpolation?: string;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The string in `quotes` that begins at `at`; undefined where none does. An unclosed one ends with its line, or the text. */
export function quotedLiteral(text: string, at: number, quotes: Quotes): Literal | undefined {
  if (!text.startsWith(quotes.open, at)) return undefined;
  const start = at + quotes.open.length;
  let value = '';
  let interpolated = false;
  let i = start;
  for (; i < text.length; i++) {
    const character = text.charAt(i);
    if (text.startsWith(quotes.close, i)) break;
    if (!quotes.multiline && (character === '\n' || character === '\r')) break;
    if (quotes.interpolation !== undefined && text.startsWith(quotes.interpolation, i)) interpolated = true;
    if (quotes.escapes && character === '\\' && i + 1 < text.length) {
      if (!quotes.multiline && /[\r\n]/.test(text.charAt(i + 1))) break;
      const next = text.charAt(++i);
      value += ESCAPES[next] ?? next;
    } else value += character;
  }
  const end = Math.min(i, text.length);
  const next = text.startsWith(quotes.close, end) ? end + quotes.close.length : end;
  const token: Token = { kind: 'string', text: value, start, end };
  return { tokens: [interpolated ? { ...token, interpolated } : token], next };
}

/** The first of `kinds` that begins at `at`. */
export function firstLiteral(text: string, at: number, kinds: readonly Quotes[]): Literal | undefined {
  for (const quotes of kinds) {
    const literal = quotedLiteral(text, at, quotes);
    if (literal) return literal;
  }
  return undefined;
}

/** A list of words between `start` and `end` (`%w[a b]`, `~w(a b)`) as the tokens of a list of strings. */
export function wordList(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [{ kind: 'sign', text: '[', start, end: start }];
  for (const match of text.slice(start, end).matchAll(/\S+/g)) {
    const from = start + match.index;
    if (tokens.length > 1) tokens.push({ kind: 'sign', text: ',', start: from, end: from });
    tokens.push({ kind: 'string', text: match[0], start: from, end: from + match[0].length });
  }
  tokens.push({ kind: 'sign', text: ']', start: end, end });
  return tokens;
}
