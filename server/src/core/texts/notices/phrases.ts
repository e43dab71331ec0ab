import data from '../../../../../data/notices/phrases.json';
import type { Statement } from './statements';
import type { ProseToken } from './tokens';

interface Phrase {
  readonly words: string;
  readonly near?: string;
  readonly expression: string;
  /** It counts only where nothing else says anything. */
  readonly reference?: boolean;
}

const PHRASES: readonly Phrase[] = data.phrases;

const OTHERS: readonly string[] = data.others.map(({ words }) => words);
/** Words between the beginning of a sentence on another work and the name of its licence: "is covered by the". */
const MOST_BETWEEN = 6;

/** What the sentences of `data/notices/phrases.json` make of a stretch of tokens. */
export interface Phrases {
  /** Sentences that mean a licence without naming it. */
  readonly statements: readonly Statement[];
  /** True of a statement that tells the licence of another work. */
  isOfOthers(statement: Statement): boolean;
}

/** Looks for the sentences of `data/notices/phrases.json`. */
export function readPhrases(tokens: readonly ProseToken[]): Phrases {
  const text = joinWords(tokens);
  const statements: Statement[] = [];
  for (const { words, near, expression, reference } of PHRASES) {
    const at = text.indexOf(` ${words} `);
    if (at < 0 || (near !== undefined && !text.slice(0, at + 1).includes(` ${near} `))) continue;
    statements.push({
      expression,
      context: reference === true ? 'reference' : 'grant',
      start: tokenAt(tokens, at + 1),
      end: lastOf(words, at, tokens) + 1,
      certain: true,
      candidates: [],
      alternative: false,
      exception: expression.includes('-exception'),
      unversioned: false,
      vague: false,
    });
  }
  const others = OTHERS.flatMap((words) => {
    const at = text.indexOf(` ${words} `);
    return at < 0 ? [] : [lastOf(words, at, tokens)];
  });
  return { statements, isOfOthers: ({ start }) => others.some((last) => last < start && start - last <= MOST_BETWEEN) };
}

/** Position of the token of the last one of `words`, which stand behind the space at `at`. */
function lastOf(words: string, at: number, tokens: readonly ProseToken[]): number {
  return tokenAt(tokens, at + 1 + words.lastIndexOf(' ') + 1);
}

/** The words and numbers of the tokens, a space around each. */
function joinWords(tokens: readonly ProseToken[]): string {
  let text = ' ';
  for (const token of tokens) if (isWord(token)) text += `${token.text} `;
  return text;
}

function isWord({ kind }: ProseToken): boolean {
  return kind === 'word' || kind === 'number';
}

/** The token whose word begins at `offset` of the joined words. */
function tokenAt(tokens: readonly ProseToken[], offset: number): number {
  let at = 1;
  return Math.max(0, tokens.findIndex((token) => {
    if (!isWord(token)) return false;
    if (at >= offset) return true;
    at += token.text.length + 1;
    return false;
  }));
}
