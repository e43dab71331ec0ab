import { patternOf } from '../../core/text/globs/pattern';
import type { PathPattern, Step } from '../../core/text/globs/pattern';

/** One line of an ignore file (gitignore(5), "Pattern format"). */
export interface IgnoreLine {
  readonly pattern: PathPattern;
  /** Takes back what lines before say. */
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  /** Is about names at any depth, not about paths from the file's folder on. */
  readonly anywhere: boolean;
}

/** Reads a line, without its line feed; undefined for a comment, an empty line, and a pattern that matches nothing. */
export function readIgnoreLine(line: string): IgnoreLine | undefined {
  const written = withoutSpaces(line.endsWith('\r') ? line.slice(0, -1) : line);
  if (written === '' || written.startsWith('#')) return undefined;
  const negated = written.startsWith('!');
  const body = negated ? written.slice(1) : written;
  const foldersOnly = body.endsWith('/');
  const path = foldersOnly ? body.slice(0, -1) : body;
  const anywhere = !path.includes('/');
  const steps = stepsOf(path.startsWith('/') ? path.slice(1) : path, anywhere);
  if (path === '' || steps === undefined) return undefined;
  return { pattern: patternOf(steps), negated, foldersOnly, anywhere };
}

/** Spaces at the end are no part of a pattern, unless a backslash stands before. */
function withoutSpaces(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line.charAt(at) === '\\') at++;
    else if (line.charAt(at) === ' ') continue;
    end = Math.min(at + 1, line.length);
  }
  return line.slice(0, end);
}

/** Two asterisks cross folders only where they stand alone between slashes. */
function stepsOf(path: string, anywhere: boolean): Step[] | undefined {
  const steps: Step[] = [];
  for (let at = 0; at < path.length; at++) {
    const character = path.charAt(at);
    if (character === '\\') {
      if (++at === path.length) return undefined;
      steps.push({ kind: 'text', text: path.charAt(at) });
    } else if (character === '?') steps.push({ kind: 'one' });
    else if (character === '[') {
      const found = readClass(path, at + 1);
      if (!found) return undefined;
      steps.push({ kind: 'one', has: found.has });
      at = found.end;
    } else if (character === '*') {
      const from = at;
      while (path.charAt(at + 1) === '*') at++;
      const alone = !anywhere && at > from && (from === 0 || path.charAt(from - 1) === '/');
      if (alone && at + 1 === path.length) steps.push({ kind: 'globstar' });
      else if (alone && path.charAt(at + 1) === '/') {
        steps.push({ kind: 'folders' });
        at++;
      } else steps.push({ kind: 'star' });
    } else steps.push({ kind: 'text', text: character });
  }
  return steps;
}

interface CharacterClass {
  /** Where its closing bracket stands. */
  readonly end: number;
  has(character: string): boolean;
}

/** POSIX, "RE Bracket Expression", in the C locale. */
const NAMED: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/, alpha: /[A-Za-z]/, blank: /[ \t]/, cntrl: /\p{Cc}/u, digit: /\d/, graph: /[!-~]/, lower: /[a-z]/, print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/, space: /[ \t-\r]/, upper: /[A-Z]/, xdigit: /[\dA-Fa-f]/,
};

/** A class whose first character stands at `start`; undefined where nothing closes it or it names none that there is. */
function readClass(path: string, start: number): CharacterClass | undefined {
  const negated = path.charAt(start) === '!' || path.charAt(start) === '^';
  const parts: ((character: string) => boolean)[] = [];
  const first = negated ? start + 1 : start;
  for (let at = first; at < path.length; at++) {
    let low = path.charAt(at);
    if (low === ']' && at > first) return { end: at, has: (character) => parts.some((has) => has(character)) !== negated };
    if (low === '[' && path.charAt(at + 1) === ':') {
      const end = path.indexOf(':]', at + 2);
      const named = end < 0 ? undefined : NAMED[path.slice(at + 2, end)];
      if (!named) return undefined;
      parts.push((character) => named.test(character));
      at = end + 1;
      continue;
    }
    if (low === '\\') low = path.charAt(++at);
    let high = low;
    if (path.charAt(at + 1) === '-' && path.charAt(at + 2) !== ']' && at + 2 < path.length) {
      at += 2;
      high = path.charAt(at);
      if (high === '\\') high = path.charAt(++at);
    }
    parts.push((character) => low <= character && character <= high);
  }
  return undefined;
}
