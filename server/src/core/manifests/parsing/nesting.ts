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

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function commentEnd(text: string, from: number): number {
  const next = text.charAt(from + 1);
  if (next === '/') return lineEnd(text, from);
  if (next !== '*') return from;
  const end = text.indexOf('*/', from + 2);
  return end < 0 ? text.length : end + 1;
}

function stringEnd(text: string, from: number, syntax: 'json' | 'toml'): number {
  const quote = text.charAt(from);
  const escapes = quote === '"';
  const long = syntax === 'toml' && text.startsWith(quote.repeat(3), from);
  const quoteCode = quote.charCodeAt(0);
  for (let i = from + (long ? 3 : 1); i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92 && escapes) i++;
    else if (code === quoteCode && !long) return i;
    else if (code === quoteCode && text.startsWith(quote.repeat(3), i)) return i + 2;
    else if (!long && (code === 10 || code === 13)) return i;
  }
  return text.length;
}
