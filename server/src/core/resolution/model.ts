import type { DeclaredStatus, Normalised } from '../declared/model';
import type { Detection } from '../texts/model';
import type { Withholding } from './withholding';

/** Where a statement about a licence stands. `line` is 1-based. */
export interface Evidence {
  readonly kind: 'curation' | 'lockfile' | 'installed' | 'licence-file' | 'licence-words' | 'sbom' | 'report' | 'registry' | 'manifest' | 'header' | 'policy';
  readonly file: string;
  readonly line: number;
  readonly value: string;
}

/** A component's licence and how it is known. `expression` is missing where it is not known for sure. */
export interface ResolvedLicence {
  readonly expression?: string;
  readonly status: DeclaredStatus | 'unknown' | 'conflict';
  readonly candidates: readonly string[];
  /** Words of what is declared that are not understood, by which a single reading stays open. */
  readonly unread?: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The component's version as installed, where neither manifest nor lock file tells it. */
  readonly version?: string;
  /** Passages of its licence texts by which they are no longer the licences they come from. */
  readonly changed?: readonly ChangedText[];
  /** What everything but the project's own curation says of it for sure, where the curated licence asks for less than that. */
  readonly overruled?: string;
  /** What one of its licence files says against what is stated of it. */
  readonly contradiction?: Contradiction;
  /** The folder in which the component is installed, as the file system knows it. */
  readonly folder?: string;
  /** True where no licence is known although the component is installed: installing it tells no more. */
  readonly installed?: true;
}

/**
 * A passage of a component's licence text. `restricted`: a sentence of its own that makes the whole not open source (`licence` is the id of the record
 * that describes it); `altered`: words that grant less than the licence, or ask for more; `reworded`: other words.
 */
export interface ChangedText {
  readonly change: 'restricted' | 'altered' | 'reworded';
  readonly licence: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The licence's words, and those that stand there; '' where one side has none. */
  readonly expected: string;
  readonly found: string;
}

/**
 * What a licence file of a component says against what is stated of it. `withheld`: words that refuse what every open licence gives, or lead to a contract;
 * `text`: the text of another licence, which asks for more; `part`: a part of such a text; `altered`: a text made from another licence, which grants less than that.
 */
export interface Contradiction {
  readonly kind: 'withheld' | 'text' | 'part' | 'altered';
  /** '' where rights are withheld. */
  readonly licence: string;
  /** Other licences that hold the same part. */
  readonly rivals: readonly string[];
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The words of the file, where they are told; else ''. */
  readonly found: string;
}

/** How several licences of one statement belong together: alternatives, all of them, or not said. */
export type Relation = 'any' | 'all' | 'unclear';

/** What one place says about a component's licence: one licence, or several that belong together. */
export interface LicenceStatement {
  readonly kind: Evidence['kind'];
  /** As a person finds it: relative to the project, `~/...`, or an address. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** For each licence the ways it is worded there: by name and by address, in a field and as a classifier. */
  readonly values: readonly (readonly string[])[];
  readonly relation: Relation;
}

/** A licence file of the component, identified. */
export interface LicenceFile {
  readonly file: string;
  readonly detection: Detection;
  /** True where its name or folder says that it is about what the component bundles, not about the component. */
  readonly ofParts?: true;
  /** Licences whose texts it introduces as those of something else. */
  readonly introduced?: readonly string[];
  /** Words by which it withholds rights, where no licence was found in it. */
  readonly withheld?: Withholding;
}

/** What an installed package says: its metadata, and the licence texts beside it. */
export interface InstalledMetadata {
  /** Where the package's own files are, as the file system knows it; missing where only its metadata is here. */
  readonly folder?: string;
  /** The version that is installed, where its metadata says so. */
  readonly version?: string;
  readonly statements: readonly LicenceStatement[];
  readonly texts: readonly LicenceFile[];
  /** What the source files say by which the package is used, at their heads. */
  readonly heads?: readonly LicenceStatement[];
}

/** Everything known about one component's licence, from every source asked. */
export interface ResolutionFacts {
  readonly ecosystem: string;
  /** What the project found out itself; decides. */
  readonly curation?: LicenceStatement;
  /** Lock file, installed metadata, SBOM and registry statements, in the order in which they are believed. */
  readonly statements: readonly LicenceStatement[];
  readonly texts: readonly LicenceFile[];
  /** What the heads of its main source files say; it counts against what is stated only. */
  readonly heads?: readonly LicenceStatement[];
}

/** Reads a declared string; see core/declared. */
export type Normalise = (string: string, ecosystem: string) => Normalised;
