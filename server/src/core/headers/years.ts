import { SPACE, isSpaceAt, skipSpace } from './space';

/** The years of a copyright line, and the line's text without them. */
export interface YearsAndRest {
  /** Each year or range, without spaces: `2019`, `2017-2020`, `2020-present`. */
  readonly years: readonly string[];
  readonly rest: string;
}

/**
 * Finds years and ranges of years between white space (or at the start), anywhere in the words after "Copyright", as the
 * REUSE tool 6.2.0 does: four digits; a range with `-`, `--` or an en dash, whose end may be a word; several with commas.
 * Linear in the length of `text`.
 */
export function readYears(text: string): YearsAndRest {
  const years: string[] = [];
  let rest = '';
  let last = 0;
  for (let at = 0; at < text.length;) {
    const end = endOfYears(text, at);
    if (end > at) {
      const before = startOfGap(text, last, at);
      rest += text.slice(last, before);
      for (const year of splitYears(text.slice(at, end))) years.push(year);
      last = end;
      at = end;
    }
    at = nextWord(text, at);
  }
  return { years, rest: rest + text.slice(last) };
}

/** Start of the first word after the next white space at or after `index`. */
function nextWord(text: string, index: number): number {
  let at = index;
  while (at < text.length && !isSpaceAt(text, at)) at++;
  return skipSpace(text, at, text.length);
}

/** Where the white space before `at`, with a comma before it, begins; not before `from`. */
function startOfGap(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && isSpaceAt(text, start - 1)) start--;
  return start > from && start < at && text.charAt(start - 1) === ',' ? start - 1 : start;
}

/** End of the longest list of years that starts at `start` and is followed by white space or the end; else `start`. */
function endOfYears(text: string, start: number): number {
  let accepted = start;
  let at = endOfYear(text, start);
  while (at !== undefined) {
    const dash = dashAt(text, at);
    if (dash > 0) at = endOfRange(text, at + dash);
    if (dash > 0 || endsWord(text, at)) accepted = at;
    const spaced = dash > 0 ? undefined : endOfSpacedRange(text, at);
    if (spaced !== undefined) {
      at = spaced;
      if (endsWord(text, at)) accepted = at;
    }
    at = nextInList(text, at);
  }
  return accepted;
}

function endOfYear(text: string, at: number): number | undefined {
  const digits = text.slice(at, at + 4);
  // Digits of every script: the REUSE tool has them so. ASCII goes first, being quicker.
  return /^\d{4}$/.test(digits) || (text.charCodeAt(at) >= 0x80 && /^\p{Nd}{4}$/u.test(digits)) ? at + 4 : undefined;
}

/** Length of the dash at `at`; 0 where there is none. */
function dashAt(text: string, at: number): number {
  if (text.startsWith('--', at)) return 2;
  return text.charAt(at) === '-' || text.charAt(at) === '–' ? 1 : 0;
}

/** End of the word after a dash, which may be no year; a comma and then no year ends it (there the REUSE tool gives up). */
function endOfRange(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpaceAt(text, at)) {
    const comma = text.charAt(at) === ',' && text.charAt(at + 1) !== ',';
    if (comma && !endsWord(text, at) && endOfYear(text, at + 1) === undefined) break;
    at++;
  }
  return at;
}

/** End of ` - 2020` after a year. */
function endOfSpacedRange(text: string, at: number): number | undefined {
  const dash = skipSpace(text, at, text.length);
  const length = dashAt(text, dash);
  const year = skipSpace(text, dash + length, text.length);
  if (dash === at || length === 0 || year === dash + length) return undefined;
  return endOfYear(text, year);
}

function endsWord(text: string, at: number): boolean {
  const after = text.charAt(at) === ',' ? at + 1 : at;
  return after >= text.length || isSpaceAt(text, after);
}

function nextInList(text: string, at: number): number | undefined {
  let next = skipSpace(text, at, text.length);
  const comma = text.charAt(next) === ',';
  if (comma) next = skipSpace(text, next + 1, text.length);
  return next > at ? endOfYear(text, next) : undefined;
}

const SPACED_DASH = new RegExp(`[${SPACE}]+(--|–|-)[${SPACE}]+`, 'g');
const BETWEEN = new RegExp(`[,${SPACE}]+`);

function splitYears(list: string): string[] {
  return list
    .replace(SPACED_DASH, '$1')
    .split(BETWEEN)
    .filter((year) => year !== '');
}
