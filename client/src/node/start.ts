import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from '../extension';
import type { Extension } from '../extension';

/** Starts the extension on the desktop: the server runs in a process of its own. */
export function start(context: ExtensionContext): Promise<Extension> {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  return startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
  );
}
