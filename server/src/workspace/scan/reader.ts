import type { FileFacts } from '../../core/facts/model';

/** Facts are missing where the file cannot be read, or not by this reader. */
export interface FactAnswer {
  /** Tells later whether the file is still the one that was read. */
  readonly stamp: string;
  readonly facts?: FileFacts;
  /** True where the file has to be read by somebody who knows the texts of licences. */
  readonly untold?: true;
}

/** Tells of many files whether they are still those that were read, on threads of the platform. */
export interface StampReader {
  /**
   * Of the files of a folder, the names as written of those that are not, or not surely, as they were. `lines` is what is kept of the
   * folder, a line for each file: name as written, tab, stamp, tab, and more; `folder` is relative to `root`. Never rejects.
   */
  changed(root: string, folder: string, lines: string): Promise<ReadonlySet<string>>;
  /** Gives the threads back. */
  close(): void;
}

/** Reads the facts of covered files in bulk, on threads of the platform. */
export interface FactReader {
  /** Answers in the order of `paths`, which are relative to `root`; never rejects. */
  read(root: string, paths: readonly string[]): Promise<readonly FactAnswer[]>;
  /** Gives the threads back. */
  close(): void;
}
