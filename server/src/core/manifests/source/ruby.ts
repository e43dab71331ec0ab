import { firstLiteral, quotedLiteral, wordList, type Quotes } from './literals';
import { symbolLiteral } from './symbols';
import type { Literal, SourceLanguage, Token } from './tokens';

const STRINGS: readonly Quotes[] = [
  { open: '"', close: '"', escapes: true, multiline: false, interpolation: '#{' },
  { open: "'", close: "'", escapes: true, multiline: false },
  { open: '`', close: '`', escapes: true, multiline: false, interpolation: '' },
];
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const PERCENT = /%([qQwWiIr]?)([([{<|!/])/y;
const HEREDOC = /<<[~-]?(["']?)([A-Z_][A-Z0-9_]*)\1/y;
const REGEXP_AFTER = new Set(['(', ',', '=', '=~', '==', '||', '&&', '[', '{']);

/** Ruby's strings, percent literals, symbols and here documents, as far as Gemfiles, gemspecs and Podfiles use them. */
export const RUBY: SourceLanguage = {
  lineComments: ['#'],
  word: /[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff]*[?!]?/y,
  literal(text, at, previous) {
    switch (text.charAt(at)) {
      case '%':
        return percentLiteral(text, at, previous);
      case ':':
        return symbolLiteral(text, at);
      case '<':
        return hereDocument(text, at);
      case '=':
        return text.startsWith('=begin', at) && atLineStart(text, at)
          ? { tokens: [], next: behindBlockComment(text, at) }
          : undefined;
      case '_':
        return text.startsWith('__END__', at) && atLineStart(text, at) ? { tokens: [], next: text.length } : undefined;
      case '/':
        return previous?.kind === 'sign' && REGEXP_AFTER.has(previous.text)
          ? quotedLiteral(text, at, { open: '/', close: '/', escapes: true, multiline: false, interpolation: '' })
          : undefined;
      default:
        return firstLiteral(text, at, STRINGS);
    }
  },
};

function atLineStart(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === '\n';
}

function behindBlockComment(text: string, at: number): number {
  const end = text.indexOf('\n=end', at);
  return end < 0 ? text.length : end + '\n=end'.length;
}

function percentLiteral(text: string, at: number, previous: Token | undefined): Literal | undefined {
  PERCENT.lastIndex = at;
  const found = PERCENT.exec(text);
  if (!found) return undefined;
  const [whole, kind = '', open = ''] = found;
  const afterValue =
    previous !== undefined &&
    (previous.kind === 'string' || previous.kind === 'number' || /^[)\]}]$/.test(previous.text));
  if (kind === '' && afterValue) return undefined;
  const close = BRACKETS[open] ?? open;
  const literal = quotedLiteral(text, at, {
    open: whole,
    close,
    escapes: true,
    multiline: true,
    ...(kind === 'q' ? {} : { interpolation: '#{' }),
  });
  const string = literal?.tokens[0];
  if (!literal || !string) return undefined;
  return kind !== '' && 'wWiI'.includes(kind)
    ? { tokens: wordList(text, string.start, string.end), next: literal.next }
    : literal;
}

function hereDocument(text: string, at: number): Literal | undefined {
  HEREDOC.lastIndex = at;
  const found = HEREDOC.exec(text);
  const name = found?.[2];
  if (!found || name === undefined) return undefined;
  const body = text.indexOf('\n', at);
  if (body < 0) return undefined;
  const end = new RegExp(`^[ \\t]*${name}[ \\t]*\\r?$`, 'm').exec(text.slice(body + 1));
  const to = end ? body + 1 + end.index : text.length;
  // What stands behind the mark on its own line (`.strip`, a comma) is left out: the text it belongs to is not known for sure.
  return {
    tokens: [
      { kind: 'string', text: text.slice(body + 1, to), start: Math.min(body + 1, to), end: to, interpolated: true },
    ],
    next: end ? to + end[0].length : to,
  };
}
