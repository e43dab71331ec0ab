import data from '../../../../../data/notices/phrases.json';
import type { Statement } from './statements';
import type { ProseToken } from './tokens';

interface Phrase {
  readonly words: string;
  readonly near?: string;
  readonly expression: string;
}

const PHRASES: readonly Phrase[] = data.phrases;

/** Sentences that mean a licence without naming it, see `data/notices/phrases.json`. */
export function readPhrases(tokens: readonly ProseToken[]): Statement[] {
  const { text, positions } = joinWords(tokens);
  const statements: Statement[] = [];
  for (const { words, near, expression } of PHRASES) {
    const at = text.indexOf(` ${words} `);
    if (at < 0 || (near !== undefined && !text.slice(0, at).includes(` ${near} `))) continue;
    const start = positions.get(at + 1) ?? 0;
    const end = (positions.get(at + 1 + words.lastIndexOf(' ') + 1) ?? start) + 1;
    statements.push({
      expression,
      context: 'grant',
      start,
      end,
      certain: true,
      candidates: [],
      alternative: false,
      exception: false,
      unversioned: false,
      vague: false,
    });
  }
  return statements;
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
