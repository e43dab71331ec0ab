import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver/node';
import { createAnswerStore } from '../../server/src/node/network';
import { eventually } from '../support/eventually';
import { FULL_CLIENT } from './clients';
import { startTestServer } from './connection';
import type { TestServer } from './connection';
import { makeFolder, npmProject } from './folders';
import type { TestFolder } from './folders';

const ADDRESS = 'https://registry.npmjs.org/untold/1.0.0';
const TODAY = new Date().toISOString().slice(0, 10);

/** What a registry said lies in the user's cache as if it had been asked today: nothing here reaches the network. */
describe('public registries', () => {
  let folder: TestFolder;
  let cache: TestFolder;
  let server: TestServer;
  const settings = { online: false };
  before(async () => {
    cache = makeFolder({});
    await createAnswerStore(`${cache.path}/licence-assistant/registries`).write(
      `${ADDRESS} 1.0.0`,
      JSON.stringify({ day: TODAY, reading: { values: [['ISC']], relation: 'any' } }),
    );
    folder = makeFolder(npmProject('EUPL-1.2', { untold: '' }));
    server = await startTestServer({
      folders: [folder.path],
      capabilities: FULL_CLIENT,
      settings,
      environment: { XDG_CACHE_HOME: cache.path, LOCALAPPDATA: cache.path },
    });
    await eventually('the scan', () => server.log.find((line) => line.includes('ready')));
  });
  after(async () => {
    await server.stop();
    folder.remove();
    cache.remove();
  });
  const hover = async (): Promise<string> => {
    const answer = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: folder.uriOf('package.json') },
      position: { line: 5, character: 8 },
    });
    return JSON.stringify(answer?.contents);
  };

  it('are not asked unless a setting says so; then their answer is evidence, with its address', async () => {
    assert.doesNotMatch(await hover(), /ISC/);
    settings.online = true;
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const told = await eventually('the answer', async () => {
      const text = await hover();
      return text.includes('ISC') ? text : undefined;
    });
    assert.ok(told.includes(`](${ADDRESS})`), told);
    const places = await server.connection.sendRequest<readonly unknown[]>('textDocument/definition', {
      textDocument: { uri: folder.uriOf('package.json') },
      position: { line: 5, character: 8 },
    });
    assert.deepEqual(places, []);
  });
});
