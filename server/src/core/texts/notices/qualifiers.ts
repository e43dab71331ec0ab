import { leavesComment } from './tokens';
import type { ProseToken } from './tokens';
import { TRANSLATED } from './translations';

/** What is said about the version of a licence. */
export interface Qualifiers {
  readonly version?: string | undefined;
  /** Further versions: "version 2 or version 3". */
  readonly alternatives?: readonly string[];
  readonly later?: boolean;
  readonly only?: boolean;
  /** The version that the name itself holds. */
  readonly named?: string;
  /** Position of the first token that no longer belongs to it. */
  readonly end: number;
}

/** Words that may stand between a licence's name and its version. */
const BETWEEN = new Set(
  'the license licenses agreement as published by of free software foundation inc fsf either version versions v ver vers rev revision release under terms conditions dated which is available at its in , ; * ( " ) : - . specifically namely # * = versie versione versao verze wersja verzia verzija versija versio versiune'.split(
    ' ',
  ),
);
/** Signs and words after which "or later" may still come. */
const LATER =
  /^(?:later|newer|greater|higher|above|subsequent|successive|up|upwards?|onwards?|beyond|after|posterior|future|more)$/;
/** The foundation's postal address, which some put between name and version. */
const ADDRESS =
  /^(?:51|59|675|franklin|temple|mass|ave|cambridge|street|st|place|fifth|floor|suite|330|boston|ma|usa|us|02\d{3}|1301|1307|1335)$/;
const MOST_BETWEEN = 24;

/** "General Public License (GPL)", "the GPL; either version 2 of the GPL, or any later version", "terms and conditions". */
function isRestated(tokens: readonly ProseToken[], at: number, version: string | undefined): boolean {
  const [number, of, before, text] = [-3, -2, -1, 0].map((offset) => tokens[at + offset]?.text ?? '');
  if (text === 'and') return before === 'terms';
  const again = /^[("]$/.test(before ?? '') || (before === 'the' && of === 'of' && version !== undefined && number === version);
  return again && ABBREVIATED.test(text ?? '');
}

const ABBREVIATED = /^(?:gnu|[al]?gpl|gfdl|fdl|mpl|cddl|epl|afl|osl|ecl|artistic|eupl|cpl)$/;

/**
 * Reads version, "or later" and "only" from `start` on: behind a name, or before one where `name` is left out. `known` is what stood
 * before the name; where it is not `versioned`, no version is looked for.
 */
export function readQualifiers(
  tokens: readonly ProseToken[],
  start: number,
  known: Partial<Qualifiers>,
  name?: { readonly versioned: boolean },
): Qualifiers {
  const versioned = name?.versioned !== false;
  let { version, later, only } = known;
  const alternatives: string[] = [...(known.alternatives ?? [])];
  let end = start;
  let between = 0;
  for (let at = start; at < tokens.length && between < MOST_BETWEEN;) {
    const token = tokens[at];
    if (!token || (at > start && token.opensParagraph) || leavesComment(tokens, at)) break;
    const stated = version ?? known.named;
    const plus =
      (token.text === '>' && tokens[at + 1]?.text === '=') ||
      (token.text === '+' && token.start === tokens[at - 1]?.end && !isPartOfWord(tokens, at));
    const laterEnd = plus ? at + 1 : (readLater(tokens, at) ?? readApproval(tokens, at));
    const alternative = stated === undefined ? undefined : readAlternative(tokens, at, name !== undefined);
    if (laterEnd !== undefined) {
      // "any later version accepted by the membership of KDE e.V.": not any later one.
      later = tokens[laterEnd]?.text !== 'accepted';
      at = end = laterEnd;
    } else if (alternative) {
      alternatives.push(alternative.version);
      at = end = alternative.end;
    } else if (/^(?:only|exclusively|nur|uniquement)$/.test(token.text)) {
      only = true;
      at = end = at + 1;
    } else if (saysNoLater(tokens, at)) {
      only = true;
      at = end = endOfNoLater(tokens, at);
    } else if (ADDRESS.test(token.text) && between > 3) {
      at++;
      continue;
    } else if (stated !== undefined && isOfVersion(tokens, at, stated)) {
      at++;
    } else if (stated === undefined && token.kind === 'url' && /^(?:v|version)$/.test(tokens[tokens[at + 1]?.text === ')' ? at + 2 : at + 1]?.text ?? '')) {
      // "the [GNU General Public License](https://...) version 3"
      at++;
    } else if (versioned && token.kind === 'number' && version === undefined && isVersionNumber(tokens, at)) {
      version = token.text;
      at = end = at + 1;
      between = 0;
      continue;
    } else if (versioned && version === undefined && tokens[at - 1]?.text === 'version' && WRITTEN.has(token.text)) {
      version = WRITTEN.get(token.text);
      at = end = at + 1;
      between = 0;
      continue;
    } else if (
      (BETWEEN.has(token.text) || TRANSLATED.between.has(token.text) || isRestated(tokens, at, name && version)) &&
      !(token.text === '.' && /^(?:and|under|the|is|of|which)$/.test(tokens[at + 1]?.text ?? ''))
    ) {
      if (token.text === '.' && !isAbbreviation(tokens, at) && (tokens[at + 1]?.kind !== 'number' || version !== undefined)) break;
      at++;
    } else break;
    between++;
  }
  return { version, alternatives, ...(later !== undefined && { later }), ...(only !== undefined && { only }), end };
}

/** Versions in words. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
]);

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** The date of a version, which its title tells. */
function isDate(tokens: readonly ProseToken[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (MONTH.test(token?.text ?? '')) return (next?.text === ',' ? tokens[at + 2] : next)?.kind === 'number';
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text) && (MONTH.test(before?.text ?? '') || before?.text === ',');
}

/** "version 2 (GPLv2)", "version 2, June 1991", "version 2](https://...)": said of the version once more, or where it is found. */
function isOfVersion(tokens: readonly ProseToken[], at: number, version: string): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'url' || /^[|>]$/.test(token.text)) return token !== undefined;
  return (token.kind === 'number' && (token.text === version || `${token.text}.0` === version)) || isDate(tokens, at);
}

