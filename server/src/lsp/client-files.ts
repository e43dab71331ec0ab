import type { Connection } from 'vscode-languageserver';
import type { FileMethod, FileParams, FileResult } from '../protocol/files';
import type { FileSystem, Resources } from '../runtime';

type Ask = <M extends FileMethod>(method: M, params: FileParams<M>) => Promise<FileResult<M> | undefined>;

/** The editor's file system, virtual or not, asked through the client; paths are URIs. */
export function createClientFiles(connection: Connection): FileSystem {
  const ask = asking(connection);
  return {
    list: async (uri) => (await ask('licenceAssistant/files/list', { uri })) ?? undefined,
    status: async (uri) => (await ask('licenceAssistant/files/status', { uri })) ?? undefined,
    read: async (uri, limit) => decode(await ask('licenceAssistant/files/read', { uri, limit })),
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
