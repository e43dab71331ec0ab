import { buildGraph, MOST_TOGETHER } from '../core/graph/build';
import { createLockIndexes } from '../core/graph/lock-index';
import type { PackageGraph, PlacedDocument, ProjectPackage } from '../core/graph/model';
import { sameFamily } from '../core/graph/names';
import type { ManifestDocument } from '../core/manifests/format';
import type { Policy } from '../core/policy/model';
import type { Slices } from '../core/text/slices';

/** The packages of a project with their dependency graphs. */
export type ProjectGraphs = ReadonlyMap<ProjectPackage, PackageGraph>;

/** Keeps the graph of a package while no document and no policy it was made from changes. */
export interface GraphCache {
  of(packages: readonly ProjectPackage[], policyAt: (folder: string) => Policy): Slices<ProjectGraphs>;
}

interface Kept {
  readonly pkg: ProjectPackage;
  readonly policy: Policy;
  readonly graph: PackageGraph;
}

/** Graphs that are kept as long as a package's documents and policy stay the same. */
export function createGraphCache(): GraphCache {
  let kept = new Map<string, Kept>();
  const locks = createLockIndexes();
  return {
    *of(packages, policyAt) {
      const graphOf = buildGraph(packages, policyAt, locks);
      const isOld = createComparison(kept, packages, policyAt);
      const current = new Map<string, Kept>();
      const graphs = new Map<ProjectPackage, PackageGraph>();
      let room = MOST_TOGETHER;
      for (const pkg of packages) {
        const key = keyOf(pkg);
        const before = kept.get(key);
        const policy = policyAt(pkg.directory);
        const graph = before && isOld(before) ? before.graph : yield* graphOf(pkg, room);
        room -= graph.components.length;
        current.set(key, { pkg, policy, graph });
        graphs.set(pkg, graph);
        yield;
      }
      kept = current;
      return graphs;
    },
  };
}

function keyOf({ ecosystem, directory, name }: ProjectPackage): string {
  return `${ecosystem}\n${directory}\n${name}`;
}

/**
 * True for a graph that would be made the same again. Which packages there are matters to all of them; a document that decides for others
 * (Maven's parents, central versions, catalogs) to all of its ecosystem; any other document to its package and those that use it.
 */
function createComparison(kept: ReadonlyMap<string, Kept>, packages: readonly ProjectPackage[], policyAt: (folder: string) => Policy): (before: Kept) => boolean {
  const now = new Map(packages.map((pkg) => [keyOf(pkg), pkg]));
  if (now.size !== kept.size || packages.length !== kept.size || packages.some((pkg) => !kept.has(keyOf(pkg)))) return () => false;
  const changed = new Set<ProjectPackage>();
  const folders = new Set<string>();
  const governing = new Set<ManifestDocument>();
  for (const [key, { pkg, policy }] of kept) {
    const other = now.get(key);
    if (!other) continue;
    const documents = differing(pkg, other);
    if (documents.length === 0 && policy === policyAt(pkg.directory)) continue;
    changed.add(pkg);
    folders.add(pkg.directory);
    for (const document of documents) if (document.managed !== undefined || document.properties !== undefined) governing.add(document);
  }
  return ({ pkg, graph }) =>
    !changed.has(pkg) &&
    ![...governing].some(({ ecosystem }) => sameFamily(ecosystem, pkg.ecosystem)) &&
    (folders.size === 0 || !graph.components.some(({ member }) => member !== undefined && folders.has(member)));
}

/** The documents that only one of the two has, or has in another place. */
function differing(a: ProjectPackage, b: ProjectPackage): readonly ManifestDocument[] {
  const placed = (pkg: ProjectPackage): readonly PlacedDocument[] => [...pkg.manifests, ...pkg.lockfiles];
  const [before, after] = [placed(a), placed(b)];
  const same = (one: PlacedDocument, other: PlacedDocument | undefined): boolean => one.path === other?.path && one.document === other.document;
  return [...before.filter((each, i) => !same(each, after[i])), ...after.filter((each, i) => !same(each, before[i]))].map(({ document }) => document);
}
