import { window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/register';
import { registerDocumentation, withDocumentation } from './documentation';
import { createFailures, tellInOurWords } from './failures';
import { answerFileRequests } from './files';
import type { Host } from './host';
import { registerAssistantPanel } from './panel/register';
import { panelServer } from './panel/server';
import { loadPanelTexts } from './panel/texts';
import { createRestarts } from './restarts';
import { showFailure } from './show-failure';
import { registerStatus } from './status/register';
import { followTrust, withoutNetworkWhereRestricted } from './settings';
import { watchStatus } from './status/source';
import { registerTools } from './tools';
import { registerViews } from './views/register';

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
  const texts = await loadPanelTexts(context.extensionUri);
  const failures = createFailures((message) => showFailure(message, (each) => texts.translator.text(each)));
  const client = createClient('licenceAssistant', 'Licence Assistant', {
    documentSelector: schemes().map((scheme) => ({ scheme })),
    outputChannel: log,
    initializationOptions: { commands: true },
    errorHandler: createRestarts(failures),
    markdown: { isTrusted: { enabledCommands: ['licenceAssistant.openAssistant'] } },
    middleware: { ...withDocumentation(), ...withoutNetworkWhereRestricted() },
  });
  tellInOurWords(client, failures);
  const host: Host = {
    context,
    client,
    log,
    status: watchStatus(client),
    failures,
    language: texts.translator.language,
    text: (message) => texts.translator.text(message),
    // A missing token must not be passed on: it would count as one more parameter.
    ask: (method, params, token) =>
      token ? client.sendRequest(method, params, token) : client.sendRequest(method, params),
  };
  context.subscriptions.push(host.status);
  followTrust(host, client);
  answerFileRequests(host);
  registerDocumentation(host);
  registerStatus(host);
  registerCommands(host);
  registerViews(host);
  registerTools(host);
  registerAssistantPanel(context, panelServer(client), texts);
  // The window is not kept waiting; whoever asks the server waits for it.
  void client.start().catch((error: unknown) => {
    log.error(String(error));
    failures.tell({ id: 'client.start-failed' });
  });
  return { stop: () => client.stop() };
}

/** Schemes of the documents that may belong to a project. */
function schemes(): readonly string[] {
  return [...new Set(['file', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}
