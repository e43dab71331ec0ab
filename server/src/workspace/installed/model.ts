import type { InstalledMetadata, LicenceStatement } from '../../core/resolution/model';
import type { Detection } from '../../core/texts/model';
import type { DirectoryEntry, Machine, MaybePromise } from '../../runtime';

/** Which installed package is looked for. */
export interface InstalledQuery {
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string;
  /** Absolute folder of the package of the project that uses it. */
  readonly directory: string;
  /** Absolute folder of the workspace it stands in itself: submodules, copied code. */
  readonly folder?: string;
  /** The lock file's own key for it and the lock file's absolute folder: where npm says it is installed. */
  readonly locked?: { readonly directory: string; readonly key: string };
}

/** Reading with a memory: each file is read, parsed and identified once while its size and time stay the same. */
export interface PackageFiles {
  list(directory: string): MaybePromise<readonly DirectoryEntry[] | undefined>;
  text(path: string): MaybePromise<string | undefined>;
  /** The value of `parse` for the file's text, kept until the file changes; `undefined` where there is no file. */
  parsed<T>(path: string, parse: (text: string, path: string) => T): MaybePromise<T | undefined>;
  /** What the source file at `path` states of its licence at its head, where that may ask for much. */
  headOf(path: string): MaybePromise<readonly LicenceStatement[]>;
  identified(path: string): MaybePromise<Detection | undefined>;
  identifyText(text: string): Detection;
  /** Lists folders anew from now on: packages may have been installed. Files are known by size and time. */
  forget(): void;
  /** How a person finds the file: relative to the workspace, or `~/...`. */
  shown(path: string): string;
}

/** Where to look. */
export interface Places {
  /** The workspace's absolute folder: the search does not leave it upwards. */
  readonly root: string;
  /** For caches outside of the workspace. */
  readonly machine?: Machine;
}

/** Where one ecosystem's packages are installed and what they say. One per file, listed in `registry.ts`. */
export interface InstalledReader {
  readonly ecosystems: readonly string[];
  /** `undefined`: not installed. */
  find(query: InstalledQuery, files: PackageFiles, places: Places): Promise<InstalledMetadata | undefined>;
}
