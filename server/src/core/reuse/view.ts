import { indexPatterns } from '../text/globs/path-index';
import { folderOf } from '../text/paths';
import { rangeIn } from '../text/lines';
import type { LineStarts } from '../text/lines';
import { EMPTY_RANGE } from '../text/span';
import type { Located, Range } from '../text/span';
import { upwards } from './above';
import { isCovered } from './covered';
import { compileTomlPath } from './glob';
import { LICENCES_FOLDER, isValidLicenceId, licenceFileAt } from './licence-files';
import type { LicenceFile } from './licence-files';
import { NO_STATEMENTS } from './model';
import type { CoveredFile, Dep5, FileReport, ReuseAbove, ReuseToml, SourcedStatements, StatingFile, Statements } from './model';
import { prepareOverridden, prepareSources } from './sources';

/** What REUSE means for a project under watch: kept up to date file by file, so that a change costs that file alone. */
export interface ReuseView {
  /** True where the project follows REUSE, so that what REUSE misses is worth telling. */
  readonly inUse: boolean;
  readonly tomls: readonly ReuseToml[];
  readonly dep5?: Dep5;
  /** Files in LICENSES/ that stand for a licence, in order of their paths. */
  readonly licenceFiles: readonly LicenceFile[];
  /** Ids that have a text in LICENSES/ above the folder, where that is a part of a project, with the text's path from its root. */
  readonly textsAbove: ReadonlyMap<string, string>;
  /** The way to the LICENSES/ of the project: '' where that is in the folder itself, else `../` for every folder above. */
  readonly textsAt: string;
  /** True where more than the files themselves says what they state: a REUSE.toml, dep5, or what stands beside a file. */
  readonly elsewhere: boolean;
  /** The same text for views in which every file with the same content has the same report, and as many of its licences have a text. */
  readonly meaning: string;
  /** What all sources say about a file; undefined where REUSE does not ask it for anything. */
  reportOf(facts: StatingFile): FileReport | undefined;
  /** Where a source that speaks for other files says their licence; its beginning where that is not known. */
  placeOf(said: SourcedStatements): { readonly file: string; readonly range: Range };
  /** True where REUSE.toml speaks for the file alone, so that nothing counts that the file says of itself. */
  isOverridden(path: string): boolean;
  /** Paths of REUSE.toml files that no covered file has, as far as known when the view was made. */
  idlePaths(): readonly IdlePath[];
  /** Ids in use, each with one file that uses it. */
  usedIds(): ReadonlyMap<string, string>;
  /** True where a tag that is no expression names `id`: mended, it may use it. */
  isMeant(id: string): boolean;
  /** To be called after the facts of a covered file changed; without facts where it is gone. */
  update(path: string, facts: StatingFile | undefined): void;
}

export interface IdlePath {
  readonly toml: ReuseToml;
  readonly path: Located<string>;
}

/** Share of the covered files that must state both licence and copyright where only LICENSES/ speaks for REUSE. */
const SHARE = 0.5;

/** Looks at the facts of a whole project, or of a folder and what is above it; `files` may change afterwards, each change followed by `update`. */
export function createReuseView(files: ReadonlyMap<string, StatingFile>, above?: ReuseAbove): ReuseView {
  const { tomls, dep5, licenceFiles, companions } = globalsOf(files);
  const sourcesOf = prepareSources({ tomls, ...(dep5 && { dep5 }), ...(above && { above }) });
  const textsAbove = new Map((above?.licenceFiles ?? []).flatMap((path) => licenceFileAt(path) ?? []).map(({ id, path }) => [id, path]));
  const reportOf = (facts: StatingFile): FileReport | undefined => {
    if (!isAsked(facts)) return undefined;
    return { path: facts.path, sources: sourcesOf(coveredFile(facts, files)) };
  };
  const declared = tomls.length > 0 || dep5 !== undefined || (above !== undefined && (above.tomls.length > 0 || above.dep5 !== undefined));
  const inUse = declared || (licenceFiles.some(isPlain) && mostlyStated(files));
  let idle: readonly IdlePath[] | undefined;
  const users = inUse ? createUsers(files, reportOf) : undefined;
  const linesOf = (path: string): LineStarts | undefined => files.get(path)?.lines;
  return {
    inUse,
    tomls,
    ...(dep5 && { dep5 }),
    licenceFiles,
    textsAbove,
    textsAt: upwards(above),
    elsewhere: declared || companions.length > 0,
    meaning: JSON.stringify([inUse, tomls, dep5, ...(above ? [above] : []), companions, licenceFiles.map(({ id }) => id), [...tomls, ...(dep5 ? [dep5] : [])].map(({ path }) => linesOf(path)), companions.map(([path]) => linesOf(path))]),
    reportOf,
    placeOf: ({ source, licencePlace }) => {
      const lines = linesOf(source);
      return { file: source, range: lines && licencePlace ? rangeIn(lines, licencePlace) : EMPTY_RANGE };
    },
    isOverridden: prepareOverridden({ tomls, ...(above && { above }) }),
    idlePaths: () => (idle ??= findIdle(tomls, files)),
    usedIds: () => users?.first() ?? new Map(),
    isMeant: (id) => {
      for (const { header, stated } of files.values()) if ((header ?? stated)?.tags.some(({ error, value }) => error !== undefined && value?.value.split(/[^\w.+-]+/).includes(id))) return true;
      return false;
    },
    update: (path, facts) => users?.update(path, facts),
  };
}

