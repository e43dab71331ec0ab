import type { StatementReader } from './workspace/reuse/statements';
import type { FactReader, StampReader } from './workspace/scan/reader';

/** Everything impure the product needs, built by an entry point (`node/`, `browser/`) and handed in. */
export interface Runtime {
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly log: Log;
  readonly timers: Timers;
  readonly resources: Resources;
  /** The folder of the product's documentation, as a person can open it; missing where it was not installed with the program. */
  readonly documentation?: string;
  /** A faster reader of what covered files state, where the platform has threads; made when asked for. */
  readonly statements?: () => MaybePromise<StatementReader>;
  /** Reads facts of covered files in bulk, where the platform has threads; made when asked for. */
  readonly facts?: () => MaybePromise<FactReader>;
  /** Asks for stamps of files in bulk, where the platform has threads; made when asked for. */
  readonly stamps?: () => MaybePromise<StampReader>;
  /** Keeps facts between sessions, by workspace folder; missing where there is no disk to speak of. */
  readonly kept?: KeptStore;
  /** For what the user allows to be asked of public registries; missing where there is no network to speak of. */
  readonly network?: Network;
  /** Missing where there is no machine to speak of: in the browser. */
  readonly machine?: Machine;
}

/** A store for facts, and the edition of the program that writes them: what another edition wrote is not read. */
export interface KeptStore extends AnswerStore {
  readonly edition: string;
}

/** Nothing uses it unless the user allows it (`--online`, or the setting). */
export interface Network {
  readonly fetch: Fetch;
  readonly answers: AnswerStore;
}

/** The part of the platform's `fetch` that is needed. Rejects where there is no answer; `text` is `undefined` beyond `limit` bytes. */
export type Fetch = (address: string, options: { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> }) => Promise<{ readonly status: number; text(limit: number): Promise<string | undefined> }>;

/** Answers of registries kept between runs, by a key of any characters. Failing to keep one is no error. */
export interface AnswerStore {
  read(key: string): MaybePromise<string | undefined>;
  write(key: string, text: string): MaybePromise<void>;
}

/** Where the programs of this machine keep what they fetched, outside of any workspace. */
export interface Machine {
  /** The user's home folder, absolute, with `/`. */
  readonly home: string;
  environment(name: string): string | undefined;
}

export type MaybePromise<T> = T | Promise<T>;

export type EntryKind = 'file' | 'directory' | 'link' | 'other';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileStatus {
  readonly kind: EntryKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; with size and path it identifies unchanged content. */
  readonly modified: number;
  /** Tells more surely than size and time whether a file is unchanged, where the platform can; '' where it just changed. */
  readonly stamp?: string;
}

/**
 * Reading files, in the desktop's file system or the editor's virtual one. Paths are absolute, or URIs in the browser,
 * always with `/`. Errors are values: `undefined` where a path does not exist or cannot be read.
 * Node answers at once (synchronous reads are 2-3 times faster there); the browser answers with promises: always `await`.
 */
export interface FileSystem {
  list(directory: string): MaybePromise<readonly DirectoryEntry[] | undefined>;
  status(path: string): MaybePromise<FileStatus | undefined>;
  /** At most `limit` bytes from the start of the file. */
  read(path: string, limit: number): MaybePromise<Uint8Array | undefined>;
}

export interface Clock {
  /** The day as YYYY-MM-DD, for expiry dates. */
  today(): string;
  /** This moment in UTC to the second, as ISO 8601 writes it: `2026-11-22T21:44:29Z`. */
  instant(): string;
  /** Milliseconds, monotonic. */
  now(): number;
}

export interface Log {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

export interface Timers {
  /** Runs `action` after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, action: () => void): () => void;
  /** Lets other events run. */
  yield(): Promise<void>;
}

/** The compiled data that ships with the product (`dist/data/`), by file name; `undefined` where there is none of that name. */
export interface Resources {
  text(name: string): MaybePromise<string | undefined>;
  bytes(name: string): MaybePromise<Uint8Array | undefined>;
}
