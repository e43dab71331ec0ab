import type { DeclaredFacts } from '../../declared/facts';
import { addressExpression } from '../../declared/address';
import { contextOf } from './contexts';
import type { Context } from './contexts';
import { endOfAside, readList } from './lists';
import { isSameTerms } from './mentions';
import type { Mention } from './mentions';
import { isTelling } from './speech';
import { standingOf } from './standing';
import type { Standing } from './standing';
import type { ProseToken } from './tokens';

/** What one notice says: an expression and how it says it. Positions of tokens, `end` exclusive. */
export interface Statement {
  readonly expression: string;
  readonly context: Context;
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
  readonly candidates: readonly string[];
  /** Offered instead of what stands before it. */
  readonly alternative: boolean;
  /** Offered beside what stands below: "either the terms of X, or the conditions below". */
  readonly orBelow?: boolean;
  /** An exception named alone, to go with the licence before it. */
  readonly exception: boolean;
  /** A single licence whose version is not said. */
  readonly unversioned: boolean;
  /** "BSD-style": like that licence, not that licence. */
  readonly vague: boolean;
  /** The title of a file: of the text that follows, where one does. */
  readonly title?: boolean;
}

/** All statements in a stretch of tokens, in order. */
export function readStatements(tokens: readonly ProseToken[], facts: DeclaredFacts): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < tokens.length;) {
    const list = readList(tokens, at, facts);
    if (!list) {
      at++;
      continue;
    }
    const statement = asStatement(tokens, list, facts);
    if (statement && (!statement.exception || goesWith(statement, statements)))
      statements.push(statement);
    at = Math.max(at + 1, list[list.length - 1]?.end ?? at + 1);
  }
  return statements;
}

/** Words between a notice and the exception that goes with it. */
const LONGEST_NOTICE = 150;

function goesWith({ start }: Statement, before: readonly Statement[]): boolean {
  return before.some(({ end, exception, expression, context }) => !exception && context !== 'mention' && start - end <= LONGEST_NOTICE && /GPL-|Apache-/.test(expression));
}

/** A list of more licences than this is a list of names, not what somebody grants. */
const MOST_LISTED = 6;

const STANDING: Readonly<Record<Standing, Context>> = { credit: 'label', title: 'label', address: 'reference', aside: 'reference' };

function asStatement(
  tokens: readonly ProseToken[],
  list: readonly Mention[],
  facts: DeclaredFacts,
): Statement | undefined {
  const [first] = list;
  const last = list[list.length - 1];
  if (!first || !last) return undefined;
  // An exception beside licences says nothing of how they are spoken of.
  const contexts = list.map((mention) => (mention.exception && list.length > 1 ? undefined : contextOf(tokens, mention)));
  const labelled = contexts.findIndex((each) => each === 'label');
  // A label says something of what stands behind it only.
  if (labelled > 0 && contexts[0] === undefined) return asStatement(tokens, list.slice(labelled), facts);
  const led = contexts[0] ?? contexts.find((each) => each === 'grant' || each === 'label');
  const standing = led === undefined ? standingOf(tokens, list) : undefined;
  const context = standing === undefined ? (led === 'grant' && isTelling(tokens, first.start, last.end) ? 'mention' : (led ?? 'mention')) : STANDING[standing];
  if (first.weak && !namesLicense(tokens, first) && !isSameTerms(tokens, first.start)) return undefined;
  const parts: { expression: string; certain: boolean; candidates: readonly string[] }[] = [];
  for (const mention of list) {
    const previous = parts[parts.length - 1];
    if (mention.address && parts.some((part) => sameVersion(part.expression, mention.expression))) continue;
    if (mention.exception && previous) {
      if (takesExceptions(previous.expression)) previous.expression = attach(previous.expression, mention.expression);
    } else parts.push(mention.exception ? mention : fromAddress(tokens, mention, facts));
  }
  const named = parts.filter((part) => part.expression !== '' && !isRestated(part, parts));
  const distinct = [...new Set(named.map(({ expression }) => expression))];
  if (distinct.length === 0 || distinct.length > MOST_LISTED) return undefined;
  const operator = distinct.length > 1 && isChoice(tokens, list) ? 'OR' : 'AND';
  const open = distinct.length > 1 && operator === 'AND' && isAmpersand(tokens, list);
  return {
    expression:
      distinct.length === 1
        ? titled(distinct[0] ?? '', standing === 'title')
        : distinct
            .map((part) => (part.includes(' OR ') && operator === 'AND' ? `(${part})` : part))
            .join(` ${operator} `),
    context,
    start: first.start,
    end: last.end,
    certain: !open && named.every(({ certain }) => certain),
    candidates: parts.length === 1 ? (parts[0]?.candidates ?? []) : open ? [distinct.join(' OR ')] : [],
    alternative: isAlternative(tokens, first.start),
    ...(offersBelow(tokens, last.end) && { orBelow: true }),
    exception: context !== 'mention' && list.length === 1 && first.exception,
    vague: list.length === 1 && /^(?:style|like)$/.test(tokens[last.end]?.text ?? ''),
    unversioned: named.every(({ candidates }) => candidates.length > 0),
    ...(standing === 'title' && { title: true }),
  };
}

