import type { Mention } from './mentions';
import { isRefused, lookBack } from './refusals';
import { beforeItem } from './tokens';
import type { ProseToken } from './tokens';
import { leadsInTranslation, TRANSLATED } from './translations';

/** How running text speaks of a licence: grants it, labels the work with it, points at it, or merely mentions it. */
export type Context = 'grant' | 'label' | 'reference' | 'mention';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words between "under" and the name. */
const FILLER = words(
  'the a an one terms term conditions condition provisions of and both either following same gnu new standard free open source permissive simplified revised modified full so called liberal popular original current latest dual triple multiple license licenses or any all foundation software version versions number these two three our its their same very own public osi approved der den dem de la le les el los il lo het lizenz licentie licensia licenza licensa at your option choice > ( ) " , : ; = * system scheme model separate commercial friendly business creative commons',
);
const LICENSED = words(
  'licensed relicensed released redistributed distributed published available provided offered issued shared contributed covered governed protected bound placed donated open-sourced sourced copyrighted usable used use useable copied modified made licensing license dual-licensed dual redistribute distribute modify it falls fall comes come is are be copy work',
);
const COMMENT_WORDS = words('license licenses licensing lizenz licentie licensia licenza licensa');
const MOST_FILLER = 14;
/** "License information: X", "License type: X" */
const LABELLED = /^(?:information|info|type|name|id|key|terms)$/;
/** "a dual GPL/BSD license" */
const LONGEST_PAIR = 8;
/** Words with which no sentence ends: what they lead to stands below the empty line. */
const UNFINISHED = /^(?::|under|both|either|of)$/;

/** What the words around a mention make of it; `undefined` where they grant nothing. */
export function contextOf(
  tokens: readonly ProseToken[],
  { start, end, expression, exception, address }: Mention,
): Context | undefined {
  if (address && tokens[start]?.text.startsWith('/') === true) return 'reference';
  if (exception) return namesException(tokens, start, end) ? 'grant' : undefined;
  // "A BSD-style license" is how some call theirs; of other licences it is a comparison.
  const resembles = /^(?:BSD|MIT)/.test(expression);
  const after = contextAfter(tokens, end, resembles);
  if (after === 'refused') return undefined;
  let at = start - 1;
  let sawLicense = false;
  for (let skipped = 0; at >= 0 && skipped < MOST_FILLER; at--, skipped++) {
    const token = tokens[at];
    if (!token) return after;
    const item = tokens[at + 1]?.opensParagraph === true ? beforeItem(tokens, at + 1) : at;
    if (item < at && tokens[item]?.text === ':') {
      at = item + 1;
      continue;
    }
    if (tokens[at + 1]?.opensParagraph && !UNFINISHED.test(token.text))
      return after ?? (isBelowHeading(tokens, at + 1, start) && standsAlone(tokens, end) ? 'label' : aside(tokens, start, end));
    if (LABELLED.test(token.text) && tokens[at + 1]?.text === ':' && COMMENT_WORDS.has(tokens[at - 1]?.text ?? '') && opensLineWithin(tokens, at - 1, 1)) return 'label';
    if (token.text === 'software' && isFree(tokens, at, start)) return 'label';
    if (COMMENT_WORDS.has(token.text) && isLabel(tokens, at, start)) return 'label';
    if (!FILLER.has(token.text) && !TRANSLATED.filler.has(token.text) && token.kind !== 'number' && token.kind !== 'url' && !isOwnName(tokens, at)) break;
    sawLicense ||= token.text === 'license' || token.text === 'terms';
  }
  const word = tokens[at]?.text ?? '';
  const named = sawLicense || /^licenses?$/.test(tokens[end]?.text ?? '') || (word === 'uses' && USER.test(tokens[at - 1]?.text ?? '') && namesLicense(tokens, start, end));
  const dual = tokens[start - 1]?.text === 'dual' && tokens.slice(end, end + LONGEST_PAIR).some(({ text }) => text.startsWith('license'));
  const context = before(tokens, at, word, named || dual) ?? after ?? standing(tokens, start, end, at) ?? aside(tokens, start, end) ?? (dual ? 'grant' : undefined);
  return context === 'grant' && isRefused(tokens, at) ? undefined : context;
}

