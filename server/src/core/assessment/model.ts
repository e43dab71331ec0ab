import type { DeclaredStatus } from '../declared/model';
import type { ResolvedLicence } from '../resolution/model';
import type { DeclarationKind, Ecosystem, Scope } from '../manifests/format';
import type { Range } from '../text/span';
import type { Use, Verdict } from '../verdict/model';

/** A place where the project itself states its licence. */
export interface OutboundDeclaration {
  readonly file: string;
  readonly range: Range;
  /** `list`: several values of one manifest that are one statement together; `value` has them all. */
  readonly kind: DeclarationKind | 'text' | 'policy' | 'option' | 'list';
  readonly field: string;
  readonly value: string;
  readonly expression?: string;
  readonly status: DeclaredStatus;
  readonly candidates: readonly string[];
  /** True of a licence file that holds no text and says in words that later versions of a GNU licence count: more than a text can say. */
  readonly later?: true;
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
  /** What the manifest calls its own version; missing where a build works it out. */
  readonly version?: string;
  /** Folder relative to the root; '' for the root. */
  readonly directory: string;
  readonly manifest: string;
  readonly ecosystem: Ecosystem;
  readonly private: boolean;
  /** A manifest gives the name; otherwise it is the folder's. */
  readonly named: boolean;
  readonly outbound: {
    readonly expression?: string;
    readonly declarations: readonly OutboundDeclaration[];
    /** What else the words that say so can mean; see core/assessment/open-reading. */
    readonly others: readonly string[];
  };
  readonly dependencies: readonly AssessedDependency[];
}