/** The title of a licence tells its version, not whether later ones may be used. */
function titled(expression: string, isTitle: boolean): string {
  return isTitle ? expression.replace(/-only$/, '') : expression;
}

const LONGEST_OFFER = 40;

/**
 * "(see the file GPL), or the conditions below:"; "or, when distributed separately from the Linux kernel, subject to the following
 * license:"; "or the OpenIB.org BSD license below:".
 */
function offersBelow(tokens: readonly ProseToken[], end: number): boolean {
  const words = tokens.slice(end, end + LONGEST_OFFER).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
  return / or (?:when (?:\w+ ){1,16}subject to )?(?:under )?(?:the |these )?(?:(?:conditions|terms|(?:\w+ ){0,4}license) (?:set out |given |stated )?below|following (?:conditions|terms|license)) /.test(` ${words.join(' ')} `);
}

/** A name without version beside the same one with its version, or behind the longer one: `General Public License, version 2 ("GPL")`, `Lesser General Public License (LGPL)`. */
function isRestated(
  part: { readonly expression: string; readonly candidates: readonly string[] },
  parts: readonly { readonly expression: string; readonly candidates: readonly string[] }[],
): boolean {
  const again = parts.slice(0, parts.findIndex((other) => other === part)).some(({ candidates }) => candidates.length > 0 && candidates.join() === part.candidates.join());
  return again || (
    part.candidates.length > 0 &&
    parts.some(
      (other) =>
        other !== part &&
        other.candidates.length === 0 &&
        part.candidates.some((candidate) => other.expression.startsWith(candidate)),
    )
  );
}

/** Exceptions are written for the GNU licences and Apache-2.0. */
function takesExceptions(expression: string): boolean {
  return /(?:GPL|Apache)-/.test(expression);
}

function attach(expression: string, exception: string): string {
  return expression.includes(' WITH ')
    ? expression
    : expression
        .split(' OR ')
        .map((part) => `${part} WITH ${exception}`)
        .join(' OR ');
}

/** "... except in compliance with the License. You may obtain a copy of the License at": words between a name and its address. */
const FARTHEST_ADDRESS = 45;

/** A name without version takes it from the address behind it. */
function fromAddress(
  tokens: readonly ProseToken[],
  mention: Mention,
  facts: DeclaredFacts,
): { expression: string; certain: boolean; candidates: readonly string[] } {
  if (mention.certain && mention.candidates.length === 0) return { ...mention };
  for (let at = mention.end; at < mention.end + FARTHEST_ADDRESS; at++) {
    const token = tokens[at];
    if (!token || token.opensParagraph) break;
    // One page may hold the texts of a choice.
    const texts = token.kind === 'url' ? (addressExpression(token.text, facts)?.split(' OR ') ?? []) : [];
    const found = texts.find((text) => mention.candidates.some((candidate) => text.startsWith(candidate)));
    if (found !== undefined) return { expression: found, certain: true, candidates: [] };
  }
  return { ...mention };
}

