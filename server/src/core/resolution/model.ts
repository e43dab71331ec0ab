import type { Evidence } from '../assessment/model';
import type { Normalised } from '../declared/model';
import type { Detection } from '../texts/model';

/** How several values of one statement belong together: alternatives, all of them, one licence told twice, or not said. */
export type Relation = 'any' | 'all' | 'same' | 'unclear';

/** What one place says about a component's licence: one value, or several that belong together. */
export interface LicenceStatement {
  readonly kind: Evidence['kind'];
  /** As a person finds it: relative to the project, `~/...`, or an address. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly values: readonly string[];
  readonly relation: Relation;
  /** Said for machines in SPDX (PEP 639 `License-Expression`, NuGet `license type="expression"`): outranks the other statements of its file. */
  readonly preferred?: boolean;
}

/** A licence file of the component, identified. */
export interface LicenceFile {
  readonly file: string;
  readonly detection: Detection;
}

/** What an installed package says: its metadata, and the licence texts beside it. */
export interface InstalledMetadata {
  readonly statements: readonly LicenceStatement[];
  readonly texts: readonly LicenceFile[];
}

/** Everything known about one component's licence, from every source asked. */
export interface ResolutionFacts {
  readonly ecosystem: string;
  /** What the project found out itself; decides. */
  readonly curation?: LicenceStatement;
  /** Lock file, installed metadata, SBOM and registry statements, in the order in which they are believed. */
  readonly statements: readonly LicenceStatement[];
  readonly texts: readonly LicenceFile[];
}

/** Reads a declared string; see core/declared. */
export type Normalise = (string: string, ecosystem: string) => Normalised;
