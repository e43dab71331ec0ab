import type { DirectoryEntry, FileStatus } from '../runtime';

/**
 * What the server asks its client to read where it cannot itself: in the browser, and in virtual workspaces.
 * `null` is answered where there is no such file or it cannot be read.
 */
export interface FileRequests {
  readonly 'licenceAssistant/files/list': {
    readonly params: { readonly uri: string };
    readonly result: readonly DirectoryEntry[] | null;
  };
  readonly 'licenceAssistant/files/status': {
    readonly params: { readonly uri: string };
    readonly result: FileStatus | null;
  };
  /** At most `limit` bytes from the start of the file, in base64. */
  readonly 'licenceAssistant/files/read': {
    readonly params: { readonly uri: string; readonly limit: number };
    readonly result: string | null;
  };
  /** A file of the compiled data (`dist/data`) by its name, in base64. */
  readonly 'licenceAssistant/files/resource': {
    readonly params: { readonly name: string };
    readonly result: string | null;
  };
}

export type FileMethod = keyof FileRequests;
export type FileParams<M extends FileMethod> = FileRequests[M]['params'];
export type FileResult<M extends FileMethod> = FileRequests[M]['result'];
