import { textId } from '../declared/agree';
import type { FileFacts } from '../facts/model';
import type { PlacedDocument } from '../graph/model';
import { emptyDocument } from '../manifests/document';
import type { Span } from '../text/span';
import { ancestorsOf, baseNameOf, folderOf, isWithin } from '../text/paths';
import { isLicenceName, isPartsLicence } from '../text/licence-file-name';
import { isFixture, isVendored } from '../facts/quiet';

/** A folder that a package manager fills: the manifest beside it that it reads, and where below the folder it puts a package. */
interface Managed {
  readonly manifest: string;
  /** By the path of the package's licence file below the folder: what people copy there by hand has another. */
  owns(below: string, exists: (below: string) => boolean): boolean;
}

/**
 * What is in these is known from the manifest. Composer has `vendor/name/package` (Composer, Libraries), Go `vendor/host/...` (Go modules reference,
 * Vendoring), Bundler `vendor/bundle` and `vendor/cache` (bundle-config), Cargo `vendor/name` with its manifest (cargo-vendor).
 */
const MANAGED: Readonly<Record<string, readonly Managed[]>> = {
  vendor: [
    { manifest: 'composer.json', owns: (below) => /^[^/]+\/[^/]+\/./.test(below) || below.startsWith('bin/') || below.startsWith('composer/') },
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of paths
    { manifest: 'go.mod', owns: (below, exists) => exists('modules.txt') || /^[^/]+\.[^/]+\//.test(below) },
    { manifest: 'Gemfile', owns: (below) => /^(?:bundle|cache|gems|ruby)\//.test(below) },
    { manifest: 'Cargo.toml', owns: (below, exists) => exists(`${below.slice(0, below.indexOf('/') + 1)}Cargo.toml`) },
  ],
  pods: [{ manifest: 'Podfile', owns: () => true }],
  carthage: [{ manifest: 'Cartfile', owns: () => true }],
};

/** Where R keeps the packages of a project (renv, packrat): what `install.packages` put there. */
const R_LIBRARY = /(?:^|\/)(?:renv\/library|packrat\/lib)\//;

/** Kept while a file's facts stay the same, so that graphs are not built anew. */
const KNOWN = new WeakMap<FileFacts, PlacedDocument>();

/** What decides whether a folder holds software that was copied into the project. */
export interface Surroundings {
  /** The licence files of the project. */
  readonly texts: readonly FileFacts[];
  /** What declarations of the project give a licence of its own: `the files in data/`. */
  readonly parts: readonly string[];
  /** Folders that have a manifest: their licence files speak for packages of the project. */
  readonly packageFolders: ReadonlySet<string>;
  /** True where there is a file of this path. */
  exists(path: string): boolean;
}

/**
 * Copied software: every folder with a licence file of its own below a folder of vendored code, that folder itself where it is all one work, and elsewhere
 * every folder without a manifest whose licence no folder above it has. Each is a document with one dependency, placed at the licence's title. What a
 * package manager brought there is left to its manifest.
 */
export function vendoredDocuments(surroundings: Surroundings): PlacedDocument[] {
  const seen = new Set<string>();
  return surroundings.texts.flatMap((facts) => {
    const folder = folderOf(facts.path);
    if (!hasTerms(facts) || seen.has(folder) || isFixture(facts.path) || isManaged(facts.path, surroundings.exists)) return [];
    if (!isVendored(folder) && !(isVendored(facts.path) ? isOneWork(folder, facts, surroundings) : isForeignFolder(folder, facts, surroundings))) return [];
    seen.add(folder);
    const document = KNOWN.get(facts) ?? documentOf(facts, folder);
    KNOWN.set(facts, document);
    return [document];
  });
}

/** True of a licence file from which a licence is known; of vendored code any that says something, as terms of somebody's own making bind too. */
function hasTerms({ path, licenceText, empty }: FileFacts): boolean {
  if (licenceText?.expression !== undefined) return true;
  return licenceText !== undefined && empty === undefined && isVendored(path) && isLicenceName(baseNameOf(path)) && !isPartsLicence(baseNameOf(path));
}

/** True of a folder of vendored code with the one licence in it. */
function isOneWork(folder: string, facts: FileFacts, { texts }: Surroundings): boolean {
  return holdsOneText(facts) && !isSaidAbove(folder, facts, texts) && !texts.some(({ path }) => path !== facts.path && isWithin(path, folder));
}

/** Licences of documents, data and fonts: what has one of them is seldom software, and where it allows what open licences do, nothing hangs on that. */
const FOR_CONTENT = /^(?:CC|OFL|GFDL|ODbL|ODC|OGL|PDDL|CDLA|etalab|DL-DE)-/;

/** Creative Commons licences without commercial use or without changes: no free culture licences (https://creativecommons.org/public-domain/freeworks/). */
export function isClosed(expression: string): boolean {
  return /\bCC-BY-(?:NC|ND)\b/.test(expression) && !expression.includes(' OR ');
}

/** True of a folder that is no package of the project and is under a licence of its own. */
function isForeignFolder(folder: string, facts: FileFacts, { texts, parts, packageFolders }: Surroundings): boolean {
  const { expression = '' } = facts.licenceText ?? {};
  if (folder === '' || packageFolders.has(folder) || /(^|\/)(?:LICEN[CS]ES|\.[^/]*)(?:\/|$)/i.test(folder) || (FOR_CONTENT.test(expression) && (!isClosed(expression) || parts.some((part) => part.includes(baseNameOf(folder)))))) return false;
  const above = texts.some(({ path, licenceText }) => licenceText?.expression !== undefined && ancestorsOf(folder).slice(1).includes(folderOf(path)));
  return above && holdsOneText(facts) && !isSaidAbove(folder, facts, texts);
}

function holdsOneText({ licenceText }: FileFacts): boolean {
  return licenceText?.matches.filter(({ kind }) => kind === 'text').length === 1;
}

/** True where a folder above has the same licence: then it is the project's, written down again. */
function isSaidAbove(folder: string, { licenceText }: FileFacts, texts: readonly FileFacts[]): boolean {
  const above = new Set(ancestorsOf(folder).slice(1));
  const own = licenceText?.matches.map(({ licence }) => textId(licence)) ?? [];
  return texts.some((other) => above.has(folderOf(other.path)) && other.licenceText?.matches.some(({ licence }) => own.includes(textId(licence))));
}

/** True where a package manager put what is at `path`, so that the manifest beside it tells of it. */
export function isManaged(path: string, exists: (path: string) => boolean): boolean {
  const parts = path.split('/');
  return R_LIBRARY.test(path) || parts.some((part, i) => {
    if (part === 'node_modules') return true;
    const managers = Object.hasOwn(MANAGED, part.toLowerCase()) ? (MANAGED[part.toLowerCase()] ?? []) : [];
    const above = parts.slice(0, i).map((each) => `${each}/`).join('');
    const below = parts.slice(i + 1).join('/');
    return managers.some(({ manifest, owns }) => exists(`${above}${manifest}`) && owns(below, (each) => exists(`${above}${part}/${each}`)));
  });
}

/** `name-1.2.3` is name and version. */
function documentOf(facts: FileFacts, folder: string): PlacedDocument {
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of names of folders
  const [, name = baseNameOf(folder), version] = /^([^\d]*[^\d._-])[-_]v?(\d+(?:\.\d+)+\S*)$/.exec(baseNameOf(folder)) ?? [];
  const dependency = { name, scope: 'runtime' as const, nameSpan: titleOf(facts), path: '.', ...(version !== undefined && { version }) };
  return { path: facts.path, document: { ...emptyDocument('vendored', 'generic', 'manifest'), dependencies: [dependency] } };
}

/** The first line of the licence that was found. */
function titleOf({ licenceText, lines }: FileFacts): Span {
  const start = licenceText?.matches[0]?.span.start ?? 0;
  const next = lines?.find((line) => line > start);
  return { start, end: next === undefined ? start : next - 1 };
}