/** "This project uses the Apache License 2.0": of what the text is on. */
const USER = /^(?:project|software|code|package|repository|library|program|module|plugin|extension|application|app|file|tool|theme|font)$/;

function namesLicense(tokens: readonly ProseToken[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ text }) => text === 'license');
}

/** "* Free software: MIT license", a line of what is told about a package. */
function isFree(tokens: readonly ProseToken[], at: number, start: number): boolean {
  return tokens[at - 1]?.text === 'free' && tokens[at - 1]?.opensLine === true && tokens[at + 1]?.text === ':' && tokens[at + 2] === tokens[start];
}

function before(tokens: readonly ProseToken[], at: number, word: string, terms: boolean): Context | undefined {
  const verb = (reach: number): boolean => lookBack(tokens, at, reach, LICENSED);
  switch (word) {
    case 'under':
    case 'underneath':
      return 'grant';
    case 'by':
      return lookBack(tokens, at, 3, words('covered governed licensed protected bound')) ? 'grant' : undefined;
    case 'satisfied':
      return lookBack(tokens, at, LONGEST_CONDITION, words('secondary')) ? 'grant' : undefined;
    case 'par':
      return lookBack(tokens, at, 1, words('regi regie regis regies couvert couverte protege protegee')) ? 'grant' : undefined;
    case 'to':
      return lookBack(tokens, at, 4, words('subject according pursuant')) ? 'grant' : undefined;
    case 'with':
      // "You must comply with both the GPL, version 2, and the MIT license."
      if (/^(?:both|all|each)$/.test(tokens[at + 1]?.text ?? '') && lookBack(tokens, at, 0, words('comply')) && lookBack(tokens, at, 1, words('must'))) return 'grant';
      return lookBack(tokens, at, 2, words('accordance licensed relicensed released compliance')) ? 'grant' : undefined;
    case 'as':
    case 'via':
    case 'per':
    case 'through':
    case 'on':
    case 'in':
      return lookBack(
        tokens,
        at,
        4,
        words('licensed released distributed published available provided waived licensing redistributed terms conditions same'),
      )
        ? 'grant'
        : undefined;
    case 'licensed':
    case 'relicensed':
      return 'grant';
    case 'is':
    case 'are':
      if (lookBack(tokens, at, 3, words('license licenses licensing'))) return 'label';
      return lookBack(
        tokens,
        at,
        1,
        words('file files code software program library module package script scripts work project plugin extension application app tool theme font sources'),
      )
        ? 'grant'
        : undefined;
    case 'use':
    case 'uses':
    case 'using':
    case 'apply':
      return terms ? 'grant' : undefined;
    case 'dell':
    case 'della':
      return lookBack(tokens, at, 3, words('norma termini sensi')) ? 'grant' : undefined;
    case 'has':
    case 'have':
      if (tokens[at + 1]?.text === 'same' || tokens[at + 2]?.text === 'same') return 'grant';
      return terms && USER.test(tokens[at - 1]?.text ?? '') ? 'grant' : undefined;
    case 'choose':
    case 'elect':
    case 'between':
      return maySelect(tokens, at) || offersChoice(tokens, at) ? 'grant' : undefined;
    case 'see':
    case 'read':
    case 'received':
      return 'reference';
    case 'copy':
      return 'reference';
    case 'named':
    case 'called':
      return lookBack(tokens, at, 1, words('file files')) ? 'reference' : undefined;
    default:
      if ((verb(0) && terms) || offersChoice(tokens, at) || leadsInTranslation(tokens, at)) return 'grant';
      return lookBack(tokens, at, 2, words('copy text see')) ? 'reference' : undefined;
  }
}

/** "under the following Secondary Licenses when the conditions for such availability set forth in the Eclipse Public License v. 2.0 are satisfied:" */
const LONGEST_CONDITION = 24;
const LONGEST_OFFER = 12;

/** "You may choose either the MIT license or ...", "you can choose between". */
function maySelect(tokens: readonly ProseToken[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 3), at + 1).map(({ text }) => text).join(' ');
  return /\b(?:you|licensees?|recipients?|users?) (?:may|can|must) (?:choose|elect)(?: between)?$/.test(words);
}

