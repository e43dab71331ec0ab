import { buildGraph } from '../core/graph/build';
import { createLockIndexes } from '../core/graph/lock-index';
import type { PackageGraph, ProjectPackage } from '../core/graph/model';
import type { Policy } from '../core/policy/model';

/** The packages of a project with their dependency graphs. */
export interface ProjectGraphs {
  readonly packages: readonly ProjectPackage[];
  graphOf(pkg: ProjectPackage): PackageGraph;
}

/** Keeps a project's graphs while no document and no policy they were made from changes. */
export interface GraphCache {
  of(packages: readonly ProjectPackage[], policyAt: (folder: string) => Policy): ProjectGraphs;
}

export function createGraphCache(): GraphCache {
  let sources: readonly unknown[] = [];
  let kept: ProjectGraphs | undefined;
  const locks = createLockIndexes();
  return {
    of: (packages, policyAt) => {
      const current = packages.flatMap(({ directory, manifests, lockfiles }) => [directory, policyAt(directory), ...[...manifests, ...lockfiles].map(({ document }) => document)]);
      if (kept && current.length === sources.length && current.every((source, at) => source === sources[at])) return kept;
      sources = current;
      kept = { packages, graphOf: buildGraph(packages, policyAt, locks) };
      return kept;
    },
  };
}
