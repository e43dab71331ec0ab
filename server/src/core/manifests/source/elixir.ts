import { firstLiteral, quotedLiteral, wordList, type Quotes } from './literals';
import { symbolLiteral } from './symbols';
import type { Literal, SourceLanguage } from './tokens';

const STRINGS: readonly Quotes[] = [
  { open: '"""', close: '"""', escapes: true, multiline: true, interpolation: '#{' },
  { open: "'''", close: "'''", escapes: true, multiline: true, interpolation: '#{' },
  { open: '"', close: '"', escapes: true, multiline: false, interpolation: '#{' },
  { open: "'", close: "'", escapes: true, multiline: false, interpolation: '#{' },
];
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const SIGIL = /~([a-zA-Z])("""|[([{<|"'/])/y;

/** Elixir's strings, sigils and atoms (Elixir documentation, Syntax reference). */
export const ELIXIR: SourceLanguage = {
  lineComments: ['#'],
  word: /[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff]*[?!]?/y,
  literal(text, at) {
    switch (text.charAt(at)) {
      case ':':
        return symbolLiteral(text, at);
      case '~':
        return sigil(text, at);
      case '?':
        // A character literal such as `?"` opens no string.
        return /\w/.test(text.charAt(at - 1))
          ? undefined
          : {
              tokens: [{ kind: 'number', text: text.slice(at, at + 2), start: at, end: Math.min(at + 2, text.length) }],
              next: at + 2,
            };
      default:
        return firstLiteral(text, at, STRINGS);
    }
  },
};

function sigil(text: string, at: number): Literal | undefined {
  SIGIL.lastIndex = at;
  const [whole, kind = '', open = ''] = SIGIL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const literal = quotedLiteral(text, at, {
    open: whole,
    close: BRACKETS[open] ?? open,
    escapes: true,
    multiline: true,
    interpolation: '#{',
  });
  const string = literal?.tokens[0];
  return literal && string && /w/i.test(kind)
    ? { tokens: wordList(text, string.start, string.end), next: literal.next }
    : literal;
}
