import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from './server-process';

describe('the server process', () => {
  it('that cannot be started is a failure one can hear of, and no defect until then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'server-'));
    const unheard: unknown[] = [];
    const listen = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', listen);
    try {
      const started = startServerProcess(join(folder, 'missing'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await assert.rejects(started, { code: 'ENOENT' });
      writeFileSync(join(folder, 'no-program'), '');
      await assert.rejects(startServerProcess(join(folder, 'no-program')), { code: 'EACCES' });
      assert.deepEqual(unheard, []);
    } finally {
      process.off('unhandledRejection', listen);
      rmSync(folder, { recursive: true });
    }
  });

  it('that starts can be talked to', async () => {
    const server = await startServerProcess();
    assert(server.pid !== undefined && server.stdin && server.stdout);
    server.kill();
  });
});
