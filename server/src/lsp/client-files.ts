import type { Connection } from 'vscode-languageserver';
import type { FileMethod, FileParams, FileResult } from '../protocol/files';
import type { FileSystem, Resources } from '../runtime';
import { uriOfPath } from './platform';

type Ask = <M extends FileMethod>(method: M, params: FileParams<M>) => Promise<FileResult<M> | undefined>;

/** The editor's file system, virtual or not, asked through the client; paths are those of `uriPath`. */
export function createClientFiles(connection: Connection): FileSystem {
  const ask = asking(connection);
  return {
    list: async (path) => (await ask('licenceAssistant/files/list', { uri: uriOfPath(path) })) ?? undefined,
    status: async (path) => (await ask('licenceAssistant/files/status', { uri: uriOfPath(path) })) ?? undefined,
    read: async (path, limit) => decode(await ask('licenceAssistant/files/read', { uri: uriOfPath(path), limit })),
  };
}

/** The data files of the extension, read by the client. */
export function createClientResources(connection: Connection): Resources {
  const ask = asking(connection);
  const bytes = async (name: string): Promise<Uint8Array | undefined> =>
    decode(await ask('licenceAssistant/files/resource', { name }));
  return {
    bytes,
    text: async (name) => {
      const content = await bytes(name);
      return content && new TextDecoder().decode(content);
    },
  };
}

function asking(connection: Connection): Ask {
  return async (method, params) => {
    try {
      return await connection.sendRequest(method, params);
    } catch {
      // A client that does not know the request, or is about to go: as if there were no file.
      return undefined;
    }
  };
}

function decode(base64: string | null | undefined): Uint8Array | undefined {
  return typeof base64 === 'string' ? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) : undefined;
}
