import type { CopyrightNotice, LicenceTag } from '../headers/model';
import type { Problem } from '../manifests/format';
import type { LineStarts } from '../text/lines';
import type { Located, Span } from '../text/span';

/** What one source says about a file: the part of its header facts that REUSE asks for. */
export interface Statements {
  readonly tags: readonly (Pick<LicenceTag, 'expression' | 'ids' | 'error'> & Partial<Pick<LicenceTag, 'value'>>)[];
  readonly copyrights: readonly Pick<CopyrightNotice, 'text'>[];
}

export const NO_STATEMENTS: Statements = { tags: [], copyrights: [] };

/** How an annotation of REUSE.toml and the file itself go together (REUSE 3.3, "REUSE.toml"). */
export type Precedence = 'closest' | 'aggregate' | 'override';

/** One `[[annotations]]` table. */
export interface Annotation {
  readonly paths: readonly Located<string>[];
  readonly precedence: Precedence;
  readonly statements: Statements;
  /** The expressions as written, with their places. */
  readonly expressions: readonly Located<string>[];
  /** The table's own characters. */
  readonly span: Span;
}

/** A REUSE.toml file; `path` is relative to the project's root. A problem of severity `error` makes it invalid. */
export interface ReuseToml {
  readonly path: string;
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
}

/** One `Files` paragraph of `.reuse/dep5`. */
export interface Dep5Paragraph {
  readonly patterns: readonly string[];
  readonly copyrights: readonly string[];
  readonly licence: string;
  readonly statements: Statements;
  readonly comment?: string;
  /** The name of its `Files` field, and its licence as written. */
  readonly place: Span;
  readonly licencePlace: Span;
}

/** The Debian copyright file that REUSE.toml replaces. */
export interface Dep5 {
  readonly path: string;
  readonly header: { readonly name?: string; readonly contact?: string; readonly source?: string; readonly disclaimer?: string };
  readonly paragraphs: readonly Dep5Paragraph[];
  /** Licences of paragraphs that cover no file because their `Files` field is missing. */
  readonly stray: readonly Located<readonly string[]>[];
  readonly problems: readonly Problem[];
}

/** A file of a project as far as REUSE asks about it. */
export interface StatingFile {
  readonly path: string;
  /** `covered` for a file that is no manifest, licence text, policy or REUSE file. */
  readonly role: string;
  readonly header?: Statements;
  /** What a file without a header of its own states. */
  readonly stated?: Statements;
  readonly reuse?: ReuseToml | Dep5;
  readonly empty?: 'nothing' | 'blank';
  readonly lines?: LineStarts;
}

/** A covered file as far as it speaks for itself. */
export interface CoveredFile {
  readonly path: string;
  /** Undefined where the file is binary, or is not read because a companion stands beside it. */
  readonly own?: Statements;
  /** What its companion `path.license` says. */
  readonly companion?: Statements;
  /** The file, or its companion, could not be read. */
  readonly unreadable?: boolean;
}

/** What a project says of one of its folders from above it: REUSE.toml counts from the root of the project down (REUSE 3.3, "REUSE.toml"). */
export interface ReuseAbove {
  /** The folder seen from the project's root, ending in `/`. */
  readonly prefix: string;
  /** Those of the folders above, from the root down; these and the rest by their paths from the project's root. */
  readonly tomls: readonly ReuseToml[];
  readonly dep5?: Dep5;
  readonly licenceFiles: readonly string[];
}

/** Everything REUSE asks of a project, or of one of its folders, gathered; all paths relative to it. */
export interface ReuseProject {
  readonly covered: readonly CoveredFile[];
  readonly tomls: readonly ReuseToml[];
  readonly dep5?: Dep5;
  /** Files in LICENSES/ at any depth, whatever they hold. */
  readonly licenceFiles: readonly string[];
  /** Where this is a folder of a project and not the whole of it. */
  readonly above?: ReuseAbove;
}

/** Where a statement about a file stands. */
export type SourceKind = 'file-header' | 'dot-license' | 'reuse-toml' | 'dep5';

export interface SourcedStatements {
  readonly source: string;
  readonly kind: SourceKind;
  readonly statements: Statements;
  /** Where in `source` its first licence is written, for a source that speaks for other files. */
  readonly licencePlace?: Span;
  /** True where it speaks for the file alone, whatever that says of itself. */
  readonly overrides?: true;
}

/** All that is known about one covered file. */
export interface FileReport {
  readonly path: string;
  readonly sources: readonly SourcedStatements[];
}

/** The names of the REUSE tool's own report, `reuse lint --json`. Ids and paths, sorted. */
export interface NonCompliant {
  readonly bad_licenses: readonly string[];
  readonly deprecated_licenses: readonly string[];
  readonly licenses_without_extension: readonly string[];
  readonly missing_licenses: readonly string[];
  readonly unused_licenses: readonly string[];
  readonly read_errors: readonly string[];
  readonly missing_copyright_info: readonly string[];
  readonly missing_licensing_info: readonly string[];
}

export interface ReuseReport {
  readonly compliant: boolean;
  readonly nonCompliant: NonCompliant;
  /** Files with the tags in them that are no expressions. */
  readonly invalidExpressions: readonly { readonly path: string; readonly expressions: readonly string[] }[];
  /** Licence files that stand for the same id, by id. */
  readonly duplicates: ReadonlyMap<string, readonly string[]>;
  readonly usedLicences: readonly string[];
  /** Path of the file in LICENSES/ by id. */
  readonly licenceFiles: ReadonlyMap<string, string>;
  /** In the order of the project's covered files. */
  readonly files: readonly FileReport[];
}
