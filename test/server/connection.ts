import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  InitializeParams,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

const SERVER = join(__dirname, '../../dist/server.js');

/** The built server in a process of its own, spoken to over stdio as any editor would. */
export interface TestServer {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly pid: number;
  /** What was said to the log, and shown to the user. */
  readonly log: readonly string[];
  readonly shown: readonly string[];
  /** The last diagnostics pushed for a file. */
  readonly pushed: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** Shuts down as the protocol asks; answers the exit status. */
  stop(): Promise<number | null>;
}

export interface TestClient {
  /** Absolute paths. */
  readonly folders?: readonly string[];
  /** BCP 47, e.g. `de`; English where absent. */
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  readonly settings?: object;
  /** Beside what this process has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs the server without the rights of the super-user, whom no file is closed to. */
  readonly unprivileged?: boolean;
}

/** The user and group that own nothing (Linux: `nobody`, `nogroup`). */
const NOBODY = 65_534;

/** Starts the server for a client as it is described. */
export async function startTestServer({
  folders = [],
  locale,
  capabilities = {},
  initializationOptions,
  settings = {},
  environment = {},
  unprivileged = false,
}: TestClient = {}): Promise<TestServer> {
  const isNobody = unprivileged && process.getuid?.() === 0;
  const home = isNobody ? readableCopy() : undefined;
  const server = spawn(process.execPath, [home === undefined ? SERVER : join(home, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
    ...(isNobody && { uid: NOBODY, gid: NOBODY, cwd: '/' }),
  });
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const log: string[] = [];
  const shown: string[] = [];
  const pushed = new Map<string, PublishDiagnosticsParams>();
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void pushed.set(params.uri, params),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest('window/workDoneProgress/create', () => null);
  for (const kind of ['diagnostic', 'inlayHint', 'codeLens'])
    connection.onRequest(`workspace/${kind}/refresh`, () => null);
  connection.listen();
  const workspaceFolders = folders.map((path) => ({
    uri: pathToFileURL(path).href,
    name: path.slice(path.lastIndexOf('/') + 1),
  }));
  const params: InitializeParams = {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders,
    initializationOptions,
    ...(locale !== undefined && { locale }),
  };
  const initialized = await connection.sendRequest<InitializeResult>('initialize', params);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    pid: server.pid ?? 0,
    log,
    shown,
    pushed,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await exited;
      connection.dispose();
      if (home !== undefined) rmSync(home, { recursive: true });
      return status;
    },
  };
}

/** A copy of what was built that everyone may read. */
function readableCopy(): string {
  const home = mkdtempSync(join(tmpdir(), 'licence-assistant-home-'));
  chmodSync(home, 0o755);
  cpSync(dirname(SERVER), join(home, 'dist'), { recursive: true });
  return home;
}

/** Asks again and again until `probe` answers something; fails after ten seconds. */
export async function eventually<T>(what: string, probe: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const value = await probe();
    if (value !== undefined) return value;
    await sleep(25);
  }
  throw new Error(`in vain waited for ${what}`);
}
