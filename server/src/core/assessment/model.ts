import type { Finding } from '../findings/model';
import type { DeclarationKind, Ecosystem, Scope } from '../manifests/format';
import type { Range } from '../text/span';
import type { Use, Verdict } from '../verdict/model';

/** Where a statement about a licence stands. `line` is 1-based. */
export interface Evidence {
  readonly kind: 'curation' | 'lockfile' | 'installed' | 'licence-file' | 'sbom' | 'report' | 'registry' | 'manifest' | 'header' | 'policy';
  readonly file: string;
  readonly line: number;
  readonly value: string;
}

/** What a declared string means, see core/declared. */
export type DeclaredStatus = 'exact' | 'normalised' | 'ambiguous' | 'see-file' | 'none' | 'invalid';

/** A component's licence and how it is known. `expression` is missing where it is not known for sure. */
export interface ResolvedLicence {
  readonly expression?: string;
  readonly status: DeclaredStatus | 'unknown' | 'conflict';
  readonly candidates: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The component's version as installed, where neither manifest nor lock file tells it. */
  readonly version?: string;
}

/** A place where the project itself states its licence. */
export interface OutboundDeclaration {
  readonly file: string;
  readonly range: Range;
  readonly kind: DeclarationKind | 'text' | 'policy' | 'option';
  readonly field: string;
  readonly value: string;
  readonly expression?: string;
  readonly status: DeclaredStatus;
  readonly candidates: readonly string[];
}

export interface AssessedDependency {
  readonly name: string;
  readonly version?: string;
  readonly ecosystem: Ecosystem;
  readonly purl: string;
  readonly scope: Scope;
  readonly direct: boolean;
  readonly licence: ResolvedLicence;
  readonly use: Use;
  /** Missing where there is no outbound licence or no known inbound one. */
  readonly verdict?: Verdict;
  /** Names from the project's direct dependency to this one; `[name]` for a direct one. */
  readonly path: readonly string[];
  /** The dependency line of the manifest that brings it in, or its entry of the lock file. */
  readonly place: { readonly file: string; readonly range: Range };
}

/** One package of the project with its own outbound licence. */
export interface AssessedPackage {
  readonly name: string;
  /** Folder relative to the root; '' for the root. */
  readonly directory: string;
  readonly manifest: string;
  readonly ecosystem: Ecosystem;
  readonly private: boolean;
  readonly outbound: { readonly expression?: string; readonly declarations: readonly OutboundDeclaration[] };
  readonly dependencies: readonly AssessedDependency[];
}

/** The state of a whole workspace: plain data, ready to be presented. */
export interface Assessment {
  readonly packages: readonly AssessedPackage[];
  readonly findings: readonly Finding[];
  /** What the policy accepts, apart from what is open. */
  readonly waived: readonly Finding[];
  readonly statistics: { readonly files: number; readonly packages: number; readonly dependencies: number };
}
