import { sameMeaning } from '../../core/declared/same';
import { wrongExpression } from '../../core/declared/asked';
import { claimOfBytes } from '../../core/facts/claims/bytes';
import { claimOf } from '../../core/facts/claims/claim-of';
import type { Claim, ClaimKind } from '../../core/facts/claims/model';
import { isVendored } from '../../core/facts/quiet';
import { SEARCH_LIMIT } from '../../core/headers/bytes';
import { findLicenceId, replacementsOf } from '../../core/expression/ids';
import { readTagExpression } from '../../core/headers/expression';
import { insertBeside, insertHeader } from '../../core/headers/insert/insert';
import type { HeaderInsertion, HeaderWish } from '../../core/headers/insert/model';
import { isKnownId, standingOf } from '../../core/headers/known';
import type { Message } from '../../core/messages/model';
import { LICENCES_FOLDER, licenceFileAt } from '../../core/reuse/licence-files';
import { hasText, lint } from '../../core/reuse/lint';
import { prepareOverridden } from '../../core/reuse/sources';
import type { FileReport, ReuseProject } from '../../core/reuse/model';
import { decodeText } from '../../core/text/decode';
import { indexLines } from '../../core/text/lines';
import { spliceBytes } from '../../core/text/splice';
import { isWithin } from '../../core/text/paths';
import type { Position } from '../../core/text/span';
import type { FileSystem } from '../../runtime';
import type { LicenceTexts } from '../licence-texts';
import { createAuthors } from './authors';
import type { ProjectAuthors } from './authors';
import { ownersOf } from './owners';

/** What would be done so that one file states licence and copyright. Paths are relative to the project's root. */
export type PlannedHeader =
  /** `text` goes into `path` (the file, or its companion) before `at`, which then holds `bytes`. */
  | { readonly action: 'insert'; readonly file: string; readonly path: string; readonly text: string; readonly at: Position; readonly bytes: Uint8Array }
  | { readonly action: 'create'; readonly file: string; readonly path: string; readonly text: string; readonly bytes: Uint8Array }
  | SkippedHeader;

/** A file that is left to a person; where words of it are the reason, which they are and their line (from 1). */
export interface SkippedHeader {
  readonly action: 'skip';
  readonly file: string;
  readonly reason: SkipReason;
  readonly words?: string;
  readonly line?: number;
}

/**
 * A claim: the file says something else of itself; `invalid`: it has a licence tag that cannot be read; `vendored`: it lies
 * where the code of others is kept; `otherwise`: it states another licence and nobody's copyright; `overridden`: REUSE.toml
 * replaces whatever it would say. A person must look at these.
 */
export type SkipReason = 'unreadable' | 'too-large' | 'refused' | 'invalid' | 'vendored' | 'otherwise' | 'overridden' | ClaimKind;

/** Why a file is left alone, with the line that says so. */
export function leftMessage({ file, reason, words = '', line }: SkippedHeader): Message {
  return { id: `cli.annotate.skip.${reason}`, args: { file: line === undefined ? file : `${file}:${String(line)}`, words } };
}

/** What the headers of many files are to say. */
export type FullWish = HeaderWish & { readonly expression: string };

/** A licence text that the new headers need in LICENSES/; `text` is missing where it does not come with the product. */
export interface PlannedText {
  readonly id: string;
  readonly path: string;
  readonly text?: string;
}

/** Why a licence that a person gave cannot be stated in headers. */
export function wrongHeaderLicence(licence: string): Message | undefined {
  const expression = readTagExpression(licence);
  return wrongExpression(licence) ?? (expression ? misspelt(expression.ids) ?? retired(expression.ids) : { id: 'cli.error.not-an-expression', args: { value: licence } });
}

