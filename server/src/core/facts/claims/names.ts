import { readNotice } from '../../headers/copyright';
import { plainHolder } from '../holder-names';
import type { SaidLine } from './said';

const MARK = /(?:@|__)?\b(?:copyright(?:ed)?|copyleft)\b(?:__)?|\bcopr\.|©|&copy;|\(c\)/i;
/** What may stand between the mark and the years or the name. */
const MORE_MARKS = /^(?:\(c\)|\s|[:,=|"'([]|by\b|holders?:|owners?:|notice:|copyright\b|©|&copy;)+/i;
const YEAR = /^(?:19|20)\d\d\b/;
/** "Licensed to X under one or more contributor license agreements": whoever took the contributions in. */
const LICENSOR = /\blicensed to (?:the )?([\p{L}\p{N}][\p{L}\p{N} .,&-]{1,60}?)(?: \([A-Z]+\))? under one or more\b/iu;
/** How code states a holder, and does not merely show one. */
const FIELD = /^(?:__copyright__|copyright)\s?[:=]|\bAssemblyCopyright\b/;
/** What nobody filled in, and what a program fills in. */
const OPEN = /[{}$%<[]\s?\w|YEAR\b|yyyy|PACKAGE'S|THE AUTHORS?\b.*<|\byour (?:name|organi[sz]ation|company)\b|\bname of (?:copyright )?(?:owner|author|holder)\b/;
/** Words by which people speak about copyright and name nobody. */
const PROSE =
  /^(?:notices?|holders?|owners?|laws?|lines?|years?|infos?|information|statements?|headers?|and|or|is|are|in|on|of|the (?:above|following|notice|holders?|law|file)|protected|protection|text|tags?|symbol|sign|licen[cs]es?|file|files|for|to|this|that|these|as|see|with|has|have|must|may|not|we|you|it|which|from|claims?|issues?|infringement|terms|exceptions?|string|field|property|attribute|element|all rights|unknown|none|n\/a|reserved|footer|component|section)\b/i;

/**
 * Whom a line names as holder: in a notice of any form, `(c) 2019 Bob`, `@copyright Bob`, `Copyright: Bob` among them. Undefined where it names
 * nobody. Without a year only what begins the line counts, and not in sentences about copyright.
 */
export function holderIn({ said, around, standing }: SaidLine): string | undefined {
  const [, licensor] = standing === 'comment' && /\blicensed to\b/i.test(said) ? (LICENSOR.exec(around) ?? []) : [];
  if (licensor !== undefined) return licensor;
  const found = MARK.exec(said);
  if (!found) return undefined;
  if (standing === 'code' && !FIELD.test(said)) return undefined;
  const behind = said.slice(found.index + found[0].length);
  const rest = behind.replace(MORE_MARKS, '');
  const yearBefore = /(?:19|20)\d\d[\s,–-]{0,3}$/.test(said.slice(0, found.index));
  const dated = YEAR.test(rest) || yearBefore;
  if (!dated && ((standing !== 'comment' && standing !== 'prose') || !opens(said, found))) return undefined;
  const [name = ''] = (readNotice('', rest).holder ?? '').split(/ \| |\*\/|<\/|\\n| - https?:/, 1);
  if (name === '' || OPEN.test(rest) || !/\p{L}/u.test(name)) return undefined;
  if (!dated && (PROSE.test(name) || !/^["']?(?:the )?\p{Lu}/u.test(name))) return undefined;
  // `(c)` numbers the third of several, and `(c) => 2020` is a function.
  if (/^\(c\)$/i.test(found[0]) && !dated && (/\((?:a|b)\)/i.test(said) || name.split(' ').length > 5)) return undefined;
  return PROSE.test(name) ? undefined : name;
}

/** Nothing but marks and the name of the thing stands before the mark. */
function opens(said: string, { index }: RegExpExecArray): boolean {
  return /^[^\p{L}\p{N}]*(?:\S{1,40} (?:v?\d[\w.-]{0,20} )?[-|,–] ?)?$/u.test(said.slice(0, index));
}

/** True where `holder` is one of `own` (plain names): the one holds the words of the other. */
export function isOwnName(holder: string, own: readonly string[]): boolean {
  const name = ` ${plainHolder(holder)} `;
  return own.some((each) => name.includes(` ${each} `) || (name.trim() !== '' && ` ${each} `.includes(name)));
}
