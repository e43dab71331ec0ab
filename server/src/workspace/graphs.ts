import { buildGraph } from '../core/graph/build';
import type { PackageGraph, ProjectPackage } from '../core/graph/model';
import type { Policy } from '../core/policy/model';

/** Dependency graphs kept while nothing they were made from changes, so that an edit costs the graph of one package. */
export interface GraphCache {
  of(pkg: ProjectPackage, packages: readonly ProjectPackage[], policy: Policy): PackageGraph;
}

export function createGraphCache(): GraphCache {
  const kept = new Map<string, { sources: readonly unknown[]; graph: PackageGraph }>();
  return {
    of: (pkg, packages, policy) => {
      const key = `${pkg.ecosystem} ${pkg.directory}`;
      const sources = [policy, packages.map(({ directory }) => directory).join('\n'), ...[...pkg.manifests, ...pkg.lockfiles].map(({ document }) => document)];
      const known = kept.get(key);
      if (known && known.sources.length === sources.length && known.sources.every((source, at) => source === sources[at])) return known.graph;
      const graph = buildGraph(pkg, packages, policy);
      kept.set(key, { sources, graph });
      return graph;
    },
  };
}
