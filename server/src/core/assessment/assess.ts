import type { FileFacts } from '../facts/model';
import type { FolderView, PackageView } from '../findings/kind';
import { findDependencyLines } from '../findings/dependency-lines';
import type { Finding } from '../findings/model';
import { DEPENDENCY_FINDINGS, FOLDER_FINDINGS, PACKAGE_FINDINGS, PROJECT_FINDINGS } from '../findings/registry';
import type { PackageGraph, ProjectPackage } from '../graph/model';
import type { Policy } from '../policy/model';
import { ancestorsOf, isWithin } from '../text/paths';
import type { Slices } from '../text/slices';
import type { LicenceLookup } from './components';
import { judgeComponents } from './components';
import type { Engine } from './engine';
import type { AssessedPackage, OutboundDeclaration } from './model';
import type { OutboundInput, Outbounds } from './outbound';
import { createOutbounds } from './outbound';

export interface ProjectInput {
  /** All but the covered files, which speak for themselves alone. */
  readonly files: ReadonlyMap<string, FileFacts>;
  covered(): Iterable<FileFacts>;
  readonly packages: readonly ProjectPackage[];
  readonly graphOf: (pkg: ProjectPackage) => PackageGraph;
  readonly licenceOf: LicenceLookup;
  readonly policyAt: (folder: string) => Policy;
  readonly engineAt: (folder: string) => Engine;
  readonly option?: string;
}

/** The packages of a project judged, with the findings that concern more than one file. */
export interface ProjectAssessment {
  readonly packages: readonly AssessedPackage[];
  readonly findings: readonly Finding[];
  outboundAt(folder: string): string | undefined;
  /** What the project's own code stays under where the policy decides another licence for the whole. */
  ownAt(folder: string): string | undefined;
  /** True where that is declared with -only or -or-later written out. */
  laterSaidAt(folder: string): boolean;
}

/** Judges the packages of a project, piece by piece: outbound, components, verdicts, and the findings about packages and folders. */
export function* assessProject(input: ProjectInput): Slices<ProjectAssessment> {
  const { files, packages, policyAt, engineAt } = input;
  const outboundInput: OutboundInput = { files, packages, policyAt, engineAt, ...(input.option !== undefined && { option: input.option }) };
  const outbounds = createOutbounds(outboundInput);
  const { outboundOf, outboundAt, ownAt, laterSaidAt } = outbounds;
  const views: PackageView[] = [];
  for (const project of packages) {
    const outbound = outboundOf(project);
    const { directory } = project;
    const common = { policy: policyAt(directory), engine: engineAt(directory), files };
    const dependencies = yield* judgeComponents({ pkg: project, components: input.graphOf(project).components, outbound: outbound.expression, licenceOf: input.licenceOf, outboundAt, ...common });
    const [main] = project.manifests;
    const pkg: AssessedPackage = {
      name: project.name,
      directory,
      manifest: main?.path ?? outbound.declarations.find(({ file }) => file !== '')?.file ?? '',
      ecosystem: project.ecosystem,
      private: project.manifests.some(({ document }) => document.private === true),
      outbound,
      dependencies,
    };
    views.push({ pkg, manifests: project.manifests.map(({ path }) => path), within: [], below: [], ...common });
  }
  const nested = views.map((view) => ({
    ...view,
    within: views.filter((other) => other.pkg.directory !== view.pkg.directory && isWithin(view.pkg.directory, other.pkg.directory)),
    below: views.filter((other) => other.pkg.directory !== view.pkg.directory && isWithin(other.pkg.directory, view.pkg.directory)),
  }));
  const folders = [...new Set(packages.map(({ directory }) => directory))];
  const findings = [...folders.flatMap((folder) => folderFindings(folder, folders, outbounds, input)), ...PROJECT_FINDINGS.flatMap((kind) => kind.find(views))];
  for (const view of nested) {
    yield;
    findings.push(...findDependencyLines(view, DEPENDENCY_FINDINGS), ...PACKAGE_FINDINGS.flatMap((kind) => kind.find(view)));
  }
  return {
    packages: views.map(({ pkg }) => pkg),
    findings,
    outboundAt,
    ownAt,
    laterSaidAt,
  };
}

function folderFindings(folder: string, folders: readonly string[], { declarationsIn, decidedAt, outboundAt, ownAt }: Outbounds, { files, covered, packages, engineAt }: ProjectInput): Finding[] {
  const above = ancestorsOf(folder).slice(1).filter((at) => folders.includes(at)).map(declarationsIn).find((list) => list.some(({ expression }) => expression !== undefined)) ?? [];
  const below = (): OutboundDeclaration[] => folders.filter((each) => each !== folder && isWithin(each, folder)).flatMap(declarationsIn);
  const decided = decidedAt(folder);
  const outbound = outboundAt(folder);
  const own = ownAt(folder);
  const name = packages.find(({ directory }) => directory === folder)?.name ?? folder;
  const view: FolderView = { folder, declarations: declarationsIn(folder), above, below, files, covered, name, engine: engineAt(folder), ...(decided && { decided }), ...(outbound !== undefined && { outbound }), ...(own !== undefined && { own }) };
  return FOLDER_FINDINGS.flatMap((kind) => kind.find(view));
}
