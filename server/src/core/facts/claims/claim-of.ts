import { sameMeaning } from '../../declared/same';
import { commentStyleOf } from '../../headers/comments/style-of';
import { blankIgnored } from '../../headers/ignored';
import { misnamedLicences } from '../../headers/malformed';
import type { HeaderFacts } from '../../headers/model';
import { readHeader } from '../../headers/read';
import { findNotices } from '../../texts/notices/find';
import { isAboutOthers } from '../about-file';
import { withBeside } from '../beside';
import { commentTest, mayComment } from '../commented';
import { generatedBy } from '../generated';
import { HEADER_LINES } from '../head';
import { plainHolder } from '../holder-names';
import { authorsIn } from './authors';
import { carrierAt } from './carriers';
import { declaredElsewise } from './declared';
import type { Claim, ClaimKind, Wanted } from './model';
import { quoteOf, wantedOf } from './model';
import { holderIn, isOwnName } from './names';
import { tellsOrigin } from './origin';
import { saidLines } from './said';
import type { SaidLine } from './said';
import { disclaims, isOpenly, labelled, meansWanted, termsIn } from './terms';

/** Characters of a file in which notices are looked for; of running text, those of its beginning. */
const LONGEST_TEXT = 200_000;
const BEGINNING = 10_000;

/**
 * Why nobody but a person should state `expression` in the file at `path`: anything that it says of its licence, its holder or where it comes
 * from, and that is not the project's own. `holders` are the project's; without any, every name is somebody else's. Undefined where nothing stands
 * against it.
 */
export function claimOf(text: string, path: string, expression: string, holders: readonly string[]): Claim | undefined {
  const wanted = wantedOf(expression, holders);
  const carrier = carrierAt(path, text);
  if (carrier) return carrier;
  const style = commentStyleOf(path, text);
  const takesHeader = style !== undefined && style !== 'none';
  // What stands beside a generated file stays when the file is written anew.
  const generated = takesHeader ? generatedBy(text) : undefined;
  const own = blankIgnored(text.slice(0, LONGEST_TEXT)) + text.slice(LONGEST_TEXT);
  const header = readHeader(text);
  const claim = claimInTags(header, text, path, wanted) ?? declaredElsewise(own, path, wanted) ?? claimInWords(own, path, header, wanted);
  return claim ?? (generated && claimAt(own, 'generated', generated.start, generated.words));
}

function claimAt(text: string, kind: ClaimKind, offset: number, words?: string): Claim {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { kind, words: quoteOf(words ?? text.slice(start, end < 0 ? undefined : end).replace(/^[\s*#/;<!-]+|[\s*/>-]{1,40}$/g, '')), line: text.slice(0, offset).split('\n').length };
}

/** What words say beside a tag, and what people read as a tag though no tool does. */
function claimInTags(header: HeaderFacts, text: string, path: string, { expression }: Wanted): Claim | undefined {
  if (isTagged(header)) {
    const { beside = [] } = withBeside(header, text, path, () => ({ matches: [] }));
    const other = beside.find(({ licence }) => !isOpenly(licence, expression));
    return other && claimAt(text, 'licensed', other.span.start);
  }
  const misnamed = misnamedLicences(header).find(({ value }) => !sameMeaning(value, expression));
  return misnamed && claimAt(text, 'licensed', misnamed.span.start);
}

function isTagged({ tags }: HeaderFacts): boolean {
  return tags.some(({ error }) => error === undefined);
}

function claimInWords(text: string, path: string, header: HeaderFacts, wanted: Wanted): Claim | undefined {
  const notices = isTagged(header) ? [] : noticesIn(text, path);
  const other = notices.find(({ licence, candidates = [] }) => ![licence, ...candidates].some((each) => isOpenly(each, wanted.expression)));
  if (other) return claimAt(text, 'licensed', other.span.start);
  const lines = saidLines(text, path);
  const isOwn = (line: SaidLine): boolean => wanted.own.some((name) => ` ${plainHolder(line.around)} `.includes(` ${name} `));
  const stated = notices.length > 0 || isTagged(header);
  let own = false;
  let author: Claim | undefined;
  for (const line of lines) {
    const kind = claimIn(line, wanted, stated, () => own || isOwn(line));
    const claim = kind && { kind, words: quoteOf(line.said), line: line.line };
    if (claim && kind !== 'author') return claim;
    // Whatever else stands in the file says more.
    author ??= claim;
    own ||= (line.standing === 'comment' || line.standing === 'prose') && isOwn(line);
  }
  return author;
}

function noticesIn(text: string, path: string): ReturnType<typeof findNotices> {
  if (/\.(?:json|jsonld|geojson|ipynb)$/i.test(path)) return [];
  if (!mayComment(text, path)) return findNotices(text.slice(0, BEGINNING).split('\n', HEADER_LINES).join('\n'));
  const searched = text.slice(0, LONGEST_TEXT);
  const isCommented = commentTest(searched, path);
  return findNotices(searched).filter(({ span, startLine }) => isCommented(span.start) && (startLine <= HEADER_LINES || !isAboutOthers(searched, span.start)));
}

/** What one line claims. `isOwn` tells whether the project's own name stands by it, or above. */
function claimIn(line: SaidLine, { expression, own }: Wanted, stated: boolean, isOwn: () => boolean): ClaimKind | undefined {
  const value = labelled(line);
  if (value !== undefined && !stated) return meansWanted(value, expression) ? undefined : 'licensed';
  const terms = termsIn(line, stated);
  if (terms === 'licensed' || terms === 'reserved') return terms;
  const holder = holderIn(line);
  if (terms === 'all-rights' && holder === undefined && !isOwn()) return 'reserved';
  if (holder !== undefined && !isOwnName(holder, own)) return 'foreign';
  if (tellsOrigin(line)) return 'origin';
  const authors = authorsIn(line);
  if (authors.length > 0 && !authors.some((each) => isOwnName(each, own))) return 'author';
  return !stated && disclaims(line) && !isOwn() ? 'disclaimer' : undefined;
}
