import type { Mention } from './mentions';
import type { ProseToken } from './tokens';

/**
 * How a name stands that no word of licensing leads to: in a line of credits, as the title of the file, as an address alone
 * in its paragraph, or in parentheses behind words of licensing.
 */
export type Standing = 'credit' | 'title' | 'address' | 'aside';

/** What the place of `list`, which nothing but joining words stand between, makes of it. */
export function standingOf(tokens: readonly ProseToken[], list: readonly Mention[]): Standing | undefined {
  const [first, last] = [list[0], list[list.length - 1]];
  if (!first || !last || first.exception) return undefined;
  const end = behindLicense(tokens, last.end);
  const saysLicense = end > last.end || namesLicense(tokens, first);
  if (first.weak && !saysLicense) return undefined;
  if (isTitle(tokens, first, end, saysLicense)) return first.address ? 'address' : 'title';
  if (isCredit(tokens, list, end, saysLicense)) return 'credit';
  return isAside(tokens, first.start, end) ? 'aside' : undefined;
}

/** Titles are looked for among the first characters of a file. */
const HEAD = 1500;

/** A paragraph at the beginning of a file that holds the name and nothing else: "GNU LESSER GENERAL PUBLIC LICENSE, Version 2.1, February 1999". */
function isTitle(tokens: readonly ProseToken[], first: Mention, end: number, saysLicense: boolean): boolean {
  const start = tokens[first.start];
  if (!start || start.start > HEAD || !(saysLicense || start.inComment)) return false;
  const opening = tokens[first.start - 1]?.text === 'the' ? tokens[first.start - 1] : start;
  const next = tokens[behindEdition(tokens, end)];
  return (opening === tokens[0] || opening?.opensParagraph === true) && (next?.opensParagraph !== false || next.afterComment);
}

/** "// (c) 2010 Jane Doe - GPLv3", "/* normalize.css v8 | MIT License | example.org *\/": one of the things that a line of credits lists. */
function isCredit(tokens: readonly ProseToken[], list: readonly Mention[], end: number, saysLicense: boolean): boolean {
  const first = list[0];
  const start = first && tokens[first.start];
  if (!first || !start?.inComment) return false;
  if (saysLicense && list.length === 1 && isBanner(tokens, first.start, end)) return true;
  if (isBelowHolder(tokens, first.start, end)) return true;
  if ([end, behindLicense(tokens, first.end)].some((each) => isOfSource(tokens, first.start, each))) return true;
  // "# GNU General Public License v3.0+ (see COPYING or https://...)"
  if (start.opensLine && saysLicense && tokens[end]?.text === '(' && tokens[end + 1]?.text === 'see') return true;
  if (start.opensLine || !endsItem(tokens, end)) return false;
  const before = tokens[first.start - 1]?.text ?? '';
  const line = lineBefore(tokens, first.start);
  const credited = line.some(({ text }) => text === 'copyright' || text === 'by');
  if (!start.afterDash && before !== '|' && !(/^[,.;]$/.test(before) && credited && !touches(tokens, first.start))) return false;
  return line.length <= LONGEST_CREDITS && (saysLicense || credited || list.length > 1 || first.candidates.length === 0);
}

/** "/*! frobnicate. MIT License. Jane Doe <https://example.org> *\/": a sentence of its own in the first line of a file. */
function isBanner(tokens: readonly ProseToken[], start: number, end: number): boolean {
  const line = lineBefore(tokens, start);
  return line.length > 0 && line.length <= LONGEST_BANNER && line[0] === tokens[0] && isStop(tokens, start - 1) && isStop(tokens, end);
}

const LONGEST_BANNER = 12;

/** "# Copyright (C) 2011 Jane Doe", "# All rights reserved.", "# GPL v2 License": the last line of a copyright notice. */
function isBelowHolder(tokens: readonly ProseToken[], start: number, end: number): boolean {
  const opening = tokens[start - 1]?.text === 'the' ? start - 1 : start;
  const next = tokens[behindEdition(tokens, end)];
  if (tokens[opening]?.opensLine !== true || (next && !next.opensParagraph && !next.afterComment)) return false;
  for (let lines = 0, at = opening; lines < MOST_HOLDER_LINES && at > 0; lines++) {
    const line = [...lineBefore(tokens, at - 1), ...tokens.slice(at - 1, at)];
    if (line.length > LONGEST_HOLDER || UNFINISHED.test(line[line.length - 1]?.text ?? '')) return false;
    const [one, other] = line;
    if (one?.text === 'copyright' || (one?.text === '(' && other?.text === 'c')) return true;
    at -= line.length;
  }
  return false;
}

