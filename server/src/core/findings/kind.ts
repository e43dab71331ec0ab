import type { AssessedDependency, AssessedPackage, OutboundDeclaration } from '../assessment/model';
import type { CopiedWork } from '../assessment/copied-work';
import type { Conventions } from '../assessment/conventions';
import type { Engine } from '../assessment/engine';
import type { FileFacts } from '../facts/model';
import type { StatedLicences } from '../facts/own-sources';
import type { Message } from '../messages/model';
import type { Policy } from '../policy/model';
import type { ReuseView } from '../reuse/view';
import type { Finding, FindingCode, FixOffer, Severity } from './model';

/** One package with what findings about it may ask. */
export interface PackageView {
  readonly pkg: AssessedPackage;
  /** True where only some of the package's components are among its dependencies: nothing may be told that hangs on the others. */
  readonly partial?: true;
  /** Paths of the package's own manifests. */
  readonly manifests: readonly string[];
  /** All but the covered files. */
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly policy: Policy;
  readonly engine: Engine;
  /** Packages of the project whose folders contain this one's, and those it contains. */
  readonly within: readonly PackageView[];
  readonly below: readonly PackageView[];
}

/** One folder's declarations with those of the folder above it that has any, and those of all folders below. */
export interface FolderView {
  readonly folder: string;
  readonly declarations: readonly OutboundDeclaration[];
  readonly above: readonly OutboundDeclaration[];
  below(): readonly OutboundDeclaration[];
  /** The licence that the policy or an option gives the folder. */
  readonly decided?: OutboundDeclaration;
  /** What follows from all that for the folder. */
  readonly outbound?: string;
  /** The licence the own code keeps where the policy decides another for the whole. */
  readonly own?: string;
  /** Name of the folder's package, the first where there are several. */
  readonly name: string;
  readonly engine: Engine;
  /** All but the covered files. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The covered files, of which there may be very many. */
  covered(): Iterable<FileFacts>;
  /** The licences that the project's own sources state. */
  stated(): StatedLicences;
}

/** What the project as a whole means for one of its files. A covered file is told of no other file, and not of the day. */
export interface FileView {
  /** All but the covered files. */
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly policy: Policy;
  readonly engine: Engine;
  /** Outbound expression of the package the file belongs to. */
  readonly outbound?: string;
  /** The licence the project's own files keep where the policy decides another for the whole. */
  readonly own?: string;
  /** True where that is declared with -only or -or-later written out; a licence text leaves it open. */
  readonly laterSaid: boolean;
  /** The copied work that the file belongs to. */
  readonly work?: CopiedWork;
  readonly conventions: Conventions;
  readonly reuse: ReuseView;
  /** The codes that findings can have. */
  readonly codes: ReadonlySet<FindingCode>;
  /** The day, YYYY-MM-DD. */
  readonly today: string;
  /** True where a file of this path (relative to the root) is in the workspace, whatever it holds. */
  exists(path: string): boolean;
}

/** A finding about one component; at most one is shown per dependency line, the first of the table that applies. */
export interface DependencyFindingKind {
  readonly code: FindingCode;
  severity(dependency: AssessedDependency, view: PackageView): Severity;
  applies(dependency: AssessedDependency, view: PackageView): boolean;
  message(dependency: AssessedDependency, view: PackageView): Message;
  fixes(dependency: AssessedDependency, view: PackageView): readonly FixOffer[];
}

/** A finding about one package as a whole. */
export interface PackageFindingKind {
  readonly code: FindingCode;
  find(view: PackageView): readonly Finding[];
}

/** A finding about all packages of the project together. */
export interface ProjectFindingKind {
  readonly code: FindingCode;
  find(views: readonly PackageView[]): readonly Finding[];
}

/** A finding about the declarations of one folder. */
export interface FolderFindingKind {
  readonly code: FindingCode;
  find(view: FolderView): readonly Finding[];
}

/** A finding about one file in its project. */
export interface FileFindingKind {
  readonly code: FindingCode;
  /** Which files are asked, by their paths alone (`facts/quiet.ts`); every file where this is absent. */
  asks?(path: string): boolean;
  find(facts: FileFacts, view: FileView): readonly Finding[];
}

/** What a finding about REUSE as a whole may ask. */
export interface ReuseProjectView {
  readonly reuse: ReuseView;
  readonly files: ReadonlyMap<string, FileFacts>;
}

/** A finding about what REUSE asks of the project as a whole; asked only of projects that follow REUSE. */
export interface ReuseFindingKind {
  readonly code: FindingCode;
  find(view: ReuseProjectView): readonly Finding[];
}
