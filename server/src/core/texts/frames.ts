/** What a listing or a program puts around the words of a line: they begin at `start`, and `end` is where they end. */
export interface Frame {
  readonly start: number;
  readonly end: number;
}

const LONGEST_LINE = 2000;
/** A call, an assignment or a stream up to the quotation mark that opens a string: `printf("`, `fprintf(out, "`, `std::cout << "`, `echo '`. */
const CALL = /[\w.:$@>-]{1,60}[ \t]{0,4}(?:\(|<<|\+?=)?[ \t]{0,4}(?:\w{1,20},[ \t]{0,2})?["'`]/y;
/** The number at the start of a line, behind no letter. */
const NUMBER = /[^\p{L}\p{N}\r\n]{0,40}(\d{1,6})(?!\d)/uy;

/**
 * The frame that begins with the first word of a line, from `start` to `end`: the number of the line in a listing, or a call
 * that prints it. Either is one only where the lines beside it have the like; `undefined` where there is none.
 */
export function readFrame(text: string, start: number, end: number): Frame | undefined {
  if (isDigit(text.charCodeAt(start))) return isLineNumber(text, start, end) ? { start: end, end: text.length } : undefined;
  return mayCall(text, end) ? readCall(text, start) : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Lines in a row whose numbers follow each other, where they are no list. */
const LEAST_NUMBERED = 16;

function isLineNumber(text: string, start: number, end: number): boolean {
  // `1°` counts the items of a list.
  if (end - start > 6 || text[end] === '°') return false;
  const number = Number(text.slice(start, end));
  return countLines(text, start, LEAST_NUMBERED, (line, away) => numberAt(text, line) === number + away) >= LEAST_NUMBERED;
}

/** How many lines in a row are alike, the one of `at` among them, but not more than `most`. `away` tells how far a line is from that one. */
function countLines(text: string, at: number, most: number, isAlike: (line: number, away: number) => boolean): number {
  let alike = 1;
  for (const [next, step] of [[lineBefore, -1], [lineBehind, 1]] as const) {
    let line = next(text, at);
    for (let away = step; line !== undefined && alike < most && isAlike(line, away); away += step) {
      alike++;
      line = next(text, line);
    }
  }
  return alike;
}

function numberAt(text: string, at: number): number | undefined {
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Where the line before the one of `at` starts; `undefined` where there is none, or a line is too long for a listing. */
function lineBefore(text: string, at: number): number | undefined {
  const own = startOfLine(text, at);
  return own === undefined || own === 0 ? undefined : startOfLine(text, own - 1);
}

function lineBehind(text: string, at: number): number | undefined {
  const end = endOfLine(text, at);
  return end === undefined || end >= text.length ? undefined : end + 1;
}

function startOfLine(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at).lastIndexOf('\n');
  if (before >= 0) return Math.max(0, at - LONGEST_LINE) + before + 1;
  return at <= LONGEST_LINE ? 0 : undefined;
}

function endOfLine(text: string, at: number): number | undefined {
  const found = text.slice(at, at + LONGEST_LINE).indexOf('\n');
  if (found >= 0) return at + found;
  return at + LONGEST_LINE >= text.length ? text.length : undefined;
}

/** True where what stands behind the first word may be the rest of a call. */
function mayCall(text: string, end: number): boolean {
  const next = text[end] === ' ' || text[end] === '\t' ? text[end + 1] : text[end];
  return next !== undefined && '(.:<=+"\'`>'.includes(next);
}

/** Lines in a row that begin with the same call. */
const LEAST_LINES = 3;

function readCall(text: string, start: number): Frame | undefined {
  const call = callAt(text, start);
  const own = startOfLine(text, start);
  if (call === undefined || own === undefined) return undefined;
  const lead = text.slice(own, start + call.length);
  const alike = countLines(text, start, LEAST_LINES, (line) => text.startsWith(lead, line));
  if (alike < LEAST_LINES) return undefined;
  const from = start + call.length;
  const lineEnd = endOfLine(text, from) ?? text.length;
  const close = text.slice(from, lineEnd).lastIndexOf(call.slice(-1));
  return { start: from, end: close < 0 ? lineEnd : from + close };
}

function callAt(text: string, start: number): string | undefined {
  CALL.lastIndex = start;
  return CALL.exec(text)?.[0];
}
