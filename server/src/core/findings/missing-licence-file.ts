import { expressionsMeet } from '../declared/meet';
import { findExceptionId } from '../expression/ids';
import { speaksForProject } from '../facts/quiet';
import { folderOf } from '../text/paths';
import type { Range } from '../text/span';
import { EMPTY_RANGE } from '../text/span';
import { relatedDeclaration } from './declaration-texts';
import type { FolderFindingKind, FolderView } from './kind';
import type { Finding, RelatedPlace } from './model';
import { licenceTextFix } from './offers';
import { isOwnSource } from '../facts/own-sources';

/** A project that names a licence and ships no text of it (EUPL-1.2 Art. 5: a copy of the licence goes with every copy of the work), or names none at all. */
export const missingLicenceFile: FolderFindingKind = {
  code: 'missing-licence-file',
  find: (view) => {
    const { folder, declarations, outbound, decided } = view;
    // What REUSE asks for is told by its own findings.
    if (folder !== '' || declarations.some(({ file }) => view.files.get(file)?.role === 'reuse')) return [];
    if (shipsText(view)) return missingPart(view);
    const stated = declarations.find(({ kind, file }) => kind !== 'text' && file !== '');
    if (!stated && !decided) return unlicensed(view);
    const policy = decided?.kind === 'policy' ? decided : undefined;
    const expression = policy?.expression ?? stated?.expression ?? outbound;
    // What the policy records is why the text is wanted, and no place where it could be missing.
    return expression === undefined ? [] : [about(view, stated ?? homeOf(view), expression, policy ? [relatedDeclaration(policy)] : [])];
  },
};

function shipsText({ files }: FolderView): boolean {
  return [...files.values()].some(({ path, role }) => role === 'licence-text' && (folderOf(path) === '' || folderOf(path) === 'LICENSES'));
}

/** Of several licences that all count, those whose texts are not there; nothing where a text is not known, for it may be one of them. */
function missingPart(view: FolderView): Finding[] {
  const { declarations, outbound: expression = '', engine, files } = view;
  const ids = / OR /.test(expression) ? [] : engine.textsOf(expression).filter((id) => findExceptionId(id) === undefined);
  const stated = declarations.find((each) => each.kind !== 'text' && each.file !== '');
  if (ids.length < 2 || !stated) return [];
  const texts = [...files.values()].flatMap(({ path, role, licenceText }) => (role === 'licence-text' && speaksForProject(path) ? [(licenceText?.matches ?? []).filter(({ kind }) => kind === 'text')] : []));
  if (texts.some((matches) => matches.length === 0)) return [];
  const isThere = (id: string): boolean => texts.flat().some(({ licence, candidates = [] }) => [licence, ...candidates].some((each) => expressionsMeet(id, each)));
  const missing = ids.filter((id) => !isThere(id));
  if (missing.length === 0 || missing.length === ids.length) return [];
  const finding = about(view, stated, expression, [], missing);
  return [{ ...finding, message: { id: 'finding.missing-licence-file.part', args: { expression, licences: missing } } }];
}

/** Where people look first: the README, else a manifest, else the folder itself. */
function homeOf({ files }: FolderView): { readonly file: string; readonly range: Range } {
  const here = [...files.values()].filter(({ path, manifest }) => manifest !== undefined && folderOf(path) === '');
  const home = here.find(({ manifest }) => manifest?.format === 'readme') ?? here.find(({ manifest }) => manifest?.role === 'manifest');
  return { file: home?.path ?? '', range: EMPTY_RANGE };
}

/** Licences that a message names. */
const NAMED = 5;

/** A project that tells nobody what they may do with it, unless its manifest is asked already. */
function unlicensed(view: FolderView): Finding[] {
  const all = [...view.files.values()];
  const asked = all.some(({ path, manifest }) => manifest?.licenceInsertion !== undefined && folderOf(path) === '');
  const reuse = all.some(({ path, role }) => role === 'reuse' && (folderOf(path) === '' || path === '.reuse/dep5'));
  const home = homeOf(view);
  const described = all.some(({ manifest, path }) => manifest?.format === 'readme' && path === home.file);
  if (asked || reuse || (!described && !isUndescribedProject(view))) return [];
  const [expression, ...others] = view.stated().expressions;
  if (expression === undefined) return [{ code: 'missing-licence-file', severity: 'warning', message: { id: 'finding.missing-licence-file.none' }, ...home, related: [], package: view.name, fixes: [] }];
  if (others.length > 0 && keepsTexts(view)) return [];
  if (others.length > 0) return [{ code: 'missing-licence-file', severity: 'warning', message: { id: 'finding.missing-licence-file.several', args: { licences: [expression, ...others.slice(0, NAMED - 1)] } }, ...home, related: [], package: view.name, fixes: [] }];
  if (!view.engine.isExpression(expression)) return [];
  const stating = view.stated().pathsOf(expression);
  const finding = about(view, home, expression, []);
  return [{ ...finding, message: { id: 'finding.missing-licence-file.sources', args: { expression, count: stating.length, file: stating[0] ?? '' } }, ...(!isMostlyStated(view, stating.length) && { fixes: [] }) }];
}

/** Share of the project's own sources from which on what they state is offered as the licence of the whole. */
const SHARE = 0.5;

/** True where no few of the sources state it: a script that was taken over says nothing of the project. */
function isMostlyStated(view: FolderView, stating: number): boolean {
  let all = 0;
  for (const facts of view.covered()) if (isOwnSource(facts)) all++;
  return stating >= all * SHARE;
}

/** True where the project has a folder for licences of its own making, such as `Licenses/` or `license/`, which tells more. */
function keepsTexts(view: FolderView): boolean {
  for (const { path } of view.covered()) if (/^licen[cs]es?\//i.test(path)) return true;
  return false;
}

/** Sources without a word about them; where parts have licences of their own, nobody can tell what the folder above them is. */
function isUndescribedProject(view: FolderView): boolean {
  if ([...view.files.values()].some(({ role }) => role === 'licence-text') || view.below().some(({ expression }) => expression !== undefined)) return false;
  for (const facts of view.covered()) if (isOwnSource(facts)) return true;
  return false;
}

function about({ name, engine }: FolderView, { file, range }: { readonly file: string; readonly range: Range }, expression: string, related: readonly RelatedPlace[], licences = engine.textsOf(expression)): Finding {
  const isOnly = engine.textsOf(expression).length === 1;
  // Texts of exceptions do not come with the product.
  const fixes = licences.filter((id) => findExceptionId(id) === undefined).map((licence) => licenceTextFix(isOnly ? 'LICENSE' : `LICENSE-${licence}`, licence));
  return { code: 'missing-licence-file', severity: 'warning', message: { id: 'finding.missing-licence-file', args: { expression } }, file, range, related, package: name, fixes };
}
