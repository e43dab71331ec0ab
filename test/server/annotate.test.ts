import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import type { AnnotateAnswer, HeaderProposal } from '../../server/src/protocol/annotate';
import { eventually } from '../support/eventually';
import { FULL_CLIENT, PLAIN_CLIENT } from './clients';
import { startTestServer } from './connection';
import type { TestServer } from './connection';
import { makeFolder, npmProject } from './folders';
import type { TestFolder } from './folders';

const TAG = `SPDX-License-${'Identifier'}: EUPL-1.2`;
const COPYRIGHT = `SPDX-FileCopyright${'Text'}: 2026 Sample Town`;
const HEADER = `// ${COPYRIGHT}\n// ${TAG}\n`;
const SOURCES = { 'src/a.ts': HEADER, 'src/b.ts': HEADER, 'src/c.ts': 'c();\n', 'src/d.ts': '// Copyright 2020 Somebody Else\nd();\n' };

describe('annotating in bulk', () => {
  let folder: TestFolder;
  let server: TestServer;
  const start = async (files: Record<string, string>, capabilities: ClientCapabilities = FULL_CLIENT): Promise<void> => {
    folder = makeFolder(files);
    server = await startTestServer({ folders: [folder.path], capabilities, initializationOptions: { commands: true } });
    await eventually('the first scan', () => server.log.find((line) => line.includes('ready')));
  };
  afterEach(async () => {
    await server.stop();
    folder.remove();
  });
  const annotate = async (uri: string, wish: object): Promise<Exclude<AnnotateAnswer, { refused: string }>> => {
    const answer = await server.connection.sendRequest<AnnotateAnswer>('licenceAssistant/annotate', { uri, ...wish });
    assert(!('refused' in answer), JSON.stringify(answer));
    return answer;
  };
  /** The texts that would be added, by file. */
  const added = ({ edit }: Exclude<AnnotateAnswer, { refused: string }>): Record<string, string> => {
    const changes = (edit?.documentChanges ?? []).filter((each): each is TextDocumentEdit => 'textDocument' in each);
    return Object.fromEntries(
      changes.map(({ textDocument, edits }) => [
        textDocument.uri.slice(folder.uri.length + 1),
        edits.map((each) => ('newText' in each ? each.newText : '')).join(''),
      ]),
    );
  };

  it('proposes what the project says elsewhere', async () => {
    await start({ ...npmProject('EUPL-1.2', {}), ...SOURCES });
    const proposal = await server.connection.sendRequest<HeaderProposal>('licenceAssistant/annotate/propose', { uri: folder.uri });
    assert.equal(proposal.expression, 'EUPL-1.2');
    assert.match(proposal.copyright ?? '', /^\d{4} Sample Town$/);
  });

  it('proposes what the headers say, and not what the whole goes out under', async () => {
    const policy = { '.licence-assistant.yaml': 'outbound: GPL-3.0-only\n' };
    await start({ ...npmProject('EUPL-1.2', {}), ...SOURCES, ...policy, 'docs/x.md': 'x\n' });
    const propose = async (uri: string): Promise<string | undefined> => (await server.connection.sendRequest<HeaderProposal>('licenceAssistant/annotate/propose', { uri })).expression;
    assert.equal(await propose(folder.uri), 'EUPL-1.2');
    assert.equal(await propose(folder.uriOf('docs')), 'EUPL-1.2');
  });

  it('works out every change, and says which files are left alone and why', async () => {
    await start({ ...npmProject('EUPL-1.2', {}), ...SOURCES });
    const answer = await annotate(folder.uri, { expression: 'EUPL-1.2', copyright: '2026 Sample Town' });
    assert.deepEqual(Object.keys(added(answer)).sort(), ['LICENSES/EUPL-1.2.txt', 'package-lock.json.license', 'package.json.license', 'src/c.ts']);
    assert.match(added(answer)['LICENSES/EUPL-1.2.txt'] ?? '', /EUROPEAN UNION PUBLIC LICENCE/);
    assert.equal(added(answer)['src/c.ts'], `${HEADER}\n`);
    assert.equal(answer.message, 'Headers were worked out for 3 files. 1 file is left alone.');
    assert.deepEqual(answer.skipped.map((line) => line.split(':')[0]), ['src/d.ts']);
    folder.write('LICENSES/EUPL-1.2.txt', 'the text');
    const part = await annotate(folder.uriOf('src'), { expression: 'EUPL-1.2' });
    assert.deepEqual(Object.keys(added(part)), ['src/c.ts']);
    assert.deepEqual(part.skipped.map((line) => line.split(':')[0]), ['src/d.ts']);
  });

  it('says which licence text is left to write', async () => {
    await start(SOURCES);
    const answer = await annotate(folder.uri, { expression: 'LicenseRef-Ours', copyright: '2026 Sample Town' });
    assert.deepEqual(Object.keys(added(answer)), ['src/c.ts']);
    assert.match(answer.skipped.join('; '), /LICENSES\/LicenseRef-Ours.txt: missing/);
  });

  it('goes by what is typed, and says where there is nothing to add', async () => {
    await start(SOURCES);
    const textDocument = { uri: folder.uriOf('src/c.ts'), languageId: 'typescript', version: 3, text: `${HEADER}c();\n` };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument });
    const answer = await annotate(textDocument.uri, { expression: 'EUPL-1.2', copyright: '2026 Sample Town' });
    assert.deepEqual(answer, { message: 'No file lacks a header that can be added.', skipped: [] });
  });

  it('refuses what is no licence, and what the client cannot do', async () => {
    await start({ 'a.json': '{}' }, PLAIN_CLIENT);
    const ask = (expression: string): Promise<AnnotateAnswer> =>
      server.connection.sendRequest('licenceAssistant/annotate', { uri: folder.uri, expression });
    assert.match(JSON.stringify(await ask('EUPL AND')), /is not an SPDX licence expression/);
    assert.match(JSON.stringify(await ask('EUPL-1.2')), /refused/);
  });

  it('is offered where a header is missing', async () => {
    await start({ ...npmProject('EUPL-1.2', {}), ...SOURCES });
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: folder.uriOf('src/c.ts') },
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      context: { diagnostics: [] },
    });
    const command = actions.flatMap((action) => action.command ?? []).find((each) => each.command === 'licenceAssistant.annotate');
    assert.deepEqual(command?.arguments, [folder.uri]);
  });
});
