import { MAX_DEPTH } from './limits';

/**
 * The offset at which brackets are first nested deeper than `MAX_DEPTH`, or `undefined`. Parsers recurse: text nested
 * thousands deep would exhaust the stack, and inside a regular expression that ends the process instead of throwing.
 * A bracket closes only its own kind, as in the parsers after an error.
 */
export function tooDeepAt(text: string, syntax: 'json' | 'toml'): number | undefined {
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123 || code === 91) {
      if (open.length >= MAX_DEPTH) return i;
      open.push(code);
    } else if (code === 125 || code === 93) {
      // `{` and `}`, `[` and `]` are two apart.
      if (open.at(-1) === code - 2) open.pop();
    } else if (code === 34 || (code === 39 && syntax === 'toml')) i = stringEnd(text, i, syntax);
    else if (code === 35 && syntax === 'toml') i = lineEnd(text, i);
    else if (code === 47 && syntax === 'json') i = commentEnd(text, i);
  }
  return undefined;
}

/** The end of the line that `from` lies in. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The last character of the comment at `from`; `from` where there is none. */
export function commentEnd(text: string, from: number): number {
  const next = text.charAt(from + 1);
  if (next === '/') return lineEnd(text, from);
  if (next !== '*') return from;
  const end = text.indexOf('*/', from + 2);
  return end < 0 ? text.length : end + 1;
}

/** What a string on one line ends with, or has to be looked at for. */
const DOUBLE = /["\\\r\n]/g;
const SINGLE = /['\r\n]/g;

/** The closing quote of the string at `from`, or the end of its line or of the text. */
export function stringEnd(text: string, from: number, syntax: 'json' | 'toml'): number {
  const quote = text.charAt(from);
  const escapes = quote === '"';
  if (syntax === 'toml' && text.startsWith(quote.repeat(3), from)) return longStringEnd(text, from, quote);
  const stop = escapes ? DOUBLE : SINGLE;
  for (stop.lastIndex = from + 1; stop.test(text); stop.lastIndex++) {
    if (text.charCodeAt(stop.lastIndex - 1) !== 92) return stop.lastIndex - 1;
  }
  return text.length;
}

function longStringEnd(text: string, from: number, quote: string): number {
  const close = quote.repeat(3);
  for (let i = from + 3; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92 && quote === '"') i++;
    else if (code === quote.charCodeAt(0) && text.startsWith(close, i)) return i + 2;
  }
  return text.length;
}
