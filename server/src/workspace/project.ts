import type { ProjectAssessment } from '../core/findings/assess';
import { assessProject } from '../core/findings/assess';
import { readConventions } from '../core/assessment/conventions';
import type { Engine } from '../core/assessment/engine';
import { groupPackages } from '../core/assessment/packages';
import type { FileFacts } from '../core/facts/model';
import type { FileView } from '../core/findings/kind';
import type { Conventions } from '../core/assessment/conventions';
import { FINDING_CODES } from '../core/findings/registry';
import type { PackageGraph, ProjectPackage } from '../core/graph/model';
import type { Policy } from '../core/policy/model';
import { NO_POLICY } from '../core/policy/model';
import { POLICY_FILE_NAMES } from '../core/policy/read';
import { createReuseView } from '../core/reuse/view';
import type { ReuseView } from '../core/reuse/view';
import { ancestorsOf, folderOf } from '../core/text/paths';
import type { Engines } from './engines';
import type { GraphCache } from './graphs';
import { ignoredPaths } from './ignored';
import type { LicenceResolver } from './resolver';
import { inSlices, NEVER_STOPPED } from './slices';
import type { Pause } from './slices';

const NO_GRAPH: PackageGraph = { components: [] };

/** The workspace judged as a whole; `viewOf` gives what it means for one file. */
export interface ProjectState {
  readonly assessment: ProjectAssessment;
  readonly conventions: Conventions;
  readonly reuse: ReuseView;
  /** The limit of components that a package reached, if one did. */
  readonly limited?: { readonly limit: number };
  /** True where a policy leaves the path out. */
  isIgnored(path: string): boolean;
  policyAt(file: string): Policy;
  engineAt(folder: string): Engine;
  viewOf(facts: FileFacts): FileView;
}

export interface ProjectStateInput {
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly rootName: string;
  readonly engines: Engines;
  readonly resolver: LicenceResolver;
  readonly today: string;
  /** A policy that counts instead of those found in the workspace. */
  readonly policy?: Policy;
  readonly outbound?: string;
  /** What files state, from the state before, where nothing but manifests changed since, and no policy. */
  readonly kept?: Pick<ProjectState, 'conventions' | 'reuse'>;
  exists(path: string): boolean;
  readonly pause?: Pause;
}

const NO_FILES: ReadonlyMap<string, FileFacts> = new Map();

/**
 * Groups, resolves and judges everything the facts say, with pauses; `undefined` where it was stopped. Graphs are kept per set of
 * documents, so that an edit costs one package.
 */
export async function buildProjectState(input: ProjectStateInput, graphs: GraphCache): Promise<ProjectState | undefined> {
  const { engines, pause = NEVER_STOPPED } = input;
  // Nearly all files are covered ones, which most questions are not about.
  const others = new Map<string, FileFacts>();
  for (const each of input.facts.values()) if (each.role !== 'covered') others.set(each.path, each);
  const policyAt = policyLookup(others, input.policy);
  const isIgnored = ignoredPaths(policyAt);
  const isAnyIgnored = (input.policy?.ignore.length ?? 0) > 0 || [...others.values()].some(({ policy }) => (policy?.ignore.length ?? 0) > 0);
  const counting = (files: ReadonlyMap<string, FileFacts>): ReadonlyMap<string, FileFacts> => (isAnyIgnored ? new Map([...files].filter(([path]) => !isIgnored(path))) : files);
  const facts = counting(input.facts);
  const files = counting(others);
  const engineAt = (folder: string): Engine => engines.engineFor(policyAt(folder));
  const completed = await input.resolver.complete(groupPackages(files.values(), input.rootName, input.exists));
  const graphsOf = await inSlices(graphs.of(completed, policyAt), pause);
  if (!graphsOf) return undefined;
  const packages = [...graphsOf.keys()];
  const graphOf = (pkg: ProjectPackage): PackageGraph => graphsOf.get(pkg) ?? NO_GRAPH;
  const licenceOf = await input.resolver.resolve({ packages: packages.map((pkg) => ({ pkg, graph: graphOf(pkg) })), files, policyAt }, pause);
  const reuse = input.kept?.reuse ?? createReuseView(facts);
  const assessment = await inSlices(assessProject({ files, covered: () => coveredIn(facts), reuse, packages, graphOf, licenceOf, policyAt, engineAt, ...(input.outbound !== undefined && { option: input.outbound }) }), pause);
  if (!assessment) return undefined;
  const limited = packages.map((pkg) => graphOf(pkg).limited).find((limit) => limit !== undefined);
  const conventions = input.kept?.conventions ?? readConventions(facts.values(), policyAt('').copyright);
  /** What a project means for its files is the same for all files of a folder; covered ones are not told of other files, nor of the day. */
  const views = new Map<string, FileView>();
  const coveredViews = new Map<string, FileView>();
  return {
    assessment,
    conventions,
    reuse,
    ...(limited && { limited }),
    isIgnored,
    policyAt: (file) => policyAt(folderOf(file)),
    engineAt,
    viewOf: ({ path, role }) => {
      const folder = folderOf(path);
      const known = (role === 'covered' ? coveredViews : views).get(folder);
      if (known) return known;
      const outbound = assessment.outboundAt(folder);
      const own = assessment.ownAt(folder);
      const view: FileView = { files, policy: policyAt(folder), engine: engineAt(folder), conventions, reuse, today: input.today, codes: FINDING_CODES, exists: input.exists, laterSaid: assessment.laterSaidAt(folder), ...(outbound !== undefined && { outbound }), ...(own !== undefined && { own }) };
      views.set(folder, view);
      const covered = { ...view, files: NO_FILES, exists: () => false, today: '' };
      coveredViews.set(folder, covered);
      return role === 'covered' ? covered : view;
    },
  };
}

function* coveredIn(facts: ReadonlyMap<string, FileFacts>): Iterable<FileFacts> {
  for (const each of facts.values()) if (each.role === 'covered') yield each;
}

/** The nearest policy file above a folder counts; the one given from outside goes before all. */
function policyLookup(files: ReadonlyMap<string, FileFacts>, policy: Policy | undefined): (folder: string) => Policy {
  const found = new Map<string, Policy>();
  const rank = (each: string): number => POLICY_FILE_NAMES.indexOf(each.slice(each.lastIndexOf('/') + 1));
  for (const { path, policy: read } of files.values()) {
    if (!read) continue;
    const other = found.get(folderOf(path))?.path;
    if (other === undefined || rank(path) < rank(other)) found.set(folderOf(path), read);
  }
  if (policy) return () => policy;
  const answers = new Map<string, Policy>();
  return (folder) => {
    const known = answers.get(folder) ?? ancestorsOf(folder).map((at) => found.get(at)).find((each) => each !== undefined) ?? NO_POLICY;
    answers.set(folder, known);
    return known;
  };
}