/** "GPLv2+CE": with the Classpath exception, not "or later". */
function isPartOfWord(tokens: readonly ProseToken[], at: number): boolean {
  const [plus, next] = [tokens[at], tokens[at + 1]];
  return next?.kind === 'word' && next.start === plus?.end;
}

/** The European Commission in languages that write it with Latin letters, accents left out. */
const COMMISSION = /^(?:commissie|commissione?|comision|comissao|kommission(?:en)?|komis[ei]\w{0,3}|komisj[aei]|comisi\w{0,3})$/;
const VERSIONS = /^(?:folge)?(?:vers|wers|verz)/;
const LONGEST_APPROVAL = 18;

/**
 * "or - as soon they will be approved by the European Commission - subsequent versions of the EUPL": the notice that the
 * Commission proposes for works under the EUPL, in any language. The position behind it.
 */
function readApproval(tokens: readonly ProseToken[], start: number): number | undefined {
  if (!/^(?:or|oder|ou|o|of|eller|tai|lub|ali|nebo|alebo)$/.test(tokens[start]?.text ?? '')) return undefined;
  let approved = false;
  for (let at = start + 1; at < start + LONGEST_APPROVAL; at++) {
    const token = tokens[at];
    if (!token || token.opensParagraph || token.kind === 'number' || token.text === '.') return undefined;
    approved ||= COMMISSION.test(token.text);
    if (approved && VERSIONS.test(token.text)) return at + 1;
  }
  return undefined;
}

/** "or (at your option) any later version", "or newer", "and later": the position behind it. */
function readLater(tokens: readonly ProseToken[], start: number): number | undefined {
  let at = behindOption(tokens, start);
  // "version 2 (at your option) any later version"
  let joined = at > start;
  let any = false;
  for (; at < start + 14; at++) {
    const token = tokens[at];
    const text = token?.text ?? '';
    if ((LATER.test(text) || TRANSLATED.later.has(text)) && (joined || any) && !isComparing(tokens, at)) {
      const end = /^versions?$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
      return /^(?:of|the)$/.test(tokens[end]?.text ?? '') && tokens[end + 1]?.text === 'license' ? end + 2 : end;
    }
    if ((/^(?:or|and|eller)$/.test(text) || TRANSLATED.or.has(text)) && !joined) joined = true;
    else if ((/^(?:any|all)$/.test(text) || TRANSLATED.any.has(text)) && joined) any = true;
    else if (
      !joined ||
      (!TRANSLATED.option.has(text) && !/^(?:at|your|you|option|the|in|opinion|choice|version|versions|it|s|their|users?|discretion|you're|[,()"]|a|any|of|if|wish|like|prefer|recipient|licensee|per)$/.test(
        text,
      ))
    )
      return undefined;
  }
  return undefined;
}