/** True for a licence text directly in LICENSES/ with a valid name: other projects have such a folder too. */
function isPlain({ path, id }: LicenceFile): boolean {
  return folderOf(path) === LICENCES_FOLDER && isValidLicenceId(id);
}

function isAsked(facts: StatingFile): boolean {
  return isCovered(facts.path) && facts.empty !== 'nothing';
}

function coveredFile({ path, header, stated }: StatingFile, files: ReadonlyMap<string, StatingFile>): CoveredFile {
  const companion = files.get(`${path}.license`);
  if (companion) return { path, companion: companion.stated ?? NO_STATEMENTS };
  const own = header ?? stated;
  return { path, ...(own && { own }) };
}

const LICENCES = `${LICENCES_FOLDER}/`;

interface Globals extends Pick<ReuseView, 'tomls' | 'dep5' | 'licenceFiles'> {
  /** What stands beside files, in order of their paths. */
  readonly companions: readonly (readonly [path: string, stated: Statements | undefined])[];
}

function globalsOf(files: ReadonlyMap<string, StatingFile>): Globals {
  const tomls: ReuseToml[] = [];
  const companions: [path: string, stated: Statements | undefined][] = [];
  const licenceFiles: LicenceFile[] = [];
  let dep5: Dep5 | undefined;
  for (const { path, role, reuse, empty, stated } of files.values()) {
    const inFolder = path.startsWith(LICENCES);
    if (role === 'covered' && !inFolder) continue;
    if (role === 'reuse' && !reuse) companions.push([path, stated]);
    const licence = inFolder ? licenceFileAt(path) : undefined;
    if (licence) licenceFiles.push(licence);
    else if (reuse && 'paragraphs' in reuse) dep5 = reuse;
    else if (reuse && empty !== 'nothing' && isCovered(`${path.slice(0, -'REUSE.toml'.length)}file`)) tomls.push(reuse);
  }
  licenceFiles.sort((a, b) => (a.path < b.path ? -1 : 1));
  companions.sort(([a], [b]) => (a < b ? -1 : 1));
  return { tomls, licenceFiles, companions, ...(dep5 && { dep5 }) };
}

function mostlyStated(files: ReadonlyMap<string, StatingFile>): boolean {
  let asked = 0;
  let stated = 0;
  for (const facts of files.values()) {
    if (!isAsked(facts)) continue;
    asked++;
    const { own, companion } = coveredFile(facts, files);
    const said = companion ?? own;
    if (said && said.tags.length > 0 && said.copyrights.length > 0) stated++;
  }
  return stated > 0 && stated >= asked * SHARE;
}

interface Users {
  first(): ReadonlyMap<string, string>;
  update(path: string, facts: StatingFile | undefined): void;
}

/** Counts which file uses which licence. */
function createUsers(files: ReadonlyMap<string, StatingFile>, reportOf: (facts: StatingFile) => FileReport | undefined): Users {
  const idsOfFile = new Map<string, readonly string[]>();
  const filesOfId = new Map<string, Set<string>>();
  const update: Users['update'] = (path, facts) => {
    const ids = facts ? (reportOf(facts)?.sources ?? []).flatMap(({ statements }) => statements.tags.flatMap((tag) => tag.ids)) : [];
    for (const id of idsOfFile.get(path) ?? []) filesOfId.get(id)?.delete(path);
    idsOfFile.set(path, ids);
    for (const id of ids) filesOfId.set(id, (filesOfId.get(id) ?? new Set<string>()).add(path));
  };
  for (const [path, facts] of files) update(path, facts);
  return {
    update,
    first: () => {
      const first = new Map<string, string>();
      for (const [id, paths] of filesOfId) {
        const [path] = paths;
        if (path !== undefined) first.set(id, path);
      }
      return first;
    },
  };
}

/** Every file is held against the paths that may match it, once. */
function findIdle(tomls: readonly ReuseToml[], files: ReadonlyMap<string, StatingFile>): IdlePath[] {
  const layers = new Map(
    tomls.map((toml) => {
      const paths = toml.annotations.flatMap((annotation) => annotation.paths);
      const patterns = paths.map(({ value }) => compileTomlPath(value));
      return [folderOf(toml.path), { toml, paths, patterns, index: indexPatterns(patterns), used: new Set<number>() }];
    }),
  );
  if (layers.size > 0) for (const path of files.keys()) {
    if (!isCovered(path)) continue;
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const layer = layers.get(folder);
      const inside = folder === '' ? path : path.slice(folder.length + 1);
      for (const list of layer?.index.candidates(inside) ?? []) {
        for (const at of list) if (layer?.used.has(at) === false && layer.patterns[at]?.matches(inside) === true) layer.used.add(at);
      }
      if (folder === '') break;
    }
  }
  return [...layers.values()].flatMap(({ toml, paths, used }) => paths.flatMap((path, at) => (used.has(at) ? [] : [{ toml, path }])));
}
