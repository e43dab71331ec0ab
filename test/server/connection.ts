import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ClientCapabilities, InitializeParams, InitializeResult, ProtocolConnection } from 'vscode-languageserver/node';

const SERVER = join(__dirname, '../../dist/server.js');

/** The built server in a process of its own, spoken to over stdio as any editor would. */
export interface TestServer {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly pid: number;
  /** Shuts down as the protocol asks; answers the exit status. */
  stop(): Promise<number | null>;
}

/** Starts the server with `folders` as its workspace folders (absolute paths). */
export async function startTestServer(folders: readonly string[] = [], capabilities: ClientCapabilities = {}): Promise<TestServer> {
  const process_ = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((resolve) => process_.once('exit', resolve));
  const connection = createProtocolConnection(new StreamMessageReader(process_.stdout), new StreamMessageWriter(process_.stdin));
  connection.listen();
  const workspaceFolders = folders.map((path) => ({ uri: pathToFileURL(path).href, name: path }));
  const params: InitializeParams = { processId: process.pid, rootUri: null, capabilities, workspaceFolders };
  const initialized = await connection.sendRequest<InitializeResult>('initialize', params);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    pid: process_.pid ?? 0,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await exited;
      connection.dispose();
      return status;
    },
  };
}
