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

/** Sentences that mean a licence without naming it, see `data/notices/phrases.json`. */
export function readPhrases(tokens: readonly ProseToken[]): Statement[] {
  const { text, positions } = joinWords(tokens);
  const statements: Statement[] = [];
  for (const { words, near, expression, reference } of PHRASES) {
    const at = text.indexOf(` ${words} `);
    if (at < 0 || (near !== undefined && !text.slice(0, at).includes(` ${near} `))) continue;
    const start = positions.get(at + 1) ?? 0;
    const end = (positions.get(at + 1 + words.lastIndexOf(' ') + 1) ?? start) + 1;
    statements.push({
      expression,
      context: reference === true ? 'reference' : 'grant',
      start,
      end,
      certain: true,
      candidates: [],
      alternative: false,
      exception: expression.includes('-exception'),
      unversioned: false,
      vague: false,
    });
  }
  return statements;
}

const OTHERS: readonly string[] = data.others.map(({ words }) => words);
/** Words between the beginning of such a sentence and the name: "is covered by the". */
const MOST_BETWEEN = 6;

/** Positions of tokens that speak of another work's licence, see `others` in `data/notices/phrases.json`: behind each, the name is its. */
export function readOthers(tokens: readonly ProseToken[]): (statement: Statement) => boolean {
  const { text, positions } = joinWords(tokens);
  const ends = OTHERS.flatMap((words) => {
    const at = text.indexOf(` ${words} `);
    return at < 0 ? [] : [positions.get(at + 1 + words.lastIndexOf(' ') + 1) ?? 0];
  });
  return ({ start }) => ends.some((end) => end < start && start - end <= MOST_BETWEEN);
}

/** The words and numbers of the tokens, a space around each, and where in it each token begins. */
function joinWords(tokens: readonly ProseToken[]): {
  readonly text: string;
  readonly positions: ReadonlyMap<number, number>;
} {
  const positions = new Map<number, number>();
  let text = ' ';
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' && token.kind !== 'number') return;
    positions.set(text.length, i);
    text += `${token.text} `;
  });
  return { text, positions };
}