/** "You can choose between two licenses when using this package:" */
function offersChoice(tokens: readonly ProseToken[], at: number): boolean {
  if (tokens[at + 1]?.text !== ':') return false;
  const sentence = tokens.slice(Math.max(0, at - LONGEST_OFFER), at + 1).map(({ text }) => text);
  return sentence.some((text) => /^(?:choose|choice)$/.test(text)) && sentence.some((text) => /^licens(?:es?|ing)$/.test(text));
}

/** "The NumPy (BSD style) license": what the project calls it. */
function isOwnName(tokens: readonly ProseToken[], at: number): boolean {
  return tokens[at + 1]?.text === '(' && tokens[at]?.kind === 'word' && /^(?:the|of)$/.test(tokens[at - 1]?.text ?? '');
}

/** A heading "License" with the name below it, or "some rights reserved:" and an address. */
function standing(tokens: readonly ProseToken[], start: number, end: number, at: number): Context | undefined {
  const heading = tokens[at];
  if (tokens[at]?.text === 'reserved') return 'label';
  const alone = heading?.opensLine === true && tokens[at + 1]?.opensLine === true;
  return alone && /^licens(?:e|es|ing)$/.test(heading.text) && at + 1 === start && end > start ? 'label' : undefined;
}

/** A sentence that holds the name and no more: behind a copyright notice, or to say where the text is. */
function aside(tokens: readonly ProseToken[], start: number, end: number): Context | undefined {
  const next = tokens[end];
  const behind = /^licen[cs]e$/.test(next?.text ?? '') ? end + 1 : end;
  if (tokens[start]?.opensParagraph === true && /^[,;]$/.test(tokens[behind]?.text ?? '') && POINTING.test(wordsFrom(tokens, behind, 3))) return 'label';
  const inLine = lineOf(tokens, start);
  if (tokens[start]?.opensLine === false && tokens[behind]?.text === 'see' && FILE.test(wordsFrom(tokens, behind, 3)) && inLine.some(({ text }) => text === 'copyright')) return 'label';
  const [stop, first] = [tokens[start - 1], tokens[start]];
  const closes = !next || next.opensLine || (next.text === '.' && next.end !== tokens[end + 1]?.start);
  const follows = closes && stop?.text === '.' && stop.end !== first?.start && first?.opensLine === false;
  return follows && inLine.some(({ text }) => text === 'copyright') ? 'label' : undefined;
}

/** "Copyright (c) 2005 Jane Doe, GPL see COPYING for details" */
const FILE = /^(?:the )?(?:file )?(?:copying|license)\b/;

/** "GPL v2, can be found in COPYING", "GPL, on Debian systems the full text is in". */
const POINTING = /^(?:can be found|on debian systems|see the (?:file|license)|see (?:the |file )?(?:license|copying)(?: \S+)?|which can be|whose text is)$/;

function wordsFrom(tokens: readonly ProseToken[], from: number, count: number): string {
  return tokens.slice(from + 1, from + 1 + count).map(({ text }) => text).join(' ');
}

/** The tokens before `at` in its line. */
function lineOf(tokens: readonly ProseToken[], at: number): readonly ProseToken[] {
  let first = at;
  while (first > 0 && tokens[first]?.opensLine !== true) first--;
  return tokens.slice(first, at);
}

/** Words of the copyright notices between the heading and the name. */
const LONGEST_NOTICES = 60;

/** A paragraph that begins with the name, in parentheses or not, below a heading "License", with nothing but copyright notices between. */
function isBelowHeading(tokens: readonly ProseToken[], opening: number, start: number): boolean {
  const lead = tokens.slice(opening, start).map(({ text }) => text).join(' ');
  if (lead !== '' && lead !== '(' && lead !== 'the') return false;
  if (isHeading(tokens, opening - 1)) return true;
  for (let at = opening - 1; at >= Math.max(0, opening - LONGEST_NOTICES); at--) {
    if (tokens[at]?.opensParagraph === true && tokens[at]?.text !== 'copyright') return isHeading(tokens, at) && tokens[at + 1]?.opensParagraph === true;
  }
  return false;
}

