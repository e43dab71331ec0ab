import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** Starts the server in a process of its own, with the Node.js of the editor (in Electron, that is asked for by a variable). */
export function startServerProcess(): ChildProcess {
  return spawn(process.execPath, [join(__dirname, 'server.js'), '--stdio'], {
    windowsHide: true,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
  });
}
