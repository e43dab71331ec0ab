import type { LicenceLookup } from '../core/assessment/components';
import type { FileFacts } from '../core/facts/model';
import type { PackageGraph, ProjectPackage } from '../core/graph/model';
import type { Policy } from '../core/policy/model';
import type { Pause } from './slices';

/** What is to be resolved: packages of the project with their components, and the files and policies they refer to. */
export interface ResolverInput {
  readonly packages: readonly { readonly pkg: ProjectPackage; readonly graph: PackageGraph }[];
  /** All but the covered files. */
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly policyAt: (folder: string) => Policy;
}

/** Finds the licences of components at the edge (installed metadata, caches); keeps what it has read. */
export interface LicenceResolver {
  /** The same packages; those without a lock file have one worked out from what is installed, where that can be done. */
  complete(packages: readonly ProjectPackage[]): Promise<readonly ProjectPackage[]>;
  /** Looks up all components, with pauses until it is stopped; the answer then serves from memory. */
  resolve(input: ResolverInput, pause?: Pause): Promise<LicenceLookup>;
  /**
   * Asks public registries about the components of the last `resolve` whose licence nothing here tells, each once; may take
   * minutes. True where they told something, which the next `resolve` takes in. To be called only where the user allows it.
   */
  askRegistries(): Promise<boolean>;
  /** Forgets what was read below a changed path (relative to the root); everything where it is ''. */
  forget(path: string): void;
}
