import { indexPatterns } from '../text/globs/path-index';
import type { PathPattern } from '../text/globs/pattern';
import { folderOf } from '../text/paths';
import { upwards } from './above';
import { compileDep5Path, compileTomlPath } from './glob';
import type { CoveredFile, Precedence, ReuseAbove, ReuseProject, ReuseToml, SourcedStatements, Statements } from './model';

/** Answers for a covered file what every source says that counts for it (REUSE 3.3, "Order of precedence"). */
export type SourcesOf = (file: CoveredFile) => readonly SourcedStatements[];

const NOTHING: readonly SourcedStatements[] = [];

type Global = SourcedStatements & { readonly precedence: Precedence };

/** Prepares the project's REUSE.toml files, or its dep5, for being asked about many files. */
export function prepareSources({ tomls, dep5, above }: Pick<ReuseProject, 'tomls' | 'dep5' | 'above'>): SourcesOf {
  if (above) return prepareBelow(above, tomls);
  const globalsOf = prepareTomls(tomls);
  const paragraphOf = dep5 && lastOf(dep5.paragraphs, ({ patterns }) => patterns.map(compileDep5Path));
  if (tomls.length === 0 && !dep5) return (file) => combine(file, []);
  return (file) => {
    const globals = globalsOf(file.path);
    const paragraph = paragraphOf?.(file.path);
    return combine(file, dep5 && paragraph ? [...globals, { source: dep5.path, kind: 'dep5', precedence: 'aggregate', statements: paragraph.statements, licencePlace: paragraph.licencePlace }] : globals);
  };
}

/** Asked for a file: does an annotation with `override` stand, so that nothing counts that the file says of itself? */
export function prepareOverridden({ tomls, above }: Pick<ReuseProject, 'tomls' | 'above'>): (path: string) => boolean {
  const globalsOf = prepareTomls(above ? wholeOf(above, tomls) : tomls);
  const prefix = above?.prefix ?? '';
  return (path) => globalsOf(prefix + path).some(({ precedence }) => precedence === 'override');
}

/** Asks about files of a folder as the whole project does; sources above the folder are told by `../`. A dep5 stands in the root alone. */
function prepareBelow(above: ReuseAbove, tomls: readonly ReuseToml[]): SourcesOf {
  const { prefix, dep5 } = above;
  const sourcesOf = prepareSources({ tomls: wholeOf(above, tomls), ...(dep5 && { dep5 }) });
  const up = upwards(above);
  const seen = (source: string): string => (source.startsWith(prefix) ? source.slice(prefix.length) : up + source);
  return (file) => sourcesOf({ ...file, path: prefix + file.path }).map((said) => ({ ...said, source: seen(said.source) }));
}

function wholeOf({ prefix, tomls: outer }: ReuseAbove, tomls: readonly ReuseToml[]): readonly ReuseToml[] {
  return [...outer, ...tomls.map((toml) => ({ ...toml, path: prefix + toml.path }))];
}

/** What REUSE.toml files say about a file, from the outermost to the innermost. */
function prepareTomls(tomls: readonly ReuseToml[]): (path: string) => readonly Global[] {
  if (tomls.length === 0) return () => [];
  const layers = new Map(tomls.map((toml) => [folderOf(toml.path), prepareToml(toml)]));
  return (path) => {
    const found: Global[] = [];
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const said = layers.get(folder)?.(folder === '' ? path : path.slice(folder.length + 1));
      if (said) found.push(said);
      if (folder === '') return found.reverse();
    }
  };
}

/** The last table of one file that matches counts; paths are relative to its folder. */
function prepareToml({ path: source, annotations }: ReuseToml): (path: string) => Global | undefined {
  const tableOf = lastOf(annotations, ({ paths }) => paths.map(({ value }) => compileTomlPath(value)));
  return (path) => {
    const table = tableOf(path);
    const licencePlace = table?.expressions[0]?.span;
    return table && { source, kind: 'reuse-toml', precedence: table.precedence, statements: table.statements, ...(licencePlace && { licencePlace }) };
  };
}

/** Answers the last of `items` one of whose patterns matches a path. */
function lastOf<T>(items: readonly T[], patternsOf: (item: T) => readonly PathPattern[]): (path: string) => T | undefined {
  const owners: T[] = [];
  const patterns: PathPattern[] = [];
  for (const item of items) {
    for (const pattern of patternsOf(item)) {
      owners.push(item);
      patterns.push(pattern);
    }
  }
  const index = indexPatterns(patterns);
  return (path) => owners[index.last(path)];
}

/** `globals` from the outermost to the innermost. */
function combine(file: CoveredFile, globals: readonly Global[]): readonly SourcedStatements[] {
  if (globals.length === 0) {
    const alone = ownStatements(file);
    return alone ? [alone] : NOTHING;
  }
  const stop = globals.findIndex(({ precedence }) => precedence === 'override');
  const counting = stop < 0 ? globals : globals.slice(0, stop + 1);
  const of = (wanted: Precedence): SourcedStatements[] => counting.filter(({ precedence }) => precedence === wanted).map(plain);
  const own = stop < 0 ? ownStatements(file) : undefined;
  const found = [...of('override'), ...of('aggregate'), ...(own ? [own] : [])];
  return [...found.filter(saysAnything), ...closest(of('closest'), own?.statements)];
}

function ownStatements(file: CoveredFile): SourcedStatements | undefined {
  const { path, companion, own } = file;
  const said: SourcedStatements | undefined = companion
    ? { source: `${path}.license`, kind: 'dot-license', statements: companion, ...placeOfFirst(companion) }
    : own && { source: path, kind: 'file-header', statements: own };
  return said && saysAnything(said) ? said : undefined;
}

function placeOfFirst({ tags }: Statements): Pick<SourcedStatements, 'licencePlace'> {
  const place = tags.find(({ error }) => error === undefined)?.value?.span;
  return place ? { licencePlace: place } : {};
}

/** From the innermost file outwards: copyright and licence, each from the first that has it, unless the file itself does. */
function closest(sources: readonly SourcedStatements[], own: Statements | undefined): SourcedStatements[] {
  let needsCopyright = (own?.copyrights.length ?? 0) === 0;
  let needsLicence = (own?.tags.length ?? 0) === 0;
  const kept: SourcedStatements[] = [];
  for (const source of [...sources].reverse()) {
    const copyrights = needsCopyright ? source.statements.copyrights : [];
    const tags = needsLicence ? source.statements.tags : [];
    if (copyrights.length > 0) needsCopyright = false;
    if (tags.length > 0) needsLicence = false;
    if (copyrights.length + tags.length > 0) kept.push({ ...source, statements: { copyrights, tags } });
  }
  return kept.reverse();
}

function saysAnything({ statements: { tags, copyrights } }: SourcedStatements): boolean {
  return tags.length + copyrights.length > 0;
}

function plain({ precedence, ...said }: Global): SourcedStatements {
  return precedence === 'override' ? { ...said, overrides: true } : said;
}
