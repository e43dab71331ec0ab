import { readTagExpression } from '../expression';
import type { CopyrightNotice } from '../model';
import { readHeader } from '../read';
import { LICENCE_TAG } from '../statement';
import { commentStyleOf } from '../comments/style-of';
import { PLAIN, STYLES } from '../comments/styles';
import type { CommentStyle, CommentStyleName } from '../comments/styles';
import { insertAfter, insertBefore } from './beside';
import type { Insertion } from './beside';
import { firstOffset } from './first-lines';
import { leadingComments } from './leading';
import type { HeaderInsertion, HeaderWish } from './model';
import { writeComment } from './write';

export const COPYRIGHT_TAG = `SPDX-FileCopyright${'Text'}:`;

/**
 * Works out how the file at `path` comes to state licence and copyright, in comments of its language: the copyright line
 * first, the licence right after it (EUPL-1.2, preamble: the notice immediately follows the copyright notice). What the file
 * states already is left as it is; a missing statement joins the existing header. `text` may begin with a byte order mark.
 * Inserting twice changes nothing; every other byte of the file stays.
 */
export function insertHeader(text: string, path: string, wish: HeaderWish): HeaderInsertion {
  const missing = linesMissing(text, wish);
  if (missing === undefined) return { kind: 'refused' };
  const lines = [...missing.copyrights, ...missing.tags];
  if (lines.length === 0) return { kind: 'present' };
  const companion = path.endsWith('.license');
  const name = companion ? undefined : commentStyleOf(path, text);
  const style = companion ? PLAIN : name === undefined || name === 'none' ? undefined : STYLES[name];
  for (const insertion of style ? candidates(text, name, style, lines) : []) {
    if (insertion && states(text, insertion, lines)) return { kind: 'insert', ...insertion };
  }
  return companion ? { kind: 'refused' } : insertBeside(text, path, wish);
}

/**
 * The companion `path.license` of a file with this text that has none. It says what the file says too: where a companion stands, the file
 * itself is not read (REUSE 3.3, "Comment headers").
 */
export function insertBeside(text: string, path: string, wish: HeaderWish): HeaderInsertion {
  const missing = linesMissing(text, wish);
  if (missing === undefined) return { kind: 'refused' };
  const { tags, copyrights } = readHeader(text);
  const stated = tags.filter(({ error }) => error === undefined).map(({ expression }) => `${LICENCE_TAG} ${expression}`);
  const lines = [...copyrights.map((notice) => notice.text), ...missing.copyrights, ...stated, ...missing.tags];
  return { kind: 'companion', path: `${path}.license`, text: lines.map((line) => `${line}\n`).join('') };
}

/** What the file is to say and does not; undefined where that cannot be said. */
function linesMissing(text: string, { expression: wanted, copyright = '' }: HeaderWish): { readonly copyrights: string[]; readonly tags: string[] } | undefined {
  const expression = wanted === undefined ? undefined : readTagExpression(wanted)?.text;
  if (expression === undefined && wanted !== undefined) return undefined;
  if (/[\p{Cc}\u2028\u2029]/u.test(copyright)) return undefined;
  const { tags, copyrights } = readHeader(text);
  const isStated = tags.some(({ error }) => error === undefined);
  return {
    copyrights: copyright.trim() === '' || copyrights.length > 0 ? [] : [`${COPYRIGHT_TAG} ${copyright.trim()}`],
    tags: expression === undefined || isStated ? [] : [`${LICENCE_TAG} ${expression}`],
  };
}

/** The places that come into question, best first. */
function* candidates(
  text: string,
  name: CommentStyleName | 'none' | undefined,
  style: CommentStyle,
  lines: readonly string[],
): Generator<Insertion | undefined> {
  const start = name === undefined || name === 'none' ? 0 : firstOffset(text, name, style);
  if (start === undefined) return;
  const eol = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const [words] = lines;
  if (lines.length === 1 && words !== undefined) yield joinHeader(text, start, words, style, eol);
  yield newHeader(text, start, lines, style, eol);
}

/** A single missing statement goes into the header that has the other one. */
function joinHeader(
  text: string,
  start: number,
  words: string,
  style: CommentStyle,
  eol: string,
): Insertion | undefined {
  const header = leadingComments(text, start, style);
  const { tags, copyrights } = readHeader(text.slice(0, header.end));
  const inside = copyrights.filter(({ span }) => span.start >= header.start);
  const notice = lastOfFirstGroup(text, inside);
  if (notice) return insertAfter(text, notice.span, words, style, eol);
  const tag = tags.find(({ span, error }) => span.start >= header.start && error === undefined);
  return tag && insertBefore(text, tag.span, words, style, eol);
}

/** Copyright lines often come several in a row. */
function lastOfFirstGroup(text: string, notices: readonly CopyrightNotice[]): CopyrightNotice | undefined {
  let last = notices[0];
  for (const notice of notices.slice(1)) {
    if (last && text.slice(last.span.end, notice.span.start).split(/\r\n?|\n/).length > 2) break;
    last = notice;
  }
  return last;
}

function newHeader(
  text: string,
  offset: number,
  lines: readonly string[],
  style: CommentStyle,
  eol: string,
): Insertion | undefined {
  const comment = writeComment(lines, style, eol);
  if (comment === undefined) return undefined;
  const before = offset === 0 || /[\r\n\uFEFF]/.test(text.charAt(offset - 1)) ? '' : eol;
  const after = offset >= text.length || /[\r\n]/.test(text.charAt(offset)) || style === PLAIN ? '' : eol;
  return { offset, text: before + comment + after };
}

/** True where the changed file says all that it was to say: an ignored block or a frame may come between. */
function states(text: string, { offset, text: inserted }: Insertion, lines: readonly string[]): boolean {
  const { tags, copyrights } = readHeader(text.slice(0, offset) + inserted + text.slice(offset));
  const wanted = readHeader(lines.join('\n'));
  return (
    wanted.tags.every((tag) => tags.some(({ expression }) => expression === tag.expression)) &&
    wanted.copyrights.every((notice) => copyrights.some((found) => found.text === notice.text))
  );
}
