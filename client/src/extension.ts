import { window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerAssistantPanel } from './panel/register';
import { panelServer } from './panel/server';

/** Builds the language client of this platform: desktop process or browser worker. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The running extension. */
export interface Extension {
  stop(): Promise<void>;
}

/** Starts everything; the same on the desktop and in the browser. */
export async function startExtension(context: ExtensionContext, createClient: CreateClient): Promise<Extension> {
  const log = window.createOutputChannel('Licence Assistant', { log: true });
  context.subscriptions.push(log);
  const client = createClient('licenceAssistant', 'Licence Assistant', {
    documentSelector: [{ pattern: '**' }],
    outputChannel: log,
  });
  await Promise.all([registerAssistantPanel(context, panelServer(client)), client.start()]);
  return { stop: () => client.stop() };
}
