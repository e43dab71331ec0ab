import type { Ecosystem, ManifestDocument, Scope } from '../manifests/format';
import type { Located, Span } from '../text/span';
import type { Use } from '../verdict/model';

/** A document of the project with its path relative to the workspace root. */
export interface PlacedDocument {
  readonly path: string;
  readonly document: ManifestDocument;
}

/** One package of the project: the manifests that describe it and the lock files that speak for it. */
export interface ProjectPackage {
  readonly name: string;
  /** Folder relative to the root; '' for the root. */
  readonly directory: string;
  readonly ecosystem: Ecosystem;
  /** First the one that names the package. */
  readonly manifests: readonly PlacedDocument[];
  readonly lockfiles: readonly PlacedDocument[];
}

/** One component that a package of the project uses, directly or through others. */
export interface Component {
  readonly name: string;
  readonly version?: string;
  readonly ecosystem: Ecosystem;
  /** Package URL (ECMA-427). */
  readonly purl: string;
  /** The strongest scope on any way to it: runtime before optional, peer, build, test, development. */
  readonly scope: Scope;
  readonly use: Use;
  readonly direct: boolean;
  /** Shortest way from the project: names from the direct dependency to this one; `[name]` for a direct one. */
  readonly path: readonly string[];
  /** The dependency line that brings it in (for a transitive one: the direct dependency's), or its lock file entry where no manifest names it. */
  readonly place: { readonly file: string; readonly span: Span };
  /** Its own entry in a lock file: `key` is the entry's, `licence` what the lock file says. */
  readonly locked?: { readonly file: string; readonly key: string; readonly span: Span; readonly licence?: Located<string>; readonly concluded?: Located<string> };
  /** A licence that the manifest itself gives for it (SBOMs). */
  readonly declared?: Located<string>;
  /** The project's own package that it is, by folder: judged by that package's outbound licence. */
  readonly member?: string;
  /** The folder of the workspace it stands in without being a package of the project: a submodule, copied code. */
  readonly folder?: string;
}

export interface PackageGraph {
  readonly components: readonly Component[];
  /** A stated limit that was reached. */
  readonly limited?: { readonly limit: number };
}
