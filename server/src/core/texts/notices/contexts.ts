import type { Mention } from './mentions';
import type { ProseToken } from './tokens';

/** How running text speaks of a licence: grants it, labels the work with it, points at it, or merely mentions it. */
export type Context = 'grant' | 'label' | 'reference' | 'mention';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words between "under" and the name. */
const FILLER = words(
  'the a an one terms term conditions condition provisions of and both either following same gnu new standard free open source permissive simplified revised modified full so called liberal popular original current latest dual triple multiple license licenses or any all foundation software version versions number these two three our its their same very own public osi approved der den dem de la le les el los il lo het lizenz licentie licencia licenza licenca at your option choice > ( ) " , : ; = *',
);
const LICENSED = words(
  'licensed relicensed released redistributed distributed published available provided offered issued shared contributed covered governed protected bound placed donated open-sourced sourced copyrighted usable used use useable copied modified made licensing license dual-licensed dual redistribute distribute modify it falls fall comes come is are be copy work',
);
const COMMENT_WORDS = words('license licenses licensing lizenz licentie licencia licenza licenca');
const MOST_FILLER = 14;

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
    if (tokens[at + 1]?.opensParagraph && token.text !== ':')
      return after ?? (at + 1 === start && isHeading(tokens, at) && standsAlone(tokens, end) ? 'label' : aside(tokens, start, end));
    if (COMMENT_WORDS.has(token.text) && isLabel(tokens, at, start)) return 'label';
    if (!FILLER.has(token.text) && token.kind !== 'number' && token.kind !== 'url' && !isOwnName(tokens, at)) break;
    sawLicense ||= token.text === 'license' || token.text === 'terms';
  }
  const word = tokens[at]?.text ?? '';
  const named = sawLicense || /^licenses?$/.test(tokens[end]?.text ?? '');
  const context = before(tokens, at, word, named) ?? after ?? standing(tokens, start, end, at) ?? aside(tokens, start, end);
  return context === 'grant' && isRefused(tokens, at) ? undefined : context;
}

function before(tokens: readonly ProseToken[], at: number, word: string, terms: boolean): Context | undefined {
  const verb = (reach: number): boolean => lookBack(tokens, at, reach, LICENSED);
  switch (word) {
    case 'under':
    case 'underneath':
      return 'grant';
    case 'by':
      return lookBack(tokens, at, 3, words('covered governed licensed protected bound')) ? 'grant' : undefined;
    case 'par':
      return lookBack(tokens, at, 1, words('regi regie regis regies couvert couverte protege protegee')) ? 'grant' : undefined;
    case 'to':
      return lookBack(tokens, at, 4, words('subject according pursuant')) ? 'grant' : undefined;
    case 'with':
      return lookBack(tokens, at, 2, words('accordance licensed released compliance')) ? 'grant' : undefined;
    case 'as':
    case 'via':
    case 'per':
    case 'through':
    case 'on':
    case 'in':
      return lookBack(
        tokens,
        at,
        3,
        words('licensed released distributed published available licensing redistributed terms conditions same'),
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
        words('file code software program library module package script work project plugin'),
      )
        ? 'grant'
        : undefined;
    case 'use':
    case 'uses':
    case 'using':
    case 'apply':
      return terms ? 'grant' : undefined;
    case 'unter':
    case 'sous':
    case 'sotto':
    case 'bajo':
    case 'sob':
    case 'onder':
    case 'krachtens':
      return 'grant';
    case 'dell':
    case 'della':
      return lookBack(tokens, at, 3, words('norma termini sensi')) ? 'grant' : undefined;
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
      if ((verb(0) && terms) || offersChoice(tokens, at)) return 'grant';
      return lookBack(tokens, at, 2, words('copy text see')) ? 'reference' : undefined;
  }
}

const LONGEST_OFFER = 12;

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
  if (tokens[start]?.opensParagraph === true && next?.text === ',' && POINTING.test(wordsFrom(tokens, end, 3))) return 'label';
  const [stop, first] = [tokens[start - 1], tokens[start]];
  const closes = !next || next.opensLine || (next.text === '.' && next.end !== tokens[end + 1]?.start);
  const behind = closes && stop?.text === '.' && stop.end !== first?.start && first?.opensLine === false;
  return behind && lineOf(tokens, start).some(({ text }) => text === 'copyright') ? 'label' : undefined;
}

