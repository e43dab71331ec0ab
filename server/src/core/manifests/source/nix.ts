import { firstLiteral, type Quotes } from './literals';
import type { SourceLanguage } from './tokens';

const STRINGS: readonly Quotes[] = [
  { open: "''", close: "''", escapes: false, multiline: true, interpolation: '${' },
  { open: '"', close: '"', escapes: true, multiline: true, interpolation: '${' },
];

/** Nix's strings and comments (Nix manual, Nix language). */
export const NIX: SourceLanguage = {
  lineComments: ['#'],
  blockComment: { open: '/*', close: '*/', nested: false },
  word: /[A-Za-z_][\w'-]*/y,
  literal: (text, at) => firstLiteral(text, at, STRINGS),
};
