import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createNodePlatform } from './platform';

/** Milliseconds in which a start is over: the facts of all files are there. */
const START = 30_000;

// A start makes much that stays: room for it is made at once, not step by step, and it is looked through seldom. With less put into
// one function, compiling takes half of the time, on cores that read files meanwhile.
setFlagsFromString('--heap-growing-percent=300');
setFlagsFromString('--semi-space-growth-factor=16');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
// Then what lives is small, and each keystroke leaves garbage behind: without this the heap grows to five times of what is needed.
setTimeout(() => setFlagsFromString('--heap-growing-percent=60'), START).unref();

// `--stdio` for any editor, `--node-ipc` for VS Code: createConnection reads the arguments.
const connection = createConnection(ProposedFeatures.all);
const platform = createNodePlatform(connection);
// Whatever goes wrong outside of a handler is told, and the server goes on.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) =>
    platform.runtime.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
startServer(connection, platform);
