import type { Engine } from '../core/assessment/engine';
import type { OutboundInput } from '../core/assessment/outbound';
import { groupPackages } from '../core/assessment/packages';
import type { FileFacts } from '../core/facts/model';
import type { PackageGraph, ProjectPackage } from '../core/graph/model';
import type { Policy } from '../core/policy/model';
import { NO_POLICY } from '../core/policy/model';
import { POLICY_FILE_NAMES } from '../core/policy/read';
import type { ReuseAbove } from '../core/reuse/model';
import { ancestorsOf, folderOf } from '../core/text/paths';
import type { Engines } from './engines';
import type { GraphCache } from './graphs';
import { ignoredPaths } from './ignored';
import type { LicenceResolver } from './resolver';
import { inSlices, NEVER_STOPPED } from './slices';
import type { Pause } from './slices';

/** A workspace as it stands: what its files say, and what is decided outside of them. */
export interface WorkspaceInput {
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly rootName: string;
  readonly engines: Engines;
  readonly resolver: LicenceResolver;
  readonly today: string;
  /** A policy that counts instead of those found in the workspace. */
  readonly policy?: Policy;
  readonly outbound?: string;
  /** What speaks for the workspace from above it, where it is a folder of a project. */
  readonly above?: ReuseAbove;
  exists(path: string): boolean;
  readonly pause?: Pause;
}

/** The packages of a workspace with all that governs them; covered files have no say in it. */
export interface Packages extends OutboundInput {
  graphOf(pkg: ProjectPackage): PackageGraph;
  /** True where a policy leaves the path out. */
  isIgnored(path: string): boolean;
  /** Without what policies leave out. */
  counting(facts: ReadonlyMap<string, FileFacts>): ReadonlyMap<string, FileFacts>;
  /** True where these facts are among those that were read, left out or not. */
  knows(facts: FileFacts): boolean;
}

const NO_GRAPH: PackageGraph = { components: [] };

/** Groups what the documents say into packages with their graphs, with pauses; `undefined` where it was stopped. */
export async function readPackages(input: WorkspaceInput, graphs: GraphCache): Promise<Packages | undefined> {
  const { engines, pause = NEVER_STOPPED } = input;
  // Nearly all files are covered ones, which most questions are not about.
  const others = new Map<string, FileFacts>();
  for (const each of input.facts.values()) if (each.role !== 'covered') others.set(each.path, each);
  const policyAt = policyLookup(others, input.policy);
  const isIgnored = ignoredPaths(policyAt);
  const isAnyIgnored = (input.policy?.ignore.length ?? 0) > 0 || [...others.values()].some(({ policy }) => (policy?.ignore.length ?? 0) > 0);
  const counting: Packages['counting'] = (facts) => (isAnyIgnored ? new Map([...facts].filter(([path]) => !isIgnored(path))) : facts);
  const files = counting(others);
  const completed = await input.resolver.complete(groupPackages(files.values(), input.rootName, input.exists));
  const graphsOf = await inSlices(graphs.of(completed, policyAt), pause);
  if (!graphsOf) return undefined;
  return {
    files,
    packages: [...graphsOf.keys()],
    policyAt,
    engineAt: (folder): Engine => engines.engineFor(policyAt(folder)),
    ...(input.outbound !== undefined && { option: input.outbound }),
    graphOf: (pkg) => graphsOf.get(pkg) ?? NO_GRAPH,
    isIgnored,
    counting,
    knows: (facts) => others.get(facts.path) === facts,
  };
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
