import { folderOf, isWithin } from '../text/paths';
import { compileDep5Path, compileTomlPath } from './glob';
import type { PathMatcher } from './glob';
import type { Annotation, CoveredFile, Precedence, ReuseProject, ReuseToml, SourcedStatements, Statements } from './model';

/** Answers for a covered file what every source says that counts for it (REUSE 3.3, "Order of precedence"). */
export type SourcesOf = (file: CoveredFile) => readonly SourcedStatements[];

const NOTHING: readonly SourcedStatements[] = [];

type Global = SourcedStatements & { readonly precedence: Precedence };

/** Prepares the project's REUSE.toml files, or its dep5, for being asked about many files. */
export function prepareSources({ tomls, dep5 }: Pick<ReuseProject, 'tomls' | 'dep5'>): SourcesOf {
  const layers = [...tomls].sort((a, b) => depthOf(a) - depthOf(b)).map(prepareToml);
  const paragraphs = (dep5?.paragraphs ?? []).map(({ patterns, statements }) => ({ statements, matchers: patterns.map(compileDep5Path) }));
  if (layers.length === 0 && paragraphs.length === 0) return (file) => combine(file, []);
  return (file) => {
    const globals = layers.flatMap((layer) => layer(file.path) ?? []);
    const paragraph = paragraphs.findLast(({ matchers }) => matchers.some((matches) => matches(file.path)));
    if (dep5 && paragraph) globals.push({ source: dep5.path, kind: 'dep5', precedence: 'aggregate', statements: paragraph.statements });
    return combine(file, globals);
  };
}

/** Asked for a file: does an annotation with `override` stand, so that nothing counts that the file says of itself? */
export function prepareOverridden({ tomls }: Pick<ReuseProject, 'tomls'>): (path: string) => boolean {
  const layers = tomls.map(prepareToml);
  return (path) => layers.some((layer) => layer(path)?.precedence === 'override');
}

function depthOf({ path }: ReuseToml): number {
  return path.split('/').length;
}

/** The last table of one file that matches counts. */
function prepareToml(toml: ReuseToml): (path: string) => Global | undefined {
  const folder = folderOf(toml.path);
  const tables = toml.annotations.map((annotation): { annotation: Annotation; matchers: PathMatcher[] } => ({
    annotation,
    matchers: annotation.paths.map(({ value }) => compileTomlPath(value)),
  }));
  return (path) => {
    if (!isWithin(path, folder)) return undefined;
    const relative = folder === '' ? path : path.slice(folder.length + 1);
    const table = tables.findLast(({ matchers }) => matchers.some((matches) => matches(relative)));
    if (!table) return undefined;
    const { precedence, statements } = table.annotation;
    return { source: toml.path, kind: 'reuse-toml', precedence, statements };
  };
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
    ? { source: `${path}.license`, kind: 'dot-license', statements: companion }
    : own && { source: path, kind: 'file-header', statements: own };
  return said && saysAnything(said) ? said : undefined;
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

function plain({ source, kind, statements }: Global): SourcedStatements {
  return { source, kind, statements };
}
