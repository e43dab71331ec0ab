import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { startExtension } from '../extension';
import type { Extension } from '../extension';

/** Starts the extension in the browser: the server runs in a worker. */
export function start(context: ExtensionContext): Promise<Extension> {
  const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  // Not the worker itself: the extension host's Worker is no instance of the class the client knows.
  const startWorker = async (): Promise<MessageTransports> => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return startExtension(context, (id, name, options) => new LanguageClient(id, name, startWorker, options));
}