/** "GPL v2, can be found in COPYING", "GPL, on Debian systems the full text is in". */
const POINTING = /^(?:can be found|on debian systems|see the file|which can be|whose text is)$/;

function wordsFrom(tokens: readonly ProseToken[], from: number, count: number): string {
  return tokens.slice(from + 1, from + 1 + count).map(({ text }) => text).join(' ');
}

/** The tokens before `at` in its line. */
function lineOf(tokens: readonly ProseToken[], at: number): readonly ProseToken[] {
  let first = at;
  while (first > 0 && tokens[first]?.opensLine !== true) first--;
  return tokens.slice(first, at);
}

/** A line that says "License" and nothing else. */
function isHeading(tokens: readonly ProseToken[], at: number): boolean {
  return tokens[at]?.opensLine === true && /^licens(?:e|es|ing)$/.test(tokens[at]?.text ?? '');
}

/** Nothing but the name stands in the line, or the sentence ends behind it: "MIT. See LICENSE." */
function standsAlone(tokens: readonly ProseToken[], end: number): boolean {
  const after = /^licenses?$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
  const next = tokens[after];
  return !next || next.opensLine || /^(?:\.|,|\(|see)$/.test(next.text);
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
  if (/^(?:compatible|compatibility|incompatible|faq|violation)$/.test(first)) return 'refused';
  if (/^(?:style|like)$/.test(first) && !resembles) return 'refused';
  if (first === 'license' && /^(?:compatible|faq)$/.test(second)) return 'refused';
  if (first === 'instead' || (first === 'license' && second === 'instead')) return 'refused';
  if (definesLicense(tokens, end)) return 'grant';
  if (first === 'applies' || (first === 'is' && second === 'what' && tokens[end + 2]?.text === 'governs')) return 'grant';
  if (first === 'licensed' || (first === 'license' && /^(?:applies|governs|shall|covers)$/.test(second)))
    return 'grant';
  return undefined;
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

function lookBack(tokens: readonly ProseToken[], at: number, reach: number, wanted: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 1 - reach); i--) if (wanted.has(tokens[i]?.text ?? '')) return true;
  return false;
}

/** Words that turn a grant into something else: a condition, a negation, a comparison. */
const REFUSING = words(
  "were not never unless cannot incompatible compatible unlike formerly previously whether don't doesn't isn't aren't wasn't doesn don isn aren wasn",
);
const SENTENCE = 28;

/** True where the sentence denies the grant or makes it hang on a wish: "if you wish to allow use only under the terms of". */
function isRefused(tokens: readonly ProseToken[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - SENTENCE); i--) {
    const token = tokens[i];
    if (!token || (token.text === '.' && tokens[i + 1]?.opensLine !== true && i < at) || tokens[i + 1]?.opensParagraph)
      return false;
    if (at - i <= 7 && REFUSING.has(token.text)) return true;
    // "GPL-compatible does not mean that ..."
    if (token.text === 'mean' && lookBack(tokens, i, 2, REFUSING)) return true;
    if (
      token.text === 'if' &&
      /^(?:you|one)$/.test(tokens[i + 1]?.text ?? '') &&
      /^(?:wish|want|would|prefer|like|are|need)$/.test(tokens[i + 2]?.text ?? '')
    )
      return true;
    // "If enabled, the content of this file is published under the terms of"
    if (token.text === 'if' && /^(?:enabled|linked|built|compiled)$/.test(tokens[i + 1]?.text ?? '')) return true;
    if (token.text === 'other' && at - i <= 8 && isOthersWork(tokens, i)) return true;
    // "cannot be put under another distribution licence (including the GPL)"
    if (token.text === 'another' && tokens[i - 1]?.text === 'under') return true;
    if (token.text === 'wish' && /^(?:to)$/.test(tokens[i + 1]?.text ?? '')) return true;
  }
  return false;
}

/** "combine it with other software that is released under": not of the work itself. */
function isOthersWork(tokens: readonly ProseToken[], other: number): boolean {
  return (
    /^(?:software|code|works?|programs?|modules?|librar(?:y|ies)|packages?)$/.test(tokens[other + 1]?.text ?? '') &&
    /^(?:that|which)$/.test(tokens[other + 2]?.text ?? '')
  );
}
