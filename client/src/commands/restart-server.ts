import { State } from 'vscode-languageclient';
import type { Host } from '../host';

let restarting: Promise<void> | undefined;

/** Stops the server and starts it anew; requests that come meanwhile join the one under way. */
export async function restartServer(host: Host): Promise<void> {
  restarting ??= restart(host).finally(() => (restarting = undefined));
  await restarting;
}

async function restart({ client, log, failures }: Host): Promise<void> {
  try {
    if (client.state === State.Running) await client.stop();
    await client.start();
  } catch (error) {
    log.error(String(error));
    failures.tell({ id: 'client.start-failed' });
  }
}
