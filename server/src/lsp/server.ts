import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Connection, InitializeResult } from 'vscode-languageserver';
import type { Runtime } from '../runtime';
import { VERSION } from '../version';

/** Serves one client over `connection` until it says `exit`. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((): InitializeResult => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
    serverInfo: { name: 'licence-assistant', version: VERSION },
  }));
  connection.onInitialized(() => runtime.log.info(`licence-assistant ${VERSION}`));
  connection.listen();
}
