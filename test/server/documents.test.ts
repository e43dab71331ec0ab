import assert from 'node:assert/strict';
import type { DocumentAnswer, DocumentChoices, DocumentKind } from '../../server/src/protocol/documents';
import { eventually } from '../support/eventually';
import { FULL_CLIENT } from './clients';
import { startTestServer } from './connection';
import type { TestServer } from './connection';
import { makeFolder, npmProject } from './folders';
import type { TestFolder } from './folders';

type Written = Exclude<DocumentAnswer, { refused: string }>;

describe('documents about a project', () => {
  let folder: TestFolder;
  let server: TestServer;
  const start = async (files: Record<string, string>): Promise<void> => {
    folder = makeFolder(files);
    server = await startTestServer({ folders: [folder.path], capabilities: FULL_CLIENT, initializationOptions: { commands: true } });
    await eventually('the first scan', () => server.log.find((line) => line.includes('ready')));
  };
  afterEach(async () => {
    await server.stop();
    folder.remove();
  });
  const ask = (kind: DocumentKind, choice?: string): Promise<DocumentAnswer> => server.connection.sendRequest('licenceAssistant/documents/write', { uri: folder.uri, kind, ...(choice !== undefined && { choice }) });
  const write = async (kind: DocumentKind, choice?: string): Promise<Written> => {
    const answer = await ask(kind, choice);
    assert(!('refused' in answer), JSON.stringify(answer));
    return answer;
  };

  it('offer every standard and every portal, and tell which one the policy names', async () => {
    await start({ ...npmProject('EUPL-1.2', {}), '.licence-assistant.yaml': 'profile: fr\n' });
    const { specs, profiles } = await server.connection.sendRequest<DocumentChoices>('licenceAssistant/documents/choices', { uri: folder.uri });
    assert.deepEqual(specs, ['cyclonedx-1.6', 'cyclonedx-1.7', 'spdx-2.3', 'spdx-3.0.1']);
    assert.deepEqual(profiles.filter(({ chosen }) => chosen).map(({ id }) => id), ['fr']);
    assert(profiles.every(({ portal }) => portal !== ''));
  });

  it('are a bill of materials in the standard asked for', async () => {
    await start(npmProject('EUPL-1.2', { a: 'MIT' }));
    const { text, language, notes } = await write('bill', 'cyclonedx-1.7');
    const bill = JSON.parse(text) as { specVersion: string; serialNumber: string; components: { name: string }[] };
    assert.equal(language, 'json');
    assert.deepEqual([bill.specVersion, bill.components.map(({ name }) => name)], ['1.7', ['a']]);
    assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.match(notes[0] ?? '', /cyclonedx-1\.7/);
    assert.match((await write('bill', 'spdx-2.3')).text, /"spdxVersion": "SPDX-2\.3"/);
  });

  it('are the notices, with what they lack', async () => {
    await start(npmProject('EUPL-1.2', { a: 'MIT' }));
    const { text, language, notes, lacking } = await write('notices');
    assert.equal(language, 'plaintext');
    assert.match(text, /\ba\b.*1\.0\.0/);
    assert.deepEqual([lacking, notes.length > 0], [true, true]);
  });

  it('are what stands in the way of publishing', async () => {
    await start(npmProject('EUPL-1.2', {}));
    assert.match((await write('readiness', 'ec')).text, /publiccode\.yml/);
    assert.match(JSON.stringify(await ask('readiness', 'nobody')), /refused/);
  });

  it('are refused where the policy cannot be read, and name what is missing', async () => {
    await start({ ...npmProject('EUPL-1.2', {}), '.licence-assistant.yaml': 'alow: [MIT]\n' });
    const answer = await ask('bill');
    assert('refused' in answer && /\.licence-assistant\.yaml/.test(answer.refused), JSON.stringify(answer));
  });

  it('say what could not be read', async () => {
    await start({ ...npmProject('EUPL-1.2', {}), 'web/package.json': '{"name": "x",' });
    const { notes, lacking } = await write('bill');
    assert.equal(lacking, true);
    assert.match(notes[0] ?? '', /^web\/package\.json:1: /);
  });
});