const MOST_HOLDER_LINES = 4;
const LONGEST_HOLDER = 30;

/** A line that goes on: what stands in the next one is the end of its sentence. */
const UNFINISHED = /^(?:under|with|the|a|an|is|are|of|for|not|and|or|by|to|in|as|from|like|also|its|use|see|than|,|:|-)$/;

/** A full stop with white space behind it. */
function isStop(tokens: readonly ProseToken[], at: number): boolean {
  return tokens[at]?.text === '.' && tokens[at]?.end !== tokens[at + 1]?.start;
}

/** "// Adapted from https://example.org/a/1, CC BY-SA 4.0", "// Source: https://example.org/a/1 (CC BY-SA 4.0)": behind the address of what was taken. */
function isOfSource(tokens: readonly ProseToken[], start: number, end: number): boolean {
  const sign = tokens[start - 1]?.text ?? '';
  const address = /^[,(]$/.test(sign) ? start - 2 : start - 1;
  if (tokens[address]?.kind !== 'url' || (address === start - 1 && tokens[start]?.opensLine !== true)) return false;
  if (sign === '(' ? tokens[end]?.text !== ')' : !endsItem(tokens, end)) return false;
  return /^(?:from|source|on)$/.test(tokens[tokens[address - 1]?.text === ':' ? address - 2 : address - 1]?.text ?? '');
}

const LONGEST_CREDITS = 40;
const LONGEST_LEAD = 8;

/** "See the file LICENSE for licensing terms (GPLv3)." */
function isAside(tokens: readonly ProseToken[], start: number, end: number): boolean {
  if (tokens[start]?.inComment !== true || tokens[start - 1]?.text !== '(' || tokens[end]?.text !== ')') return false;
  // "The MIT License (MIT)": the same once more.
  if (/^licens/.test(tokens[start - 2]?.text ?? '') && !/^(?:the|its|this|our)$/.test(tokens[start - 3]?.text ?? '')) return false;
  const lead = tokens.slice(Math.max(0, start - LONGEST_LEAD), start).map(({ text }) => text);
  const sentence = lead.slice(lead.lastIndexOf('.') + 1);
  return sentence.some((text) => /^licens(?:e|ing|ed)$/.test(text)) && !sentence.some((text) => OTHERWISE.test(text));
}

/** Words that make an example or another work of what follows. */
const OTHERWISE = /^(?:any|another|other|some|like|such|e|eg|example|not|no|compatible|same|if)$/;

/** The item of a list of credits ends here: with the line, at a separator, or with an address. */
function endsItem(tokens: readonly ProseToken[], end: number): boolean {
  const next = tokens[end];
  if (!next || next.opensLine || next.afterDash || next.kind === 'url') return true;
  if (next.text === '(') return tokens[end + 1]?.kind === 'url';
  return /^[|.,;]$/.test(next.text) && (next.text === '|' || tokens[end + 1]?.start !== next.end);
}

function touches(tokens: readonly ProseToken[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}

/** The position behind the words that only say that it is a licence. */
function behindLicense(tokens: readonly ProseToken[], end: number): number {
  let at = end;
  while (/^licens(?:e|es|ed|ing)$/.test(tokens[at]?.text ?? '') && tokens[at]?.opensLine === false) at++;
  return at;
}

const EDITION = /^(?:[,()"]|version|v|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)$/;
const LONGEST_EDITION = 8;

/** The position behind what the title says of the version, its date and the name for short: "2 (WTFPL)". */
function behindEdition(tokens: readonly ProseToken[], end: number): number {
  let at = end;
  for (; at < end + LONGEST_EDITION; at++) {
    const token = tokens[at];
    const short = tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')';
    if (!token || token.opensParagraph || !(short || token.kind === 'number' || EDITION.test(token.text))) break;
  }
  return at;
}

function namesLicense(tokens: readonly ProseToken[], { start, end }: Mention): boolean {
  return tokens.slice(start, end).some(({ text }) => text.startsWith('licens'));
}

function lineBefore(tokens: readonly ProseToken[], at: number): readonly ProseToken[] {
  let first = at;
  while (first > 0 && tokens[first]?.opensLine !== true) first--;
  return tokens.slice(first, at);
}
