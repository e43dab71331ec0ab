import type { Problem, Scope } from '../manifests/format';
import type { Located, Span } from '../text/span';
import type { Doctrine, Use } from '../verdict/model';
import type { LikeLicence } from '../verdict/party';

/** Which use a dependency means; the most specific entry (package, then scope, then ecosystem) wins. */
export interface PolicyUse {
  readonly use: Use;
  readonly ecosystem?: string;
  readonly scope?: Scope;
  /** Package name or glob. */
  readonly package?: string;
}

/** What the project found out about a package's licence, with the evidence for it. */
export interface Curation {
  /** Package name, glob or purl without version. */
  readonly package: Located<string>;
  readonly version?: string;
  readonly licence: Located<string>;
  readonly evidence?: string;
}

/** The alternative taken of an `OR`. */
export interface Choice {
  readonly package?: string;
  readonly choose: Located<string>;
}

/** A finding accepted on purpose. `expires` is YYYY-MM-DD; after that day the finding is back. */
export interface Waiver {
  readonly code: Located<string>;
  readonly package?: string;
  readonly path?: string;
  readonly reason: string;
  readonly expires?: Located<string>;
  readonly span: Span;
}

/** A licence that the project describes, with why it is thought to be like the other. */
export interface CustomLicence extends LikeLicence {
  readonly evidence?: string;
}

/** Something wrong in the policy file; `error`s make the command line stop, the editor goes on with the rest. */
export interface PolicyProblem extends Problem {
  readonly code: 'policy-invalid' | 'policy-unknown-key' | 'policy-sweeping';
  /** What was written there, where something known is much like it: `similar`, the nearest first. */
  readonly written?: string;
  readonly similar?: readonly string[];
}

/** The policy file, read and checked; `problems` names what is wrong in it, the rest still holds. */
export interface Policy {
  readonly path?: string;
  readonly outbound?: Located<string>;
  readonly copyright?: string;
  readonly profile?: string;
  readonly doctrine: Doctrine;
  readonly uses: readonly PolicyUse[];
  readonly allow: readonly Located<string>[];
  readonly deny: readonly Located<string>[];
  readonly curations: readonly Curation[];
  readonly choices: readonly Choice[];
  readonly waivers: readonly Waiver[];
  readonly licences: readonly CustomLicence[];
  /** Files with a compatibility matrix in OSADL's JSON form, relative to the policy file. */
  readonly matrices: readonly string[];
  /** Globs of paths that are not looked at, as in .gitignore. */
  readonly ignore: readonly string[];
  readonly problems: readonly PolicyProblem[];
}

/** The policy of a project that has no policy file. */
export const NO_POLICY: Policy = {
  doctrine: 'european', uses: [], allow: [], deny: [], curations: [], choices: [], waivers: [], licences: [], matrices: [], ignore: [], problems: [],
};
