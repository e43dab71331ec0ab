import type { Statement } from './statements';
import type { ProseToken } from './tokens';

/** Words between "this file is an exception" and the licence that it is under. */
const FARTHEST = 8;
/** Words before "this file is an exception" in which the rule stands. */
const LONGEST_RULE = 60;

/** "Files are under the MIT licence. This file is an exception: it is GPL-3.0-or-later": the file is under what is told of it, not under the rule. */
export function withOwnException(statements: readonly Statement[], tokens: readonly ProseToken[]): readonly Statement[] {
  const at = tokens.findIndex((_, i) => isException(tokens, i));
  const own = at < 0 ? undefined : statements.find(({ start }) => start > at && start - at <= FARTHEST + EXCEPTION_WORDS && follows(tokens, at, start));
  if (!own) return statements;
  return statements.map((each) => {
    if (each === own) return each.context === 'mention' ? { ...each, context: 'grant' } : each;
    return each.end <= at && at - each.start <= LONGEST_RULE && each.context !== 'mention' ? { ...each, context: 'mention' } : each;
  });
}

const EXCEPTION_WORDS = 5;

function isException(tokens: readonly ProseToken[], at: number): boolean {
  if (tokens[at]?.text !== 'this') return false;
  const words = tokens.slice(at, at + EXCEPTION_WORDS).map(({ text }) => text).join(' ');
  return /^this (?:file|header|module|script|directory) is (?:an|the|one) exception$/.test(words);
}

/** Nothing but "it is", "under" and the like stands between. */
function follows(tokens: readonly ProseToken[], at: number, start: number): boolean {
  return tokens.slice(at + EXCEPTION_WORDS, start).every(({ text }) => /^(?:[:;,.(]|and|as|it|is|licensed|released|distributed|available|under|the|terms|of)$/.test(text));
}

/** Exhibit B of MPL-2.0: the notice that takes the GNU licences out of those that the file may be used under. */
const SECONDARY = 'this source code form is incompatible with secondary licenses';
const SECONDARY_WORDS = 14;

/** The header of MPL-2.0 with the notice of its Exhibit B below is the licence without the exception for secondary licences (MPL-2.0, section 1.5). */
export function withSecondary(statements: readonly Statement[], tokens: readonly ProseToken[]): readonly Statement[] {
  const isSaid = tokens.some(({ text }, at) => text === 'this' && tokens[at + 1]?.text === 'source' && wordsFrom(tokens, at).startsWith(SECONDARY) && tokens[at - 1]?.text !== 'notice');
  if (!isSaid) return statements;
  return statements.map((each) => (each.expression === 'MPL-2.0' ? { ...each, expression: 'MPL-2.0-no-copyleft-exception' } : each));
}

function wordsFrom(tokens: readonly ProseToken[], at: number): string {
  return tokens.slice(at, at + SECONDARY_WORDS).flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])).join(' ');
}
