import type { FileFacts } from '../../core/facts/model';

/** A covered file to be read, unless its stamp is the one that is known. */
export interface FactRequest {
  readonly path: string;
  readonly known?: string;
}

/** Undefined facts: unchanged since the known stamp. An undefined stamp: the file cannot be read. */
export interface FactAnswer {
  readonly stamp?: string;
  readonly facts?: FileFacts;
}

/** Reads the facts of covered files in bulk, on threads of the platform. */
export interface FactReader {
  /** Answers in the order of `requests`; never rejects. */
  read(root: string, requests: readonly FactRequest[]): Promise<readonly FactAnswer[]>;
  /** Gives the threads back. */
  close(): void;
}
