import { readYears } from './years';
import { SPACE, skipSpace } from './space';

/** A copyright line's parts; `text` is the whole in the usual spelling. */
export interface CopyrightParts {
  readonly text: string;
  readonly holder?: string;
  readonly years?: string;
}

/** Where on a line a notice begins, which words begin it, and where what follows them begins. */
export interface CopyrightStart {
  readonly start: number;
  readonly prefix: string;
  readonly words: number;
}

const SIGN = '(©|\\([Cc]\\))';
const WORD = `(Copyright)(?:[${SPACE}]*${SIGN}|(?=[${SPACE}]))`;
const START = new RegExp(`SPDX-(File|Snippet)CopyrightText:(?:[${SPACE}]*(?:${SIGN}|${WORD}))?|${WORD}|©`);

/**
 * Finds the first beginning of a copyright notice on a line: one of the SPDX tags (which may be followed by one of the
 * others), "Copyright" followed by a sign or white space, or the sign © (REUSE 3.3, "Copyright notices").
 */
export function findCopyright(line: string): CopyrightStart | undefined {
  const match = START.exec(line);
  if (!match) return undefined;
  const [all, tag, tagSign, tagWord, tagWordSign, word, wordSign] = match;
  const sign = tagSign ?? tagWordSign ?? wordSign ?? ((tag ?? word) ? undefined : '©');
  const prefix = [tag ? `SPDX-${tag}CopyrightText:` : undefined, tagWord ?? word, sign?.toUpperCase()];
  const end = match.index + all.length;
  return {
    start: match.index,
    prefix: prefix.filter((part) => part).join(' '),
    words: skipSpace(line, end, line.length),
  };
}

/** Takes the words after a notice's prefix apart into years and holder. */
export function readNotice(prefix: string, words: string): CopyrightParts {
  const { years, rest } = readYears(words);
  const name = rest.replace(LEADING_COMMA, '');
  const list = years.join(', ');
  const holder = holderIn(withoutReserved(name));
  return {
    text: `${prefix}${list === '' ? '' : ` ${list}`} ${name}`,
    ...(holder === '' ? {} : { holder }),
    ...(list === '' ? {} : { years: list }),
  };
}

/** White space and one mark before the words go with them. */
function withoutReserved(name: string): string {
  const found = RESERVED.exec(name);
  return found ? name.slice(0, found.index).trimEnd().replace(/[.,;]$/, '') : name;
}

/** The name without marks that belong to the line; of a bracket that the line does not close, only what stands before it. */
function holderIn(name: string): string {
  const open = name.lastIndexOf('(');
  const whole = open > 0 && !name.includes(')', open) ? name.slice(0, open) : name;
  return whole.replace(MARKS_BEFORE, '').replace(MARKS_BEHIND, '');
}

const MARKS_BEFORE = new RegExp(`^[:,;${SPACE}]+`);
const MARKS_BEHIND = new RegExp(`[:,;${SPACE}]{1,20}$`);
const LEADING_COMMA = new RegExp(`^,?[${SPACE}]+`);
const RESERVED = /\ball rights reserved\b\.?$/i;
