import { endOfValue } from './ending';
import { readTagExpression, withCapitalOperators } from './expression';
import { blankIgnored } from './ignored';
import { isKnownId } from './known';
import type { HeaderFacts, LicenceTag, MalformedName, MalformedTag } from './model';
import { skipSpace } from './space';
import type { Located } from '../text/span';
import { LICENCE_TAG, leadingExpression } from './statement';

/** Tags stand at the head of a file; a misspelt one is looked for in this many characters. */
export const HEAD = 4_096;
/** A tag's name and what decides about it stand in this many characters. */
const LONGEST_NAME = 80;
/** Longest line looked at. */
const LONGEST_LINE = 1_000;

const LICENCE_NAME = /^spdx[- ]?licen[cs]e[- ]?in?dent[a-z]{0,12}[ \t]*:?/i;
const COPYRIGHT_NAME =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST_NAME characters
  /^spdx-?(file|snippet)?-?copyright-?text[ \t]*:?(?=[ \t]*(?:copyright|©|\(c\)|\d{4})\b)/i;
/** A value with a placeholder or a pattern's signs belongs to a template of headers, which is filled in elsewhere. */
const TEMPLATE = /\\|\$$|\$\{|\{\{|<%|%s|\$\w+\$|@\w+@/;
/** How the first word is written by those who write it otherwise: searched for as it stands, which is quick. */
const BEGINNINGS = ['SPDX', 'spdx', 'Spdx'];

/**
 * What was meant as a tag but is none for REUSE: the colon is missing, letters are in the wrong case, the name is misspelt;
 * and tags whose value is no expression, or has its operators in small letters. Prose about tags is left alone: what follows must be an expression of known ids,
 * or, after a colon, of words that look like ids.
 */
export function findMalformed(text: string, tags: readonly LicenceTag[]): readonly MalformedTag[] {
  const head = blankIgnored(text.slice(0, HEAD));
  const names = BEGINNINGS.flatMap((beginning) => placesOf(head, beginning)).filter((at) => !isLetter(head.charAt(at - 1)));
  const invalid = tags.flatMap((tag) => ofTag(text, tag));
  const misnamed = names.flatMap((at) => licenceName(head, at) ?? copyrightName(head, at) ?? []);
  return [...invalid, ...misnamed].sort((a, b) => a.span.start - b.span.start);
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

function isLetter(character: string): boolean {
  return /^\w$/.test(character);
}

function ofTag(text: string, tag: LicenceTag): MalformedTag[] {
  if (tag.error === undefined) return ofOperators(text, tag);
  if (TEMPLATE.test(tag.value.value)) return [];
  const expression = tag.error === 'trailing-words' ? leadingExpression(tag.value.value) : undefined;
  const clear = expression !== undefined && isClear(expression, tag.value.value);
  return [{ span: tag.span, found: text.slice(tag.span.start, tag.span.end), problem: tag.error, ...(clear ? { corrected: `${LICENCE_TAG} ${expression}` } : {}) }];
}

/** Operators are AND, OR and WITH (SPDX 2.3, Annex D.2: matched in a case-sensitive manner); version 3.0 and REUSE take small letters too. */
function ofOperators(text: string, { span, value }: LicenceTag): MalformedTag[] {
  const capital = withCapitalOperators(value.value);
  return capital === value.value ? [] : [{ span, found: text.slice(span.start, span.end), problem: 'operator-case', corrected: `${LICENCE_TAG} ${capital}` }];
}

/** The licences of tags whose name is written otherwise: no tool reads them, and a person plainly does. */
export function misnamedLicences({ malformed }: Pick<HeaderFacts, 'malformed'>): readonly Located<string>[] {
  return malformed.flatMap(({ span, problem, corrected = '' }) =>
    problem in MALFORMED_NAMES && corrected.startsWith(LICENCE_TAG) ? [{ value: withCapitalOperators(corrected.slice(LICENCE_TAG.length).trim()), span }] : [],
  );
}

const MALFORMED_NAMES: Readonly<Record<MalformedName, true>> = { 'missing-colon': true, 'letter-case': true, 'misspelt-name': true };

/** Nothing that follows the expression is itself an id: then somebody only added a remark. */
function isClear(expression: string, value: string): boolean {
  const rest = value.split(/[\s()]+/).slice(expression.split(/\s+/).length);
  return isKnown(expression) && !rest.some((word) => isKnownId(word) || /^(?:and|or|with)$/i.test(word));
}

function isKnown(value: string): boolean {
  const expression = readTagExpression(value);
  return expression !== undefined && expression.ids.every(isKnownId);
}

/** `EUPL-1.3`: written as ids are, and on no list. Under a tag's name with its colon that is a slip, not prose. */
function isIdShaped(value: string): boolean {
  return readTagExpression(value)?.ids.every((id) => isKnownId(id) || (/^[A-Za-z][\w.+-]*$/.test(id) && /[\d-]/.test(id))) === true;
}

function licenceName(head: string, start: number): MalformedTag | undefined {
  const match = LICENCE_NAME.exec(head.slice(start, start + LONGEST_NAME));
  const name = match?.[0].trimEnd();
  if (!match || name === undefined || name === LICENCE_TAG) return undefined;
  const stop = lineEnd(head, start + match[0].length);
  const from = skipSpace(head, start + match[0].length, stop);
  const to = endOfValue(head, from, stop);
  const value = head.slice(from, to);
  if (from === to || !(isKnown(value) || (name.endsWith(':') && isIdShaped(value)))) return undefined;
  return { span: { start, end: to }, found: head.slice(start, to), problem: problemOf(name, LICENCE_TAG), corrected: `${LICENCE_TAG} ${value}` };
}

function copyrightName(head: string, start: number): MalformedTag | undefined {
  const match = COPYRIGHT_NAME.exec(head.slice(start, start + LONGEST_NAME));
  if (!match) return undefined;
  const name = match[0].trimEnd();
  const wanted = `SPDX-${/^snippet$/i.test(match[1] ?? '') ? 'Snippet' : 'File'}CopyrightText:`;
  if (name === wanted) return undefined;
  const end = start + match[0].length;
  const to = endOfValue(head, end, lineEnd(head, end));
  const corrected = `${wanted} ${head.slice(skipSpace(head, end, to), to)}`;
  return { span: { start, end: to }, found: head.slice(start, to), problem: problemOf(name, wanted), corrected };
}

function problemOf(name: string, wanted: string): MalformedTag['problem'] {
  if (`${name}:` === wanted) return 'missing-colon';
  return name.replace(/:?$/, ':').toLowerCase() === wanted.toLowerCase() ? 'letter-case' : 'misspelt-name';
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from, from + LONGEST_LINE).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, from + LONGEST_LINE) : from + found;
}
