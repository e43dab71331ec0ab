import { isSpaceAt, trimEnd } from './space';

/** What closes a comment, a frame or an attribute and is no part of a tag's value (REUSE tool 6.2.0). */
const CLOSERS = ['*/', '-/', "'/", '*)', ':)', '#}', '*#', '=#', '}', '-->', '--%>', '--}}'];

/**
 * Where a value that begins at `start` ends, on a line that ends at `end`: before white space, and before any closers that
 * stand there without white space between them. Linear: each closer is looked at once, from the end backwards.
 */
export function endOfValue(line: string, start: number, end: number): number {
  const last = trimEnd(line, start, end);
  let earliest = last;
  const reached = new Set([last]);
  // A set grows while it is walked: every reachable place is visited once.
  for (const at of reached) {
    earliest = Math.min(earliest, at);
    for (const before of closersBefore(line, start, at)) reached.add(before);
  }
  return trimEnd(line, start, earliest);
}

function closersBefore(line: string, start: number, at: number): number[] {
  const found: number[] = [];
  for (const closer of CLOSERS) {
    if (at - closer.length >= start && line.startsWith(closer, at - closer.length)) found.push(at - closer.length);
  }
  const attribute = attributeEnd(line, start, at);
  if (attribute !== undefined) found.push(attribute);
  const bracket = bracketEnd(line, start, at);
  if (bracket !== undefined) found.push(bracket);
  return found;
}

/** A quotation mark, white space, slashes and `>`, as in `<tag value="..." />`. */
function attributeEnd(line: string, start: number, at: number): number | undefined {
  if (line.charAt(at - 1) !== '>') return undefined;
  let before = at - 1;
  while (before > start && line.charAt(before - 1) === '/') before--;
  before = trimEnd(line, start, before);
  const mark = line.charAt(before - 1);
  return before > start && (mark === '"' || mark === "'") ? before - 1 : undefined;
}

/** `]`, white space and `::`, as in AsciiDoc and reStructuredText. */
function bracketEnd(line: string, start: number, at: number): number | undefined {
  if (at - 2 < start || !line.startsWith('::', at - 2)) return undefined;
  const before = trimEnd(line, start, at - 2);
  return before > start && line.charAt(before - 1) === ']' ? before - 1 : undefined;
}

/**
 * Where a line ends once the frame around it is taken away: what stands before the first tag or "Copyright" (without
 * white space), read backwards, also ends the line, as in `/* tag *\/` or `# tag #`.
 */
export function endWithoutFrame(line: string, prefix: string): number {
  let from = 0;
  while (from < prefix.length && isSpaceAt(prefix, from)) from++;
  const to = trimEnd(prefix, from, prefix.length);
  let end = line.length;
  for (const character of prefix.slice(from, to)) {
    if (!line.endsWith(character, end)) return line.length;
    end -= character.length;
  }
  return end;
}
