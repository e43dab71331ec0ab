import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver/node';
import type { ProjectView } from '../../server/src/protocol/panel/project';
import { eventually } from '../support/eventually';
import { buildAll } from '../support/hostile/kinds';
import { startTestServer } from './connection';
import { makeFolder, npmProject } from './folders';

describe('the server, over a folder of everything that has ever taken long', () => {
  it('comes to an end, says what it left out, and answers on', async () => {
    const folder = makeFolder(npmProject('EUPL 1.2', {}));
    buildAll(folder.path);
    const server = await startTestServer({ folders: [folder.path], initializationOptions: { commands: true } });
    try {
      await eventually('the scan', () => server.log.find((line) => line.includes('ready')), 150_000);
      const view = await server.connection.sendRequest<ProjectView>('licenceAssistant/panel/project', { assumption: {} });
      assert.match(view.state === 'ready' ? (view.overview.partial?.text ?? '') : view.state, /more than 200 deep were not read/);
      const uri = folder.uriOf('package.json');
      await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version: 1, text: '{ "license": "MIT" }' } });
      const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 15 } });
      assert.match(JSON.stringify(hover), /MIT/);
    } finally {
      assert.equal(await server.stop(), 0);
      folder.remove();
    }
  });
});
