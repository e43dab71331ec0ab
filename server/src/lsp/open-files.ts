import type { FileSystem } from '../runtime';
import type { Context } from './context';

/** The file system as the editor shows it: the text of an open document stands for its file's. */
export function openFiles({ documents, platform: { runtime, pathOf } }: Context): FileSystem {
  const { files } = runtime;
  const open = new Map(documents.all().map((document) => [pathOf(document.uri), document] as const));
  const encoder = new TextEncoder();
  const bytesOf = (path: string): Uint8Array | undefined => {
    const document = open.get(path);
    return document && encoder.encode(document.getText());
  };
  return {
    list: (directory) => files.list(directory),
    read: (path, limit) => bytesOf(path)?.subarray(0, limit) ?? files.read(path, limit),
    status: async (path) => {
      const status = await files.status(path);
      const bytes = status && bytesOf(path);
      return bytes ? { ...status, size: bytes.length } : status;
    },
  };
}
