import { URI } from 'vscode-uri';
import type { Runtime } from '../runtime';

/** What differs between the desktop's server process and the browser's worker. */
export interface Platform {
  readonly runtime: Runtime;
  /** The path by which `runtime.files` knows the file or folder of a URI, without a slash at its end. */
  pathOf(uri: string): string;
  /** Address of the page that explains a finding, in `language` where there is one; `undefined` where the client knows better. */
  documentationOf(code: string, language: string): string | undefined;
  /** Called at the end of each scan: what only a scan needs can be given back. */
  scanned(): void;
}

/** A URI as a path for file systems that take URIs: nothing of it encoded. */
export function uriPath(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  return `${scheme}://${authority}${path}`.replace(/\/$/, '');
}

/** The URI that `uriPath` was made of. */
export function uriOfPath(path: string): string {
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- what comes last takes everything
  const [, scheme = 'file', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/is.exec(path) ?? [];
  return URI.from({ scheme, authority, path: rest }).toString();
}
