import type { DeclaredFacts } from '../../declared/facts';
import { readMention } from './mentions';
import type { Mention } from './mentions';
import { beforeItem } from './tokens';
import type { ProseToken } from './tokens';

/** Words and signs that may stand between two licences of one list. */
const JOINING = new Set(
  'or and the license licenses of either both under terms a an at your option choice also any by you may choose to use it as well dual alternatively v version versions licensed one gnu new conditions that with plus including along can be used redistributed distributed released waiver dedication universal international as published free software eclipse foundation inc b c i ii below , / + & | ( ) " : ; - * in addition optionally style like modified revised simplified user users discretion'.split(
    ' ',
  ),
);
const MOST_JOINING = 24;
const LONGEST_LIST = 400;

/** Licences named one after the other, with nothing but joining words between them. */
export function readList(tokens: readonly ProseToken[], start: number, facts: DeclaredFacts): Mention[] | undefined {
  const first = readMention(tokens, start, facts);
  if (!first) return undefined;
  const list = [first];
  // "the Classpath exception to the GPL": an exception goes with what was named before.
  if (first.exception) return list;
  for (let last: Mention = first; list.length < LONGEST_LIST;) {
    const next = nextMention(tokens, last.end, facts) ?? nextItem(tokens, first.start, last.end, facts);
    if (!next) break;
    list.push(next);
    last = next;
  }
  return list;
}

function nextMention(tokens: readonly ProseToken[], from: number, facts: DeclaredFacts): Mention | undefined {
  for (let at = from, joining = 0; joining < MOST_JOINING; at++, joining++) {
    const token = tokens[at];
    if (!token || (token.opensParagraph && !isJoined(tokens, at)) || isLabel(tokens, at)) return undefined;
    const mention = readMention(tokens, at, facts);
    if (mention) return isOnlyCompatible(tokens, mention) ? undefined : mention;
    const preferred = token.text === '(' ? readMention(tokens, at + 1, facts) : undefined;
    // "the GPLv2+ (GPLv3+ preferred)"
    if (preferred && tokens[preferred.end]?.text === 'preferred') return preferred;
    // "or the conditions below ("Ruby License")": what they are called.
    const aside = token.text === '(' && tokens[at - 1]?.text !== 'below' ? endOfAside(tokens, at) : undefined;
    if (aside !== undefined) {
      at = aside;
      continue;
    }
    const where = token.text === 'which' ? endOfWhere(tokens, at) : undefined;
    if (where !== undefined) {
      at = where;
      continue;
    }
    const joins = JOINING.has(token.text) || token.kind === 'url' || isEnumeration(tokens, at) || (at === from && isRelease(token)) || isFootnote(tokens, at) || closesBracket(tokens, at, from);
    if (!joins) return undefined;
  }
  return undefined;
}

/** "any later version, or", "the MIT license and" and the other licence below an empty line: the sentence goes on. */
function isJoined(tokens: readonly ProseToken[], at: number): boolean {
  return tokens[at]?.text === 'or' || /^(?:or|and)$/.test(tokens[beforeAside(tokens, beforeItem(tokens, at))]?.text ?? '');
}

/** The position before "(per the licensee's choosing)", where that ends at `at`. */
function beforeAside(tokens: readonly ProseToken[], at: number): number {
  if (tokens[at]?.text !== ')') return at;
  for (let start = at - 1; start > at - LONGEST_ASIDE; start--) if (tokens[start]?.text === '(') return start - 1;
  return at;
}

const LONGEST_INTRODUCTION = 14;
const LONGEST_REMARK = 60;

/** "any of the following licenses at your choice:", and below it one paragraph for each. */
function nextItem(tokens: readonly ProseToken[], first: number, from: number, facts: DeclaredFacts): Mention | undefined {
  const colon = /^(?:the|a)$/.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  if (tokens[colon]?.text !== ':') return undefined;
  const introduction = tokens.slice(Math.max(0, colon - LONGEST_INTRODUCTION), colon).map(({ text }) => text);
  if (!introduction.includes('licenses') || !introduction.some((text) => /^(?:any|either|one|choice|choose|option)$/.test(text))) return undefined;
  for (let at = from; at < from + LONGEST_REMARK; at++) {
    if (tokens[at]?.opensParagraph === true) return readMention(tokens, tokens[at]?.text === 'the' ? at + 1 : at, facts);
  }
  return undefined;
}

/** "License: BSD" behind other names says something of its own, unless a joining word leads there. */
function isLabel(tokens: readonly ProseToken[], at: number): boolean {
  return /^licen[cs]es?$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ':' && !/^(?:or|and|the|[,/+&|])$/.test(tokens[at - 1]?.text ?? '');
}

/** The full stop before the next item: "... any later version. b) the terms of the ...", its number, or "or" in a line of its own. */
function isEnumeration(tokens: readonly ProseToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return token.opensLine && /^[).]$/.test(tokens[at + 1]?.text ?? '');
  if (token?.text === '.' && tokens[at + 1]?.text === 'or' && tokens[at + 1]?.opensParagraph === true) return true;
  return token?.text === '.' && tokens[at + 1]?.text.length === 1 && tokens[at + 2]?.text === ')';
}

/** "the MIT License [1] and the Apache License 2.0 [2]" */
function isFootnote(tokens: readonly ProseToken[], at: number): boolean {
  return /^\d$/.test(tokens[at]?.text ?? '') && tokens[at]?.opensLine === false && tokens[at - 1]?.text.startsWith('licens') === true;
}

/** "the Apache License, Version 2.0 <LICENSE-APACHE or https://...> or": what closes an address or a file's name behind a licence. */
function closesBracket(tokens: readonly ProseToken[], at: number, from: number): boolean {
  return tokens[at]?.text === '>' && tokens[at + 1]?.text !== '=' && (at === from || tokens[at - 1]?.kind === 'url');
}

/** "Ruby 1.8 or the GPL": the release of a program behind its name. */
function isRelease({ kind, text }: ProseToken): boolean {
  return kind === 'number' && text.includes('.');
}

/** "An Apache License 2.0 compatible license" is another one. */
function isOnlyCompatible(tokens: readonly ProseToken[], { end }: Mention): boolean {
  return /^(?:in)?compatible$/.test(tokens[end]?.text ?? '');
}

const LONGEST_WHERE = 8;

/** "EPL 2.0, which is available at https://..., or": the address at which a clause on where the text is ends. */
function endOfWhere(tokens: readonly ProseToken[], at: number): number | undefined {
  for (let end = at + 1; end < at + LONGEST_WHERE; end++) {
    const token = tokens[end];
    if (token?.kind === 'url') return end;
    if (!token || token.opensParagraph || !/^(?:is|are|can|may|be|also|been|found|available|obtained|online|at|from|in|under|:)$/.test(token.text)) return undefined;
  }
  return undefined;
}

const LONGEST_ASIDE = 16;

/** The parenthesis that closes an aside of words, addresses and file names between two licences. */
export function endOfAside(tokens: readonly ProseToken[], at: number): number | undefined {
  for (let end = at + 1; end < at + LONGEST_ASIDE; end++) {
    const text = tokens[end]?.text;
    if (text === undefined || text === '(') return undefined;
    if (text === ')') return end;
  }
  return undefined;
}
