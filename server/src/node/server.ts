import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createNodePlatform } from './platform';
import { tuneForScan } from './tuning';

tuneForScan();

// `--stdio`, for VS Code as for any other editor: createConnection reads the arguments.
const connection = createConnection(ProposedFeatures.all);
const platform = createNodePlatform(connection);
// Whatever goes wrong outside of a handler is told, and the server goes on.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) =>
    platform.runtime.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
startServer(connection, platform);
