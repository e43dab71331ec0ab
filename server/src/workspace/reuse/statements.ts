import type { CoveredFile } from '../../core/reuse/model';

/** A file that may be covered, relative to the root, and what stands beside it as `path.license`. */
export interface StatementRequest {
  readonly path: string;
  readonly companion?: 'file' | 'link';
}

export interface StatementAnswer {
  /** Missing where the file is empty and with that not covered. */
  readonly file?: CoveredFile;
  /** True where the file is larger than `SEARCH_LIMIT` and only its first part was searched. */
  readonly partly?: boolean;
}

/** Reads what covered files state for REUSE; platforms with threads have a faster one. */
export interface StatementReader {
  /** Answers in the order of `requests`; never rejects. */
  read(root: string, requests: readonly StatementRequest[]): Promise<readonly StatementAnswer[]>;
  /** Gives threads back. */
  close(): void;
}
