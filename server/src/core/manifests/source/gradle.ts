import { firstLiteral, type Quotes } from './literals';
import type { Literal, SourceLanguage } from './tokens';

const STRINGS: readonly Quotes[] = [
  { open: '"""', close: '"""', escapes: false, multiline: true, interpolation: '$' },
  { open: "'''", close: "'''", escapes: true, multiline: true },
  { open: "'", close: "'", escapes: true, multiline: false },
];

/**
 * Strings and comments of Gradle's two languages, Groovy and Kotlin, in one: where they differ (Groovy's patterns between
 * slashes, Kotlin's single characters) build files have no use for the difference.
 */
export const GRADLE: SourceLanguage = {
  lineComments: ['//'],
  blockComment: { open: '/*', close: '*/', nested: false },
  word: /[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff]*/y,
  literal: (text, at) => firstLiteral(text, at, STRINGS) ?? template(text, at),
};

/** `"a:${b("c")}"`: a quote inside `${}` does not end the string. */
function template(text: string, at: number): Literal | undefined {
  if (text.charAt(at) !== '"') return undefined;
  let value = '';
  let interpolated = false;
  let depth = 0;
  let i = at + 1;
  for (; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\n' || character === '\r' || (character === '"' && depth === 0)) break;
    if (character === '$') interpolated = true;
    if (character === '{' && (depth > 0 || text.charAt(i - 1) === '$')) depth++;
    else if (character === '}' && depth > 0) depth--;
    if (character === '\\' && depth === 0 && !/[\r\n]/.test(text.charAt(i + 1))) value += text.charAt(++i);
    else value += character;
  }
  const end = Math.min(i, text.length);
  const token = { kind: 'string' as const, text: value, start: at + 1, end, ...(interpolated && { interpolated }) };
  return { tokens: [token], next: text.charAt(end) === '"' ? end + 1 : end };
}
