import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { createBrowserPlatform } from './platform';

// The global object of a dedicated worker is its end of the channel to the page.
const port = globalThis as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
const platform = createBrowserPlatform(connection);
// Whatever goes wrong outside of a handler is told, and the server goes on.
globalThis.addEventListener('unhandledrejection', ({ reason }) => platform.runtime.log.error(String(reason)));
startServer(connection, platform);
