import type { Literal } from './tokens';

const NAME = /:([A-Za-z_][\w@]*[?!]?)/y;

/**
 * A symbol or atom (`:name`) at `at`, or the sign `::`. A colon behind a word is the end of a key (`name: value`), and
 * none of either.
 */
export function symbolLiteral(text: string, at: number): Literal | undefined {
  if (text.charAt(at + 1) === ':')
    return { tokens: [{ kind: 'sign', text: '::', start: at, end: at + 2 }], next: at + 2 };
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1];
  if (name === undefined || /\w/.test(text.charAt(at - 1))) return undefined;
  const end = at + 1 + name.length;
  return { tokens: [{ kind: 'symbol', text: name, start: at + 1, end }], next: end };
}
