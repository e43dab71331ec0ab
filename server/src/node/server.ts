import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { connectionLog } from '../lsp/log';
import { createNodeRuntime } from './runtime';

// `--stdio` for any editor, `--node-ipc` for VS Code: createConnection reads the arguments.
const connection = createConnection(ProposedFeatures.all);
startServer(connection, createNodeRuntime(connectionLog(connection)));
