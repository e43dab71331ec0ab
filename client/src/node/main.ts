import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from '../extension';
import type { Extension } from '../extension';

let extension: Extension | undefined;

/** Called by the desktop's extension host: the server runs in a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  extension = await startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
  );
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
