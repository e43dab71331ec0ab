import type { JudgedPackage, PackagesInput } from '../assessment/judge-packages';
import { judgePackages } from '../assessment/judge-packages';
import type { AssessedPackage, OutboundDeclaration } from '../assessment/model';
import type { Outbounds } from '../assessment/outbound';
import type { FileFacts } from '../facts/model';
import { licencesOfSources, mostSayLater, statedLicences } from '../facts/own-sources';
import type { ReuseView } from '../reuse/view';
import { ancestorsOf, isWithin } from '../text/paths';
import { remember } from '../text/remember';
import type { Slices } from '../text/slices';
import { findDependencyLines } from './dependency-lines';
import type { FolderView, PackageView } from './kind';
import type { Finding } from './model';
import { DEPENDENCY_FINDINGS, FOLDER_FINDINGS, PACKAGE_FINDINGS, PROJECT_FINDINGS } from './registry';

export interface ProjectInput extends PackagesInput {
  covered(): Iterable<FileFacts>;
  readonly reuse: ReuseView;
  /** The licences that the project's own sources state, where that is known. */
  readonly sourceLicences?: readonly string[];
}

/** The packages of a project judged, with the findings that concern more than one file. */
export interface ProjectAssessment extends Pick<Outbounds, 'outboundAt' | 'ownAt' | 'laterSaidAt'> {
  readonly packages: readonly AssessedPackage[];
  readonly findings: readonly Finding[];
  /** The licences that the project's own sources state, where anything asked for them. */
  readonly sourceLicences?: readonly string[];
}

/** Versions of the GNU licences that are asked about. */
const GNU_VERSIONS = 20;

/** Judges the packages of a project, piece by piece, and finds what is to be said about its packages and folders. */
export function* assessProject(input: ProjectInput): Slices<ProjectAssessment> {
  let known: ReturnType<FolderView['stated']> | undefined;
  const stated: FolderView['stated'] = () => (known ??= statedLicences(() => licencesOfSources(input.covered(), input.reuse), input.sourceLicences));
  const sourcesSayLater = remember((version: string) => stated().expressions.includes(`${version}-or-later`) && mostSayLater(version, input.covered(), input.reuse), GNU_VERSIONS);
  const { packages, outbounds } = yield* judgePackages({ ...input, sourcesSayLater });
  const views = viewsOf(packages, input);
  const folders = [...new Set(packages.map(({ pkg }) => pkg.directory))];
  const about = (folder: string): Finding[] => {
    const view = folderView(folder, folders, outbounds, { ...input, stated });
    return FOLDER_FINDINGS.flatMap((kind) => kind.find(view));
  };
  const findings = [...folders.flatMap(about), ...PROJECT_FINDINGS.flatMap((kind) => kind.find(views))];
  for (const view of views) {
    yield;
    for (const finding of findDependencyLines(view, DEPENDENCY_FINDINGS)) findings.push(finding);
    for (const kind of PACKAGE_FINDINGS) for (const finding of kind.find(view)) findings.push(finding);
  }
  const { outboundAt, ownAt, laterSaidAt } = outbounds;
  return { packages: packages.map(({ pkg }) => pkg), findings, outboundAt, ownAt, laterSaidAt, ...(known && { sourceLicences: known.expressions }) };
}

/** The packages as findings see them, each with those around and below it; these are told of no others. */
export function viewsOf(packages: readonly JudgedPackage[], { files }: Pick<ProjectInput, 'files'>): PackageView[] {
  const alone = packages.map((judged): PackageView => ({ ...judged, files, within: [], below: [] }));
  const contains = (outer: PackageView, inner: PackageView): boolean => outer.pkg.directory !== inner.pkg.directory && isWithin(inner.pkg.directory, outer.pkg.directory);
  return alone.map((view) => ({ ...view, within: alone.filter((other) => contains(other, view)), below: alone.filter((other) => contains(view, other)) }));
}

/** A folder as findings see it, among all that have packages. */
export function folderView(folder: string, folders: readonly string[], { declarationsIn, decidedAt, outboundAt, ownAt }: Outbounds, { files, covered, stated, packages, engineAt }: Pick<ProjectInput & FolderView, 'files' | 'covered' | 'stated' | 'packages' | 'engineAt'>): FolderView {
  const above = ancestorsOf(folder).slice(1).filter((at) => folders.includes(at)).map(declarationsIn).find((list) => list.some(({ expression }) => expression !== undefined)) ?? [];
  const below = (): OutboundDeclaration[] => folders.filter((each) => each !== folder && isWithin(each, folder)).flatMap(declarationsIn);
  const decided = decidedAt(folder);
  const outbound = outboundAt(folder);
  const own = ownAt(folder);
  const name = packages.find(({ directory }) => directory === folder)?.name ?? folder;
  return { folder, declarations: declarationsIn(folder), above, below, files, covered, stated, name, engine: engineAt(folder), ...(decided && { decided }), ...(outbound !== undefined && { outbound }), ...(own !== undefined && { own }) };
}