function namesLicense(tokens: readonly ProseToken[], { start, end }: Mention): boolean {
  return tokens.slice(Math.max(0, start - 4), end + 2).some(({ text }) => /^(?:re|dual)?licens/.test(text));
}

/** The address of a licence tells its text, not whether later versions may be used. */
function sameVersion(expression: string, address: string): boolean {
  const base = address.replace(/-(?:only|or-later)$/, '');
  return expression.split(/ (?:OR|WITH) /).some((part) => part.replace(/-(?:only|or-later)$|\+$/, '') === base);
}

const CHOICE_BEFORE = 12;
const CHOICE_BEHIND = 12;

/** True where nothing but `&` joins two licences: whoever wrote so may have meant both, or a choice. */
function isAmpersand(tokens: readonly ProseToken[], [one, other, ...more]: readonly Mention[]): boolean {
  const between = one && other && more.length === 0 ? tokens.slice(one.end, other.start).map(({ text }) => text) : [];
  return between.includes('&') && !between.includes('and');
}

/** True where a list of licences is a choice: "or", "/", "either", "dual", "at your option". */
function isChoice(tokens: readonly ProseToken[], list: readonly Mention[]): boolean {
  const [start, end] = [list[0]?.start ?? 0, list[list.length - 1]?.end ?? 0];
  // The "or" of "or later" belongs to one licence.
  const between = list.flatMap((mention, i) => tokens.slice(mention.end, list[i + 1]?.start ?? mention.end));
  if (between.some(({ text }) => text === 'or' || text === '/' || text === '|' || text === 'alternatively')) return true;
  const behind = tokens[end]?.text === '(' ? (endOfAside(tokens, end) ?? end) : end;
  const around = [...tokens.slice(Math.max(0, start - CHOICE_BEFORE), start), ...between, ...tokens.slice(end, end + 6), ...tokens.slice(behind, behind + CHOICE_BEHIND)];
  return around.some(({ text }) => /^(?:dual|dually|either|tri|triple|choice|choose|option|election|whichever)$/.test(text)) || isLeftToChoose(tokens, end);
}

/** Words between licences and the sentence that leaves the choice: where their texts are found. */
const FARTHEST_CHOICE = 60;

/** "You may elect to redistribute this code under either of these licenses", "... except in compliance with, at your election, X or Y." */
function isLeftToChoose(tokens: readonly ProseToken[], end: number): boolean {
  const words = tokens.slice(end, end + FARTHEST_CHOICE).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
  return / in compliance with at your (?:election|option|choice) | under (?:either|any|one) (?:one )?of (?:these|those|the above|the two) (?:two |named )?licen[cs]es /.test(` ${words.join(' ')} `);
}

/** "Alternatively, this file may be used under the terms of X": X instead of what was said before. */
function isAlternative(tokens: readonly ProseToken[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 30); at--) {
    const text = tokens[at]?.text ?? '';
    if (text === 'alternatively' || text === 'alternately') return true;
    if (text === 'alternative' && tokens[at - 1]?.text === 'an' && tokens[at - 2]?.text === 'as') return true;
    if (text === 'optionally' && /^(?:re)?(?:licensed|distributed|used)$/.test(tokens[at + 1]?.text ?? '')) return true;
    if (text === 'also' && /^(?:may|can|is|are)$/.test(tokens[at - 1]?.text ?? '') && offers(tokens, at)) return true;
    // "Permission to use under GPL terms is granted", said beside another licence.
    if (text === 'permission' && tokens[at + 1]?.text === 'to' && tokens[at + 2]?.text === 'use' && tokens[at + 3]?.text === 'under') return true;
    if (text === '.' && tokens[at + 1]?.opensParagraph) return false;
  }
  return false;
}

/** "You may also redistribute it", "it may also be used", "this file is also licensed": permission besides the one before. */
function offers(tokens: readonly ProseToken[], also: number): boolean {
  const words = tokens.slice(also + 1, also + 4).map(({ text }) => text);
  return /^(?:be )?(?:(?:made )?available|used?|copy|copied|modify|modified|(?:re)?(?:distributed?|licensed?))\b/.test(words.join(' '));
}
