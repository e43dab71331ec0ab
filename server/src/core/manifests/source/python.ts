import { firstLiteral, type Quotes } from './literals';
import type { SourceLanguage } from './tokens';

const PREFIX = /[rRbBuUfF]{1,2}(?=['"])/y;

const kinds = (escapes: boolean, formatted: boolean): readonly Quotes[] =>
  ['"""', "'''", '"', "'"].map((quote) => ({
    open: quote,
    close: quote,
    escapes,
    multiline: quote.length === 3,
    ...(formatted ? { interpolation: '{' } : {}),
  }));

const PLAIN = kinds(true, false);
const RAW = kinds(false, false);
const FORMATTED = kinds(true, true);

/** Python's strings (with prefixes) and comments (The Python Language Reference, 2.4 and 2.1). */
export const PYTHON: SourceLanguage = {
  lineComments: ['#'],
  word: /[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff]*/y,
  literal(text, at) {
    PREFIX.lastIndex = at;
    const prefix = PREFIX.exec(text)?.[0].toLowerCase() ?? '';
    return firstLiteral(
      text,
      at + prefix.length,
      prefix.includes('f') ? FORMATTED : prefix.includes('r') ? RAW : PLAIN,
    );
  },
};
