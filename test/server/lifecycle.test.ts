import assert from 'node:assert/strict';
import { startTestServer } from './connection';

describe('the server over stdio', () => {
  it('names itself, and ends when told to', async () => {
    const server = await startTestServer();
    assert.equal(server.initialized.serverInfo?.name, 'licence-assistant');
    assert.equal(await server.stop(), 0);
  });
});
