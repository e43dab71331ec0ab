import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createNodePlatform } from './platform';

// A start makes much that stays: room for it is made at once, not step by step, and it is looked through seldom. With less put into
// one function, compiling takes half of the time, on cores that read files meanwhile.
setFlagsFromString('--heap-growing-percent=300');
setFlagsFromString('--semi-space-growth-factor=16');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');

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
