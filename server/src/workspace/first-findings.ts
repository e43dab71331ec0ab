import type { FileFacts } from '../core/facts/model';
import { findFirst, firstLines } from '../core/findings/first';
import type { Finding } from '../core/findings/model';
import { markWaived, openOnes } from '../core/findings/waivers';
import type { PackageGraph, ProjectPackage } from '../core/graph/model';
import { formatOf } from '../core/manifests/registry';
import { folderOf } from '../core/text/paths';
import type { GraphCache } from './graphs';
import type { WorkspaceInput } from './packages';
import { readPackages } from './packages';
import { inSlices, NEVER_STOPPED } from './slices';
import type { FactStore } from './store';

/** What is certain of open manifests while the first scan goes on. */
export interface FirstFindings {
  /** True where a file is open of which something may be certain. */
  wanted(): boolean;
  /** Judges the manifests that are open; the paths of those of which something is known now. */
  judge(input: WorkspaceInput, graphs: GraphCache): Promise<readonly string[]>;
  /** Undefined where nothing is certain of the text as it is. */
  of(path: string): readonly Finding[] | undefined;
  forget(path: string): void;
  clear(): void;
}

/** Nothing is certain yet; `store` holds what is open and what it says. */
export function createFirstFindings(store: FactStore): FirstFindings {
  const known = new Map<string, { readonly facts: FileFacts; readonly findings: readonly Finding[] }>();
  return {
    wanted: () => store.openPaths().some((path) => formatOf(path) !== undefined),
    judge: async (input, graphs) => {
      const open = store.openPaths().flatMap((path) => store.facts.get(path) ?? []).filter(({ manifest }) => manifest?.role === 'manifest');
      if (open.length === 0) return [];
      const findings = await certainOf(input, graphs, open.map(({ path }) => path));
      for (const facts of open) {
        const own = findings.filter(({ file }) => file === facts.path);
        // None is no answer: there may be some that are not certain yet.
        if (own.length > 0) known.set(facts.path, { facts, findings: own });
      }
      return [...known.keys()];
    },
    of: (path) => {
      const { facts, findings } = known.get(path) ?? {};
      return facts !== undefined && facts === store.facts.get(path) ? findings : undefined;
    },
    forget: (path) => void known.delete(path),
    clear: () => known.clear(),
  };
}

/** Components of one manifest looked up for a first answer: what takes a moment, however many others there are. */
const MOST = 300;

const NO_GRAPH: PackageGraph = { components: [] };

/** What `findFirst` tells of `manifests` (paths); everything that is installed for their first lines is looked at. */
async function certainOf(input: WorkspaceInput, graphs: GraphCache, manifests: readonly string[]): Promise<readonly Finding[]> {
  const { pause = NEVER_STOPPED } = input;
  const read = await readPackages(input, graphs);
  if (!read) return [];
  const { packages, graphOf, files, policyAt } = read;
  const lines = new Map<ProjectPackage, PackageGraph>();
  for (const pkg of packages) {
    const own = pkg.manifests.filter(({ path }) => manifests.includes(path));
    if (own.length > 0) lines.set(pkg, { components: own.flatMap(({ path }) => firstLines(graphOf(pkg).components, path, MOST)) });
  }
  const licenceOf = await input.resolver.resolve({ packages: [...lines].map(([pkg, graph]) => ({ pkg, graph })), files, policyAt }, pause);
  const findings = await inSlices(findFirst(manifests, { ...read, licenceOf, graphOf: (pkg) => lines.get(pkg) ?? NO_GRAPH }), pause);
  return findings ? openOnes(markWaived(findings, (file) => policyAt(folderOf(file)), input.today)) : [];
}