/** REUSE reads ids letter by letter, whatever SPDX says of their case. */
function misspelt(ids: readonly string[]): Message | undefined {
  const id = ids.find((each) => !isKnownId(each));
  const meant = id === undefined ? undefined : findLicenceId(id);
  return id === undefined || meant === undefined ? undefined : { id: 'cli.error.unknown-id.meant', args: { id, meant } };
}

/** SPDX has replaced an id: what is written anew has the id that replaces it, and for the GNU licences only a person knows which. */
function retired(ids: readonly string[]): Message | undefined {
  const id = ids.find((each) => standingOf(each) === 'deprecated' || standingOf(each.replace(/\+$/, '')) === 'deprecated');
  if (id === undefined) return undefined;
  const meant = replacementsOf(id);
  return meant.length > 0 ? { id: 'cli.error.deprecated-id.meant', args: { id, meant: { anyOf: meant } } } : { id: 'cli.error.deprecated-id', args: { id } };
}

/** The ids in the expression that new headers state. */
export function headerLicences({ expression }: FullWish): readonly string[] {
  return readTagExpression(expression)?.ids ?? [];
}

/** The ids that files in `places` (files or folders; '' for all) state already; not those that are on no list, for they need correcting. */
export function namedIn(project: ReuseProject, places: readonly string[]): readonly string[] {
  const reports = lint(project).files.filter(({ path }) => places.some((place) => isWithin(path, place)));
  const ids = reports.flatMap(({ sources }) => sources.flatMap(({ statements }) => statements.tags.flatMap((tag) => tag.ids)));
  return [...new Set(ids)].filter(isKnownId).sort();
}

/** The texts of `ids` that LICENSES/ lacks (REUSE 3.3, "License files"). */
export function planLicenceTexts({ licenceFiles, above }: ReuseProject, ids: readonly string[], texts: LicenceTexts): Promise<PlannedText[]> {
  const present = new Map([...(above?.licenceFiles ?? []), ...licenceFiles].map((path) => [licenceFileAt(path)?.id ?? '', path]));
  const missing = ids.filter((id) => !hasText(id, present)).map((id) => (id.endsWith('+') && standingOf(id) === 'unknown' ? id.slice(0, -1) : id));
  return Promise.all(
    [...new Set(missing)].map(async (id) => {
      const text = await texts.of(id);
      return { id, path: `${LICENCES_FOLDER}/${id}.txt`, ...(text !== undefined && { text }) };
    }),
  );
}

/**
 * Plans headers for the files that REUSE finds incomplete and that lie in one of `places` (files or folders; '' for all).
 * What header, companion, REUSE.toml or dep5 state already is not said again; vendored files are left alone unless their place
 * is named. Nothing is written.
 */
export async function* planHeaders(
  files: FileSystem,
  root: string,
  project: ReuseProject,
  places: readonly string[],
  wish: FullWish,
): AsyncGenerator<PlannedHeader> {
  const { nonCompliant, invalidExpressions, files: reports } = lint(project);
  const invalid = new Set(invalidExpressions.map(({ path }) => path));
  const unlicensed = new Set(nonCompliant.missing_licensing_info);
  const unowned = new Set(wish.copyright === undefined ? [] : nonCompliant.missing_copyright_info);
  const companions = new Set(project.covered.filter(({ companion }) => companion).map(({ path }) => path));
  const isOverridden = prepareOverridden(project);
  const statesOtherwise = new Set(reports.filter((report) => statesAnother(report, wish.expression)).map(({ path }) => path));
  const holders = await ownersOf(files, root, project, wish.copyright);
  const authors = createAuthors(files, root, project);
  for (const file of nonCompliant.read_errors) if (places.some((place) => isWithin(file, place))) yield { action: 'skip', file, reason: 'unreadable' };
  for (const file of new Set([...unlicensed, ...unowned].sort())) {
    if (!places.some((place) => isWithin(file, place))) continue;
    if (invalid.has(file)) yield { action: 'skip', file, reason: 'invalid' };
    else if (isVendored(file) && !places.some((place) => isVendored(`${place}/x`) && isWithin(file, place))) yield { action: 'skip', file, reason: 'vendored' };
    else if (statesOtherwise.has(file)) yield { action: 'skip', file, reason: 'otherwise' };
    else if (isOverridden(file)) yield { action: 'skip', file, reason: 'overridden' };
    else {
      const missing: HeaderWish = { ...(unlicensed.has(file) && { expression: wish.expression }), ...(unowned.has(file) && wish.copyright !== undefined && { copyright: wish.copyright }) };
      yield await plan({ files, root, file, path: companions.has(file) ? `${file}.license` : file, wish, missing, holders, authors });
    }
  }
}

