import type { CopiedWork } from '../core/assessment/copied-work';
import type { Engine } from '../core/assessment/engine';
import type { AssessedPackage } from '../core/assessment/model';
import type { FileFacts } from '../core/facts/model';
import type { Assessment, Finding } from '../core/findings/model';
import type { PackageEdges } from '../core/graph/edges';
import type { Policy } from '../core/policy/model';
import type { ReuseView } from '../core/reuse/view';

/** A stated limit that left something out: files of the folder, folders nested too deep, components of one package. */
export interface ScanLimit {
  readonly kind: 'files' | 'depth' | 'components';
  readonly limit: number;
}

/** How far a scan has come. `limited` says which stated limit stopped it, if any. */
export interface ScanProgress {
  readonly files: number;
  readonly manifests: number;
  readonly dependencies: number;
  readonly limited?: ScanLimit;
}

/** Asked between files; true stops the work at once and leaves the last complete state. */
export interface Cancellation {
  readonly cancelled: boolean;
}

export const NEVER_CANCELLED: Cancellation = { cancelled: false };

/** Settings from outside the policy file: command line options or editor settings. */
export interface SessionOptions {
  /** Keeps the facts of unchanged files on disk from one session to the next, where the platform can. */
  readonly keep?: boolean;
  /** Overrides what policy file and manifests say. */
  readonly outbound?: string;
  /** Absolute path of a policy file to use instead of the one found. */
  readonly policyFile?: string;
}

/**
 * One workspace folder under watch: scanned once, then kept current file by file. All paths are relative to the root, with `/`.
 * The same session serves the command line (scan, read, end) and the editor (scan, then changes).
 */
export interface Session {
  readonly root: string;
  /**
   * Scans everything; calls `progress` now and then. Resolves to false where it was cancelled. Where it is the first scan and somebody
   * waits for it, `foretold` is called with the open manifests of which findings are certain long before its end.
   */
  scan(progress: (state: ScanProgress) => void, cancellation: Cancellation, foretold?: (paths: readonly string[]) => void): Promise<boolean>;
  /** The editor's text of an open file counts instead of the file's; `undefined` gives it back to the disk. */
  setText(path: string, text: string | undefined): Promise<ChangeResult>;
  /** Files changed, appeared or went away on disk (folders too: their whole content). */
  filesChanged(paths: readonly string[]): Promise<ChangeResult>;
  /** Asks public registries about the components whose licence nothing here tells; only where the user allows it. May take minutes, during which everything else goes on. */
  askRegistries(): Promise<ChangeResult>;
  /** The text a finding's ranges are about: the open document's or the disk's. */
  text(path: string): Promise<string | undefined>;
  /** Files and folders that the last scan could not read and nothing is known of since, sorted. */
  unreadable(): readonly string[];
  /** Files that were not looked at to their ends by the last scan, because they are too long; in order. */
  cut(): readonly string[];
  assessment(): Assessment;
  findingsOf(path: string): readonly Finding[];
  /** True while the first scan goes on and `findingsOf` tells what is certain of a file; the scan adds to it and takes nothing back. */
  foretold(path: string): boolean;
  /** The package of the project that a file belongs to. */
  packageOf(path: string): AssessedPackage | undefined;
  /** What the file says by itself; `undefined` where it is not looked at. */
  facts(path: string): FileFacts | undefined;
  /** The facts of every file that is looked at. */
  allFacts(): Iterable<FileFacts>;
  /** The licence that new headers in a folder ('' for the root) had best state; undefined where nothing tells. */
  proposedLicence(folder: string): string | undefined;
  /** The policy that counts in the file's folder. */
  policyAt(path: string): Policy;
  /** The copied work that a folder belongs to. */
  workOf(folder: string): CopiedWork | undefined;
  /** What REUSE means for the workspace, as it was last judged. */
  reuse(): ReuseView;
  /** Which component of a package of the assessment needs which. */
  edgesOf(pkg: AssessedPackage): PackageEdges;
  /** The engine that judges what belongs to the file's folder, under the policy that counts there. */
  engineAt(path: string): Engine;
}

/** Files whose findings may have changed; `all` after a change that reaches the whole workspace. */
export interface ChangeResult {
  readonly all: boolean;
  readonly files: readonly string[];
}
