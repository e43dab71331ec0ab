import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { eventually } from '../support/eventually';
import { useWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('a server that goes away', () => {
  let workbench: Workbench;
  useWorkbench('permit-service', { file: 'package.json' }, (opened) => (workbench = opened));

  const kill = async (before: number | undefined): Promise<number> => {
    const pid = await eventually('a server', () => serversOf(workbench.profile).find((each) => each !== before));
    process.kill(pid, 'SIGKILL');
    return pid;
  };

  it('is started again five times, with its state; then the user is told', async function () {
    this.timeout(180_000);
    const { page } = workbench;
    const ready = page.locator('.statusbar-item', { hasText: 'EUPL-1.2' });
    await ready.waitFor();
    let pid: number | undefined;
    for (let times = 1; times <= 6; times++) {
      pid = await kill(pid);
      await ready.waitFor({ state: 'hidden' });
      if (times < 6) await ready.waitFor();
      if (times === 1) await page.locator('.squiggly-warning').first().waitFor();
    }
    await page.locator('.notification-toast', { hasText: 'is not started again' }).waitFor();
    await workbench.picture('server-given-up');
    assert.deepEqual(serversOf(workbench.profile), []);
    await workbench.command('Restart server');
    await ready.waitFor();
  });
});

/** Ids of the language servers that run out of a profile's extensions folder (Linux: proc(5)). */
function serversOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const command = commandOf(pid);
      return command.includes(profile) && command.includes('dist/server.js');
    })
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