/** Whoever holds the copyright of a file under another licence, the wish does not name them. */
function statesAnother({ sources }: FileReport, expression: string): boolean {
  return sources.some(({ statements }) => statements.tags.some((tag) => tag.error === undefined && !sameMeaning(tag.expression, expression)));
}

interface PlanInput {
  readonly files: FileSystem;
  readonly root: string;
  readonly file: string;
  /** Where the header goes: the file or its companion. */
  readonly path: string;
  readonly wish: FullWish;
  /** What of it nothing states yet. */
  readonly missing: HeaderWish;
  readonly holders: readonly string[];
  readonly authors: ProjectAuthors;
}

async function plan({ files, root, file, path, wish, missing, holders, authors }: PlanInput): Promise<PlannedHeader> {
  const bytes = await files.read(`${root}/${path}`, SEARCH_LIMIT + 1);
  if (!bytes) return { action: 'skip', file, reason: 'unreadable' };
  if (bytes.length > SEARCH_LIMIT) return { action: 'skip', file, reason: 'too-large' };
  const decoded = decodeText(bytes);
  // Where a companion stands, REUSE asks no more of the file: what it says of itself holds all the same.
  const beside = path === file ? undefined : await files.read(`${root}/${file}`, SEARCH_LIMIT);
  const judge = (own: readonly string[]): Claim | undefined => (beside && claimIn(beside, file, wish, own)) ?? claimIn(bytes, path, wish, own);
  const first = judge(holders);
  // Who writes much of the project is told by all of its files, which are read where one is in question.
  const claim = first?.kind === 'author' ? judge([...holders, ...(await authors())]) : first;
  // Nothing stands beside a companion.
  if (decoded.binary && path !== file) return { action: 'skip', file, reason: 'refused' };
  if (claim) return { action: 'skip', file, reason: claim.kind, words: claim.words, ...(claim.line !== undefined && { line: claim.line }) };
  if (decoded.binary) return planned(file, insertHeader('', `${path}.license`, missing), `${path}.license`);
  const insertion = insertHeader(decoded.text, path, missing);
  if (insertion.kind !== 'insert') return planned(file, insertion, path);
  const changed = spliceBytes(bytes, decoded.text, decoded.encoding, insertion.offset, insertion.text);
  if (changed) return { action: 'insert', file, path, text: insertion.text, at: indexLines(decoded.text).positionAt(insertion.offset), bytes: changed };
  return planned(file, insertBeside(decoded.text, file, missing), `${file}.license`);
}

function claimIn(bytes: Uint8Array, path: string, { expression }: FullWish, holders: readonly string[]): Claim | undefined {
  const decoded = decodeText(bytes);
  return decoded.binary ? claimOfBytes(bytes, path, expression, holders) : claimOf(decoded.text, path, expression, holders);
}

function planned(file: string, insertion: HeaderInsertion, path: string): PlannedHeader {
  if (insertion.kind === 'companion') return { action: 'create', file, path: insertion.path, text: insertion.text, bytes: new TextEncoder().encode(insertion.text) };
  if (insertion.kind === 'insert') return { action: 'create', file, path, text: insertion.text, bytes: new TextEncoder().encode(insertion.text) };
  return { action: 'skip', file, reason: 'refused' };
}
