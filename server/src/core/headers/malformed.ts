import { endOfValue } from './ending';
import { readTagExpression } from './expression';
import { isKnownId } from './known';
import type { LicenceTag, MalformedTag } from './model';
import { skipSpace } from './space';
import { LICENCE_TAG, leadingExpression } from './statement';

/** Tags stand at the head of a file; a misspelt one is looked for in this many characters. */
const HEAD = 16_384;
/** Longest line looked at. */
const LONGEST_LINE = 1_000;

const LICENCE_NAME = /\bspdx[- ]?licen[cs]e[- ]?in?dent[a-z]{0,12}[ \t]*:?/gi;
const COPYRIGHT_NAME = /\bspdx-?(file|snippet)?-?copyright-?text[ \t]*:?(?=[ \t]*(?:copyright|©|\(c\)|\d{4})\b)/gi;

/**
 * What was meant as a tag but is none for REUSE: the colon is missing, letters are in the wrong case, the name is misspelt;
 * and tags whose value is no expression. Prose about tags is left alone: what follows must be an expression of known ids.
 */
export function findMalformed(text: string, tags: readonly LicenceTag[]): readonly MalformedTag[] {
  const head = text.slice(0, HEAD);
  if (!/spdx/i.test(head)) return tags.flatMap((tag) => ofTag(text, tag));
  return [...tags.flatMap((tag) => ofTag(text, tag)), ...licenceNames(head), ...copyrightNames(head)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function ofTag(text: string, tag: LicenceTag): MalformedTag[] {
  if (tag.error === undefined) return [];
  const expression = tag.error === 'trailing-words' ? leadingExpression(tag.value.value) : undefined;
  const clear = expression !== undefined && isClear(expression, tag.value.value);
  return [{ span: tag.span, found: text.slice(tag.span.start, tag.span.end), problem: tag.error, ...(clear ? { corrected: `${LICENCE_TAG} ${expression}` } : {}) }];
}

/** Nothing that follows the expression is itself an id: then somebody only added a remark. */
function isClear(expression: string, value: string): boolean {
  const rest = value.split(/[\s()]+/).slice(expression.split(/\s+/).length);
  return isKnown(expression) && !rest.some((word) => isKnownId(word) || /^(?:and|or|with)$/i.test(word));
}

function isKnown(value: string): boolean {
  const expression = readTagExpression(value);
  return expression !== undefined && expression.ids.every(isKnownId);
}

function licenceNames(head: string): MalformedTag[] {
  return matches(head, LICENCE_NAME).flatMap(({ start, end, name }) => {
    const stop = lineEnd(head, end);
    const from = skipSpace(head, end, stop);
    const to = endOfValue(head, from, stop);
    const value = head.slice(from, to);
    if (name === LICENCE_TAG || from === to || !isKnown(value)) return [];
    return [{ span: { start, end: to }, found: head.slice(start, to), problem: problemOf(name, LICENCE_TAG), corrected: `${LICENCE_TAG} ${value}` }];
  });
}

function copyrightNames(head: string): MalformedTag[] {
  return matches(head, COPYRIGHT_NAME).flatMap(({ start, end, name, group }) => {
    const wanted = `SPDX-${/^snippet$/i.test(group) ? 'Snippet' : 'File'}CopyrightText:`;
    const to = endOfValue(head, end, lineEnd(head, end));
    if (name === wanted) return [];
    const corrected = `${wanted} ${head.slice(skipSpace(head, end, to), to)}`;
    return [{ span: { start, end: to }, found: head.slice(start, to), problem: problemOf(name, wanted), corrected }];
  });
}

function problemOf(name: string, wanted: string): MalformedTag['problem'] {
  if (`${name}:` === wanted) return 'missing-colon';
  return name.replace(/:?$/, ':').toLowerCase() === wanted.toLowerCase() ? 'letter-case' : 'misspelt-name';
}

interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly group: string;
}

function matches(head: string, pattern: RegExp): NameMatch[] {
  return [...head.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0].trimEnd(),
    group: match[1] ?? '',
  }));
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from, from + LONGEST_LINE).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, from + LONGEST_LINE) : from + found;
}
