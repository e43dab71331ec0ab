import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { createBrowserRuntime } from './runtime';

// The global object of a dedicated worker is its end of the channel to the page.
const port = globalThis as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
startServer(connection, createBrowserRuntime(connection));
