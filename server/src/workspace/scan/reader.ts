import type { FileFacts } from '../../core/facts/model';

/** Facts are missing where the file cannot be read. */
export interface FactAnswer {
  /** Tells later whether the file is still the one that was read. */
  readonly stamp: string;
  readonly facts?: FileFacts;
}

/** Tells of many files whether they are still those that were read, on threads of the platform. */
export interface StampReader {
  /** Answers in the order of `paths`, which are relative to `root`: '' for a file that is not there, or of which nothing tells. Never rejects. */
  read(root: string, paths: readonly string[]): Promise<readonly string[]>;
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
