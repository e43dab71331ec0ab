import { FileType, Uri, workspace } from 'vscode';
import type { FileMethod, FileParams, FileResult } from '../../server/src/protocol/files';
import type { EntryKind } from '../../server/src/runtime';
import type { Host } from './host';

/** Bytes of one file sent to the server through the editor's file system, at most. */
const LARGEST = 20 * 1024 * 1024;

/** Reads files for the server where it cannot itself: in the browser and in virtual workspaces. */
export function answerFileRequests({ client, context }: Host): void {
  const answer = <M extends FileMethod>(method: M, read: (params: FileParams<M>) => Promise<FileResult<M>>): void => {
    context.subscriptions.push(
      client.onRequest<unknown, never>(method, (params: FileParams<M>) =>
        // Whatever cannot be read is as if it were not there.
        read(params).catch(() => null),
      ),
    );
  };
  answer('licenceAssistant/files/list', async ({ uri }) => {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  });
  answer('licenceAssistant/files/status', async ({ uri }) => {
    const { type, size, mtime } = await workspace.fs.stat(Uri.parse(uri));
    return { kind: kindOf(type), size, modified: mtime };
  });
  answer('licenceAssistant/files/read', async ({ uri, limit }) => {
    const file = Uri.parse(uri);
    const { size } = await workspace.fs.stat(file);
    // A file that is to be read whole is cut, which its findings then say; others are left alone.
    if (size > LARGEST && limit <= LARGEST) return null;
    return base64((await workspace.fs.readFile(file)).subarray(0, Math.min(limit, LARGEST)));
  });
  answer('licenceAssistant/files/resource', async ({ name }) =>
    base64(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', 'data', name))),
  );
}

function kindOf(type: FileType): EntryKind {
  if (type & FileType.SymbolicLink) return 'link';
  if (type & FileType.Directory) return 'directory';
  return type & FileType.File ? 'file' : 'other';
}

/** Base64 without Node: the same in a browser. In slices, since arguments of a call are limited. */
function base64(bytes: Uint8Array): string {
  const slice = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += slice) text += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(text);
}
