import type { FileFacts } from '../../core/facts/model';

/** Facts are missing where the file cannot be read, or not by this reader. */
export interface FactAnswer {
  /** Tells later whether the file is still the one that was read. */
  readonly stamp: string;
  readonly facts?: FileFacts;
  /** True where the file has to be read by somebody who knows the texts of licences. */
  readonly untold?: true;
}

/** A file of a folder, and what told of it when it was read. */
export interface StampedFile {
  readonly name: string;
  readonly stamp: string;
}

/** Tells of many files whether they are still those that were read, on threads of the platform. */
export interface StampReader {
  /** Places in `files` of those that are not, or not surely, as they were; `folder` is relative to `root`. Never rejects. */
  changed(root: string, folder: string, files: readonly StampedFile[]): Promise<readonly number[]>;
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
