import data from '../../../../../data/notices/translations.json';
import { fold } from './tokens';
import type { ProseToken } from './tokens';

/** What leads to a licence's name in another language; where it means more than that, only close behind one of `behind`. */
interface Leading {
  readonly word: string;
  readonly behind?: readonly string[];
}

interface Language {
  readonly leading: readonly Leading[];
  readonly filler: readonly string[];
  readonly between: readonly string[];
  readonly or: readonly string[];
  readonly any: readonly string[];
  readonly option: readonly string[];
  readonly later: readonly string[];
}

const LANGUAGES: readonly Language[] = data.languages;

const wordsOf = (read: (language: Language) => readonly string[]): ReadonlySet<string> => new Set(LANGUAGES.flatMap(read).map(fold));

/** Words of `data/notices/translations.json`, all languages together, as tokens spell them. */
export const TRANSLATED = {
  /** Between what leads to a name and the name. */
  filler: wordsOf(({ filler }) => filler),
  /** Between a name and its version. */
  between: wordsOf(({ between }) => between),
  or: wordsOf(({ or }) => or),
  any: wordsOf(({ any }) => any),
  /** "at your option" */
  option: wordsOf(({ option }) => option),
  later: wordsOf(({ later }) => later),
} as const;

const LEADING: ReadonlyMap<string, readonly ReadonlySet<string>[]> = new Map(
  [...wordsOf(({ leading }) => leading.map(({ word }) => word))].map((word) => [word, LANGUAGES.flatMap(({ leading }) => leading).filter((each) => fold(each.word) === word).map(({ behind = [] }) => new Set(behind.map(fold)))]),
);
/** Words between one of `behind` and what leads on: "redistribuirlo e/o modificarlo secondo". */
const REACH = 4;

/** True where the word at `at` leads to the name of a licence that the work is under: "gemäß", "selon les termes de", "bajo". */
export function leadsInTranslation(tokens: readonly ProseToken[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - REACH), at);
  return (LEADING.get(tokens[at]?.text ?? '') ?? []).some((behind) => behind.size === 0 || before.some(({ text }) => behind.has(text)));
}
