import { firstLiteral, type Quotes } from './literals';
import type { SourceLanguage } from './tokens';

const STRINGS: readonly Quotes[] = [
  { open: '"""', close: '"""', escapes: false, multiline: true },
  { open: 's"', close: '"', escapes: true, multiline: false, interpolation: '$' },
  { open: '"', close: '"', escapes: true, multiline: false },
];

/** Scala's strings and comments, which nest (Scala Language Specification, Lexical Syntax). */
export const SCALA: SourceLanguage = {
  lineComments: ['//'],
  blockComment: { open: '/*', close: '*/', nested: true },
  word: /[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff]*/y,
  literal: (text, at) => firstLiteral(text, at, STRINGS),
};
