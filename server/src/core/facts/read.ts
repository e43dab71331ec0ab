import type { HeaderFacts } from '../headers/model';
import { readStatements } from '../headers/read';
import { additionsOf } from './additions';
import { withCommentedNotices } from './commented';
import { coveredFacts, emptiness } from './covered';
import { formatOf } from '../manifests/registry';
import { reportIn } from '../manifests/third-party/licence-report';
import { readPolicy } from '../policy/read';
import { DEP5_PATH, readDep5 } from '../reuse/dep5';
import { readReuseToml } from '../reuse/toml';
import { readPubliccode } from '../publiccode/read';
import { baseNameOf } from '../text/paths';
import { lineStartsOf } from '../text/lines';
import type { Slices } from '../text/slices';
import type { Detection } from '../texts/model';
import type { FileFacts } from './model';
import { unnamedHolder } from './holders';
import { originsIn } from './origins';
import { withoutIncorporated, withoutParts } from './parts';
import { roleOf } from './role';

/** The two readers that need prepared data or are swapped for a faster one at the edge. */
export interface FactReaders {
  header(text: string, path: string): HeaderFacts | undefined;
  licenceText(text: string): Detection;
}

/** A manifest or policy longer than this (characters) is named and not read. */
const MANIFEST_LIMIT = 64_000_000;
/** A licence file is looked at up to this many characters; third-party notices of several megabytes are lists, not the project's licence. */
const LICENCE_TEXT_LIMIT = 1_000_000;

/** Everything the file at `path` says by itself, piece by piece where it is huge. Pure: the same text gives the same facts. */
export function* readFacts(path: string, text: string, readers: FactReaders): Slices<FileFacts> {
  const role = roleOf(path);
  const base: FileFacts = { path, role, problems: [], ...emptiness(text) };
  if (role === 'policy') return { ...base, stated: readStatements(text), policy: readPolicy(text, path), lines: lineStartsOf(text) };
  if (role === 'licence-text') {
    if (text.length > LICENCE_TEXT_LIMIT) return { ...base, cut: true };
    const report = reportIn(text, path);
    if (report) return { ...base, stated: readStatements(text), manifest: report, lines: lineStartsOf(text) };
    const licenceText = withoutParts(withoutIncorporated(readers.licenceText(withoutOwnComment(text, path)), text, readers.licenceText), text);
    const additions = additionsOf(text, licenceText);
    const origins = /^notice/i.test(baseNameOf(path)) ? originsIn(text) : [];
    const holder = unnamedHolder(text);
    return { ...base, stated: readStatements(text), licenceText, ...(additions && { additions }), ...(origins.length > 0 && { origins }), ...(holder && { holder }), lines: lineStartsOf(text) };
  }
  if (role === 'reuse') return { ...base, ...readReuseFile(path, text), lines: lineStartsOf(text) };
  const format = role === 'manifest' ? formatOf(path) : undefined;
  const read = readers.header(text, path);
  const header = read && withCommentedNotices(read, text, path);
  if (!format) return coveredFacts(path, text, header);
  const origins = format.id === 'readme' ? originsIn(text) : [];
  const tooLong = text.length > MANIFEST_LIMIT;
  const texts = format.id === 'readme' && !tooLong ? wholeTexts(text, readers) : [];
  yield;
  const manifest = tooLong ? undefined : format.parseInSlices ? yield* format.parseInSlices(text, path) : format.parse(text, path);
  yield;
  return {
    ...base,
    ...(header && { header }),
    ...(origins.length > 0 && { origins }),
    ...(texts.length > 0 && { texts }),
    ...(manifest
      ? { manifest, ...(format.id === 'publiccode' && { publiccode: readPubliccode(text) }) }
      : { problems: [{ message: { id: 'manifest.too-long' as const, args: { limit: MANIFEST_LIMIT } }, span: { start: 0, end: 0 }, severity: 'warning' as const }] }),
    lines: lineStartsOf(text),
  };
}

/** How the texts begin that are short enough for a README. */
const SHORT_TEXT = /\bpermission (?:is hereby granted|to use, copy)|\bredistribution and use in source\b/i;

/** The licences whose whole, unchanged text stands in a README. */
function wholeTexts(text: string, readers: FactReaders): readonly string[] {
  if (!SHORT_TEXT.test(text)) return [];
  return readers.licenceText(text).matches.flatMap(({ kind, modified, part, licence }) => (kind === 'text' && !modified && part !== true ? licence : []));
}

/** A companion `x.license` speaks for the file beside it, the other files for many. */
function readReuseFile(path: string, text: string): Pick<FileFacts, 'reuse' | 'stated'> {
  if (path.endsWith('.license')) return { stated: readStatements(text) };
  return { reuse: path === DEP5_PATH ? readDep5(text) : readReuseToml(text, path) };
}

/** A comment with a tag at the head of a Markdown file is about that file, not the licence that it tells; blanked, so that places stay. */
function withoutOwnComment(text: string, path: string): string {
  if (!/\.(md|markdown|html?)$/i.test(path)) return text;
  const [comment = ''] = /^\s{0,20}<!--[^<>]{0,2000}-->/.exec(text) ?? [];
  return /@licen[cs]e|SPDX-/.test(comment) ? comment.replace(/[^\n]/g, ' ') + text.slice(comment.length) : text;
}
