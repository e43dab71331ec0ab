import { remember } from '../text/remember';
import type { Span } from '../text/span';
import { withoutIgnored } from './ignored';
import type { Unignored } from './ignored';
import { findMalformed } from './malformed';
import type { CopyrightNotice, HeaderFacts, LicenceTag } from './model';
import { LICENCE_TAG, readStatement } from './statement';

/** Lines with one of these are looked at; every REUSE tag but the contributor's holds one. */
const NEEDLES = [LICENCE_TAG, 'Copyright', '©'];

export const NO_HEADER: HeaderFacts = { tags: [], copyrights: [], malformed: [], notices: [] };

/**
 * Reads the licence tags and copyright lines of a covered file as REUSE 3.3 defines and the REUSE tool 6.2.0 reads them:
 * the whole text, one statement a line, comment and frame taken away, ignored blocks left out, snippets included; and what
 * was meant as a tag but is none. Equal statements are told once. Offsets are of `text` as given, which has no byte order
 * mark. Free-text notices are another reader's. Time and memory are linear in the length of the text.
 */
export function readHeader(text: string): HeaderFacts {
  const { tags, copyrights } = readStatements(text);
  return { tags, copyrights, malformed: findMalformed(text, tags), notices: [] };
}

/** The valid and invalid tags and the copyright lines alone: all that the REUSE lint asks of a file. */
export function readStatements(text: string): Pick<HeaderFacts, 'tags' | 'copyrights'> {
  const unignored = withoutIgnored(text);
  const tags = new Map<string, LicenceTag>();
  const copyrights = new Map<string, CopyrightNotice>();
  for (const line of candidateLines(unignored.text)) {
    const statement = statementOf(unignored.text.slice(line.start, line.end));
    if (statement === undefined) continue;
    const place = (span: Span): Span => originalSpan(unignored, line.start, span);
    if ('expression' in statement) {
      const { value } = statement.value;
      if (tags.has(value)) continue;
      tags.set(value, {
        ...statement,
        span: place(statement.span),
        value: { value, span: place(statement.value.span) },
      });
    } else if (!copyrights.has(statement.text)) {
      copyrights.set(statement.text, { ...statement, span: place(statement.span) });
    }
  }
  return { tags: [...tags.values()], copyrights: [...copyrights.values()] };
}

/** Most projects have few different header lines: each is read once. */
const statementOf = (line: string): ReturnType<typeof readStatement> => (line.length <= REMEMBERED_LENGTH ? rememberedStatement(line) : readStatement(line));
const REMEMBERED_LENGTH = 200;
const rememberedStatement = remember(readStatement, 10_000);

function originalSpan(unignored: Unignored, lineStart: number, { start, end }: Span): Span {
  const from = unignored.original(lineStart + start);
  return { start: from, end: end > start ? unignored.original(lineStart + end - 1) + 1 : from };
}

/** Every line, end excluded, that holds one of the needles. CR, LF and CRLF end a line. */
function* candidateLines(text: string): Generator<Span> {
  const next = NEEDLES.map((needle) => text.indexOf(needle));
  let done = 0;
  for (;;) {
    let hit = -1;
    for (const [i, needle] of NEEDLES.entries()) {
      let at = next[i] ?? -1;
      if (at >= 0 && at < done) next[i] = at = text.indexOf(needle, done);
      if (at >= 0 && (hit < 0 || at < hit)) hit = at;
    }
    if (hit < 0) return;
    let start = hit;
    while (start > done && !isLineEnd(text.charCodeAt(start - 1))) start--;
    let end = hit;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    yield { start, end };
    done = end;
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
