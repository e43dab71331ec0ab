import type { AssessedPackage } from '../core/assessment/model';
import type { Scope } from '../core/manifests/format';
import type { Range } from '../core/text/span';
import type { Use } from '../core/verdict/model';
import type { Mark } from './panel/common';

/** Everything the tree view and the pickers show; texts in the person's language. */
export interface Overview {
  readonly packages: readonly PackageOverview[];
}

/** One package of a project. */
export interface PackageOverview {
  /** Unique; the same as the panel's project id. */
  readonly id: string;
  readonly name: string;
  /** URI of its manifest. */
  readonly manifest: string;
  readonly outbound?: string;
  readonly dependencies: readonly DependencyOverview[];
  readonly files: readonly FileOverview[];
}

export interface DependencyOverview {
  readonly name: string;
  readonly version?: string;
  readonly ecosystem: string;
  /** SPDX expression, or a few words where it is not known. */
  readonly licence: string;
  /** The expression itself, where it is known. */
  readonly expression?: string;
  /** What may be taken instead of the whole expression, where it offers a choice. */
  readonly alternatives: readonly string[];
  readonly candidates: readonly string[];
  readonly mark: Mark;
  readonly reason?: string;
  readonly use: Use;
  readonly scope: Scope;
  readonly direct: boolean;
  /** Names from the direct dependency to this one. */
  readonly path: readonly string[];
  readonly uri: string;
  readonly range: Range;
}

/** A file with findings. */
export interface FileOverview {
  readonly uri: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  readonly findings: readonly FindingOverview[];
}

export interface FindingOverview {
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly range: Range;
}

export interface OverviewRequests {
  readonly 'licenceAssistant/overview': { readonly params: Record<string, never>; readonly result: Overview };
}

/** The id of a package of the project in the folder `uri`: there is one for each directory and ecosystem. */
export function packageId(uri: string, { directory, ecosystem }: Pick<AssessedPackage, 'directory' | 'ecosystem'>): string {
  return `${uri}#${ecosystem}:${directory}`;
}

/** The workspace folder of a package id. */
export function folderOfPackage(id: string): string {
  const hash = id.lastIndexOf('#');
  return hash < 0 ? id : id.slice(0, hash);
}