/** "2.1, or more formally": no later version. */
function isComparing(tokens: readonly ProseToken[], at: number): boolean {
  return tokens[at]?.text === 'more' && /^\w{2,20}ly$/.test(tokens[at + 1]?.text ?? '');
}

/** The position behind "(at your option)", where it stands there. */
function behindOption(tokens: readonly ProseToken[], start: number): number {
  const at = tokens[start]?.text === '(' ? start + 1 : start;
  const option = tokens[at]?.text === 'at' && /^(?:your|the|its|their)$/.test(tokens[at + 1]?.text ?? '') && /^(?:option|choice)$/.test(tokens[at + 2]?.text ?? '');
  if (!option) return start;
  return tokens[at + 3]?.text === ')' ? at + 4 : at + 3;
}

/** "or version 3", "or 3": a further version of the same licence. Behind a name "or version 2 of the GPL" is another licence. */
function readAlternative(
  tokens: readonly ProseToken[],
  at: number,
  behindName: boolean,
): { readonly version: string; readonly end: number } | undefined {
  if (!/^(?:or|,|and|\/)$/.test(tokens[at]?.text ?? '')) return undefined;
  let next = at + 1;
  while (next < at + 7 && /^(?:or|version|versions|v|\(|at|your|option|\))$/.test(tokens[next]?.text ?? '')) next++;
  const token = tokens[next];
  const worded = next > at + 1 || tokens[at]?.text === 'or';
  if (behindName && isOfAnother(tokens, next + 1)) return undefined;
  return worded && token?.kind === 'number' && /^[1-4](?:\.\d)?$/.test(token.text)
    ? { version: token.text, end: next + 1 }
    : undefined;
}

const LONGEST_VERSIONS = 8;

/** "(version 2) or 3 of the GPL": the name stands behind these versions. */
function isOfAnother(tokens: readonly ProseToken[], from: number): boolean {
  let at = from;
  while (at < from + LONGEST_VERSIONS && (tokens[at]?.kind === 'number' || /^(?:or|and|,|versions?|v)$/.test(tokens[at]?.text ?? ''))) at++;
  return tokens[at]?.text === 'of' && /^(?:the|a)$/.test(tokens[at + 1]?.text ?? '') && ABBREVIATED.test(tokens[at + 2]?.text ?? '');
}

/** "and no other version", "and not any later version". */
function saysNoLater(tokens: readonly ProseToken[], at: number): boolean {
  const words = tokens
    .slice(at, at + 5)
    .map(({ text }) => text)
    .join(' ');
  return /^(?:and|but|or) (?:no|not) (?:other|later|any later|any other)/.test(words);
}

const LONGEST_NO_LATER = 12;

/** "and not any later version of the GPL": the name said again is no further licence. */
function endOfNoLater(tokens: readonly ProseToken[], at: number): number {
  let end = at + 3;
  while (end < at + LONGEST_NO_LATER && /^(?:any|other|later|versions?|of|the|this|gnu|[al]?gpl|license)$/.test(tokens[end]?.text ?? '')) end++;
  return end;
}

/** "Foundation, Inc., 51 Franklin Street": the full stop of an abbreviation ends no sentence. */
function isAbbreviation(tokens: readonly ProseToken[], stop: number): boolean {
  return tokens[stop + 1]?.text === ',';
}

/** A number beside "version", or right behind the name; no year, no section. */
function isVersionNumber(tokens: readonly ProseToken[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.text ?? '';
  if (!token || /^(?:section|clause|article|paragraph|page|chapter|no)$/.test(before)) return false;
  return token.text.length <= 5 && !/^\d{3,}$/.test(token.text);
}
