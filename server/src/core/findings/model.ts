import type { AssessedPackage } from '../assessment/model';
import type { Message } from '../messages/model';
import type { Range } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * A fix that a finding offers, as plain data: what it would do is worked out on the file's text of that moment
 * (`core/fixes`), so that a file changed meanwhile is noticed and never damaged.
 */
export interface FixOffer {
  /** Id of the fix in `core/fixes/registry.ts`. */
  readonly fix: string;
  readonly title: Message;
  readonly arguments: Readonly<Record<string, string>>;
  /** The fix an editor applies without asking which. */
  readonly preferred?: boolean;
}

export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: Message;
}

/** One thing a person should know, at its exact place. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Message;
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  /** Name of the package of the project concerned, where there is one. */
  readonly package?: string;
  /** What the finding is about, for fixes, waivers and views: dependency name, licence id, field. */
  readonly subject?: string;
  readonly fixes: readonly FixOffer[];
  /** Where one cause concerns several files: the cause, and the files in order of their paths. What is told of each with the same cause is told as one. */
  readonly shared?: { readonly cause: string; readonly files: readonly string[] };
  /** Where it follows from other findings alone: their code, and what and where they are about. Whoever accepts all of those has accepted it. */
  readonly follows?: { readonly code: FindingCode; readonly from: readonly { readonly subject: string; readonly file: string }[] };
  /** Why the policy accepts it, and until when (YYYY-MM-DD), where it does: reported apart from what is open. */
  readonly waiver?: { readonly reason: string; readonly expires?: string };
}

/** Stable, kebab-case; a documentation page each under docs/findings. */
export type FindingCode = string;

/** The state of a whole workspace: plain data, ready to be presented. */
export interface Assessment {
  readonly packages: readonly AssessedPackage[];
  readonly findings: readonly Finding[];
  /** What the policy accepts, apart from what is open. */
  readonly waived: readonly Finding[];
  readonly statistics: { readonly files: number; readonly packages: number; readonly dependencies: number };
}
