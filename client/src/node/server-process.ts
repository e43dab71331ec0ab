import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Starts the server in a process of its own, with the Node.js of the editor (in Electron, that is asked for by a variable).
 * Rejects where it cannot be started: the program is missing or may not be run, or there are too many processes.
 */
export function startServerProcess(program: string = process.execPath): Promise<ChildProcess> {
  const started = start(program);
  // Whoever needs the process hears of it; until somebody asks, an unheard rejection would count as a defect of the editor's host.
  started.catch(() => undefined);
  return started;
}

async function start(program: string): Promise<ChildProcess> {
  const server = spawn(program, [join(__dirname, 'server.js'), '--stdio'], {
    windowsHide: true,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
  });
  // Rejects with what `error` says, if that comes first.
  await once(server, 'spawn');
  // What goes wrong later, such as a signal that cannot be sent, is no reason to take the editor's host down: the connection ends.
  server.on('error', () => undefined);
  return server;
}