/** A line that says "License" and nothing else. */
function isHeading(tokens: readonly ProseToken[], at: number): boolean {
  return tokens[at]?.opensLine === true && /^licens(?:e|es|ing)$/.test(tokens[at]?.text ?? '');
}

/** Nothing but the name stands in the line, or the sentence ends behind it: "MIT. See LICENSE." */
function standsAlone(tokens: readonly ProseToken[], end: number): boolean {
  const after = /^licenses?$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
  const next = tokens[after];
  return !next || next.opensLine || /^(?:\.|,|\(|\)|see|copyright)$/.test(next.text);
}

/** "License: X", "@license X", `license = "X"`, "License X" at the start of a line. */
function isLabel(tokens: readonly ProseToken[], at: number, mention: number): boolean {
  const quoted = tokens[at + 1]?.text === '"';
  const next = tokens[at + (quoted ? 2 : 1)];
  const toMention = tokens[mention]?.opensLine === false || next?.text === ':';
  if (at + 1 === mention) return toMention && opensLineWithin(tokens, at, 1);
  // phpDocumentor: "@license https://example.org/license New BSD License"
  if (next?.kind === 'url' && !quoted && !next.opensLine) return opensLineWithin(tokens, at, 0);
  if (!/^[:=(|]$/.test(next?.text ?? '') || next?.opensLine === true) return false;
  if (next?.text === '=')
    return tokens[at + (quoted ? 3 : 2)]?.text !== '=' && !/^[!=]$/.test(tokens[at - 1]?.text ?? '');
  const singular = tokens[at]?.text !== 'licenses';
  return opensLineWithin(tokens, at, singular ? 3 : 0) || (singular && tokens[at - 1]?.kind === 'sign');
}

/** True where the line begins at most `reach` tokens before `at`. */
function opensLineWithin(tokens: readonly ProseToken[], at: number, reach: number): boolean {
  for (let i = at; i >= Math.max(0, at - reach); i--) if (tokens[i]?.opensLine === true) return true;
  return false;
}

function contextAfter(tokens: readonly ProseToken[], end: number, resembles: boolean): Context | 'refused' | undefined {
  const [first, second] = [tokens[end]?.text ?? '', tokens[end + 1]?.text ?? ''];
  if (/^(?:compatible|compatibility|incompatible|friendly|cooperation|faq|violation)$/.test(first)) return 'refused';
  if (/^(?:style|like)$/.test(first) && !resembles) return 'refused';
  if (first === 'license' && /^(?:compatible|faq)$/.test(second)) return 'refused';
  if (first === 'instead' || (first === 'license' && second === 'instead')) return 'refused';
  if (definesLicense(tokens, end)) return 'grant';
  if (first === 'applies' || (first === 'is' && second === 'what' && tokens[end + 2]?.text === 'governs')) return 'grant';
  if (first === 'license' && second === '(' && tokens[endOfAside(tokens, end + 1) + 1]?.text === 'applies') return 'grant';
  if (first === 'is' && second === 'applicable') return 'grant';
  if (first === '(' && tokens[endOfAside(tokens, end) + 1]?.text === 'licensed') return 'grant';
  if (first === 'licensed' || (first === 'license' && /^(?:applies|governs|shall|covers)$/.test(second)))
    return 'grant';
  return undefined;
}

const LONGEST_ASIDE = 14;

/** The position of the parenthesis that closes the one at `at`; -2 where none does. */
function endOfAside(tokens: readonly ProseToken[], at: number): number {
  const length = tokens.slice(at, at + LONGEST_ASIDE).findIndex(({ text }) => text === ')');
  return length < 0 ? -2 : at + length;
}

/** "the GCC Runtime Library Exception", "with the Classpath exception": the word itself must stand there. */
function namesException(tokens: readonly ProseToken[], start: number, end: number): boolean {
  return tokens.slice(Math.max(0, start - 1), end + 3).some(({ text }) => /^exceptions?$/.test(text));
}

/** `(the "License")` behind a name: the text goes on to speak of it as its own. */
function definesLicense(tokens: readonly ProseToken[], end: number): boolean {
  const words = tokens.slice(end, end + 7).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
  return (
    tokens.slice(end, end + 2).some(({ text }) => text === '(') && /^(?:license )?the license\b/.test(words.join(' '))
  );
}
