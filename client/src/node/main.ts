import { setImmediate } from 'node:timers/promises';
import { lazily } from '../lazily';
import { startServerProcess } from './server-process';

/** Called by the desktop's extension host. The rest is a file of its own, not yet read: the server starts while it is. */
export const { activate, deactivate } = lazily(async () => {
  // Starting a process takes a moment, for which the editor would be kept waiting.
  await setImmediate();
  const process = startServerProcess();
  const { startWith } = await import('./start');
  return startWith(process);
});
