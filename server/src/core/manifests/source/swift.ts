import { firstLiteral, type Quotes } from './literals';
import type { SourceLanguage } from './tokens';

const STRINGS: readonly Quotes[] = [
  { open: '"""', close: '"""', escapes: true, multiline: true, interpolation: '\\(' },
  { open: '#"', close: '"#', escapes: false, multiline: false, interpolation: '\\#(' },
  { open: '"', close: '"', escapes: true, multiline: false, interpolation: '\\(' },
];

/** Swift's strings and comments, which nest (The Swift Programming Language, Lexical Structure). */
export const SWIFT: SourceLanguage = {
  lineComments: ['//'],
  blockComment: { open: '/*', close: '*/', nested: true },
  word: /[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff]*/y,
  literal: (text, at) => firstLiteral(text, at, STRINGS),
};
