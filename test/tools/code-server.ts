import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findCodeServer } from './code-server-install';

/** Nothing of a fresh profile may cover or disturb what a test looks at. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'chat.disableAIFeatures': true,
};

export interface CodeServer {
  /** Folder of this run's settings and extensions. */
  readonly profile: string;
  /** `HOST:PORT`, also the authority of its `vscode-remote:` URIs. */
  readonly authority: string;
  /** Address of the workbench with `folder` (or a `.code-workspace` file) open; `payload` are workbench options. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): Promise<void>;
}

/** Starts code-server with a profile of its own: `settings` on top of quiet ones, `vsix` installed. */
export async function startCodeServer(
  options: { settings?: object; vsix?: string; trust?: boolean } = {},
): Promise<CodeServer> {
  const { entry, node } = findCodeServer();
  const folder = mkdtempSync(join(tmpdir(), 'licence-assistant-editor-'));
  mkdirSync(join(folder, 'data/User'), { recursive: true });
  writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }));
  const environment = {
    ...process.env,
    // With npm itself, whatever the settings say, the editor's own npm extension would look the samples' made-up dependencies up.
    npm_config_offline: 'true',
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    EXTENSIONS_GALLERY: '{}',
    NODE_OPTIONS: '',
    VSCODE_IPC_HOOK_CLI: undefined,
  };
  const common = [
    entry,
    '--config',
    join(folder, 'config.yaml'),
    '--user-data-dir',
    join(folder, 'data'),
    '--extensions-dir',
    join(folder, 'extensions'),
  ];
  if (options.vsix !== undefined) {
    const installed = spawnSync(node, [...common, '--install-extension', options.vsix], {
      env: environment,
      encoding: 'utf8',
    });
    if (installed.status !== 0)
      throw new Error(`The extension could not be installed: ${installed.stdout}${installed.stderr}`);
  }
  const port = await freePort();
  const server = spawn(
    node,
    [
      ...common,
      ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check'],
      ...[
        '--disable-getting-started-override',
        '--ignore-last-opened',
        ...(options.trust === false ? [] : ['--disable-workspace-trust']),
      ],
    ],
    { detached: true, stdio: 'ignore', env: environment },
  );
  const authority = `127.0.0.1:${port}`;
  await answering(`http://${authority}/healthz`, server);
  return {
    profile: folder,
    authority,
    address: (path, payload = []) => {
      const kind = path.endsWith('.code-workspace') ? 'workspace' : 'folder';
      return `http://${authority}/?${new URLSearchParams({ [kind]: path, payload: JSON.stringify([['skipWelcome', 'true'], ...payload]) })}`;
    },
    stop: () => stop(server, folder),
  };
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`code-server ended with ${server.exitCode}`);
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error('code-server did not start');
}

/** Ends the whole process group: code-server, extension hosts, language servers. */
async function stop(server: ChildProcess, folder: string): Promise<void> {
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, name);
    } catch {
      // Gone already.
    }
  };
  signal('SIGTERM');
  for (let tries = 0; tries < 30 && server.exitCode === null && server.signalCode === null; tries++) await sleep(100);
  signal('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
