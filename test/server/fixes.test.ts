import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { eventually } from '../support/eventually';
import { FULL_CLIENT, PLAIN_CLIENT } from './clients';
import { startTestServer } from './connection';
import type { TestServer } from './connection';
import { makeFolder, npmProject } from './folders';
import type { TestFolder } from './folders';

const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const HEADER = '// SPDX-FileCopyrightText: 2026 Sample\n// SPDX-License-Identifier: EUPL-1.2\n';

describe('fixes', () => {
  let folder: TestFolder;
  let server: TestServer;
  const start = async (files: Record<string, string>, capabilities: ClientCapabilities, own = false): Promise<void> => {
    folder = makeFolder(files);
    server = await startTestServer({
      folders: [folder.path],
      capabilities,
      ...(own && { initializationOptions: { commands: true } }),
    });
    await eventually('the first scan', () => server.log.find((line) => line.includes('ready')));
  };
  afterEach(async () => {
    await server.stop();
    folder.remove();
  });
  const open = (file: string, version: number, text: string): Promise<void> =>
    server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: folder.uriOf(file), languageId: 'x', version, text },
    });
  const actions = (file: string): Promise<CodeAction[]> =>
    server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: folder.uriOf(file) },
      range: EVERYWHERE,
      context: { diagnostics: [] },
    });
  const resolve = (action: CodeAction): Promise<CodeAction> =>
    server.connection.sendRequest('codeAction/resolve', action);
  const named = (all: readonly CodeAction[], title: RegExp): CodeAction => {
    const found = all.find((action) => title.test(action.title));
    assert(found, `no action ${title} among ${all.map((action) => action.title).join('; ')}`);
    return found;
  };
  const changesOf = (edit: WorkspaceEdit | undefined): TextDocumentEdit[] =>
    (edit?.documentChanges ?? []).filter((each): each is TextDocumentEdit => 'textDocument' in each);

  it('are worked out when chosen, for the version the editor shows', async () => {
    await start(npmProject('EUPL 1.2', {}), FULL_CLIENT);
    const { 'package.json': text = '' } = npmProject('EUPL 1.2', {});
    await open('package.json', 7, text);
    const action = named(await actions('package.json'), /Replace/);
    assert.equal(action.edit, undefined);
    assert.equal(action.isPreferred, true);
    const { edit } = await resolve(action);
    const [change] = changesOf(edit);
    assert.deepEqual(change?.textDocument, { uri: folder.uriOf('package.json'), version: 7 });
    assert.deepEqual(change.edits, [
      { range: { start: { line: 3, character: 14 }, end: { line: 3, character: 22 } }, newText: 'EUPL-1.2' },
    ]);
  });

  it('name a document as the editor spells it', async () => {
    await start({ ...npmProject('EUPL 1.2', {}) }, FULL_CLIENT);
    const { 'package.json': text = '' } = npmProject('EUPL 1.2', {});
    const uri = folder.uriOf('package.json').replace('package', '%70ackage');
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'json', version: 4, text } });
    const all = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: EVERYWHERE, context: { diagnostics: [] } });
    const { edit } = await resolve(named(all, /Replace/));
    assert.deepEqual(changesOf(edit).map(({ textDocument }) => textDocument), [{ uri, version: 4 }]);
  });

  it('are refused where the text changed meanwhile, with a word to the user', async () => {
    await start(npmProject('EUPL 1.2', {}), FULL_CLIENT);
    await open('package.json', 1, npmProject('EUPL 1.2', {})['package.json'] ?? '');
    const action = named(await actions('package.json'), /Replace/);
    const contentChanges = [{ text: '{\n\n  "name": "other",\n  "licence": "other and longer"\n}\n' }];
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: folder.uriOf('package.json'), version: 2 },
      contentChanges,
    });
    assert.equal((await resolve(action)).edit, undefined);
    assert.match(await eventually('a word to the user', () => server.shown[0]), /changed meanwhile/);
  });

  it('come with their edits for clients that cannot ask later', async () => {
    await start(npmProject('EUPL 1.2', {}), PLAIN_CLIENT);
    const action = named(await actions('package.json'), /Replace/);
    assert.equal(action.edit?.changes?.[folder.uriOf('package.json')]?.[0]?.newText, 'EUPL-1.2');
  });

  it('create files, never over an existing one', async () => {
    await start({ 'package.json': npmProject('EUPL-1.2', {})['package.json'] ?? '', 'a.ts': HEADER }, FULL_CLIENT);
    const action = named(await actions('package.json'), /LICENSE/);
    const { edit } = await resolve(action);
    const create = edit?.documentChanges?.find((change) => 'kind' in change && change.kind === 'create');
    assert(create && 'options' in create);
    assert.deepEqual(create.options, { overwrite: false, ignoreIfExists: false });
    const inserted = changesOf(edit)
      .flatMap(({ edits }) => edits)
      .map((each) => ('newText' in each ? each.newText : ''));
    assert(
      inserted.some((text) => text.includes('EUROPEAN UNION PUBLIC LICENCE')),
      'the text of the licence is not in the edit',
    );
  });

  it('mend all problems of a kind at once, after showing what would change', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
        `src/${name}.ts`,
        `${name < 'c' ? '' : HEADER}\nexport const ${name} = 1;\n`,
      ]),
    );
    await start({ ...npmProject('EUPL-1.2', {}), ...files }, FULL_CLIENT);
    const action = named(await actions('src/a.ts'), /all 2/);
    const { edit } = await resolve(action);
    assert.deepEqual(
      Object.values(edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    const changed = changesOf(edit).map(({ textDocument }) => textDocument.uri);
    assert.deepEqual(changed.sort(), [folder.uriOf('src/a.ts'), folder.uriOf('src/b.ts')]);
  });

  it('change open files of any name', async () => {
    const files = Object.fromEntries(['a.ts', 'b.ts', 'c.ts'].map((name) => [name, `${HEADER}\nexport const x = 1;\n`]));
    const odd = ['star*.ts', 'sp ace.ts', 'br[ack].ts', ...(process.platform === 'win32' ? [] : ['back\\slash.ts'])];
    const text = 'export const y = 1;\n';
    await start({ ...npmProject('EUPL-1.2', {}), 'REUSE.toml': 'version = 1\n', ...files, ...Object.fromEntries(odd.map((name) => [name, text])) }, FULL_CLIENT);
    for (const name of odd) {
      // As VS Code spells it.
      const textDocument = { uri: URI.file(`${folder.path}/${name}`).toString(), version: 1 };
      await server.connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'x', text } });
      const offered = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument, range: EVERYWHERE, context: { diagnostics: [] } });
      const { edit } = await resolve(named(offered, /^Add the header with EUPL-1\.2$/));
      assert.deepEqual(changesOf(edit).map((change) => change.textDocument), [textDocument], name);
    }
  });

  it('are not offered for a file that says something else of itself', async () => {
    const files = Object.fromEntries(['a.ts', 'b.ts', 'c.ts'].map((name) => [name, `${HEADER}\nexport const x = 1;\n`]));
    await start({ ...npmProject('EUPL-1.2', {}), 'REUSE.toml': 'version = 1\n', ...files, 'own.ts': 'export const y = 1;\n', 'taken.ts': '// Port of zlib.js by Bob Builder\nexport const y = 1;\n' }, FULL_CLIENT);
    const headers = async (file: string): Promise<string[]> => (await actions(file)).map(({ title }) => title).filter((title) => /EUPL-1\.2/.test(title));
    assert.equal((await headers('own.ts')).length, 2);
    assert.deepEqual(await headers('taken.ts'), []);
  });

  it('that need an answer are a command of our own client, which asks and has them worked out', async () => {
    await start(npmProject('EUPL-1.2', { 'service-code': 'SSPL-1.0' }), FULL_CLIENT, true);
    const { command } = named(await actions('package.json'), /with a reason/);
    assert.equal(command?.command, 'licenceAssistant.applyFix');
    const [params] = command.arguments as [{ uri: string; offer: { arguments: Record<string, string> } }];
    const questions = await server.connection.sendRequest<{ argument: string; optional: boolean }[]>(
      'licenceAssistant/fix/questions',
      params,
    );
    assert.deepEqual(
      questions.map(({ argument, optional }) => [argument, optional]),
      [
        ['reason', false],
        ['expires', true],
      ],
    );
    const offer = { ...params.offer, arguments: { ...params.offer.arguments, reason: 'a note of the legal service' } };
    const answer = await server.connection.sendRequest<{ edit: WorkspaceEdit }>('licenceAssistant/fix/workOut', {
      ...params,
      offer,
    });
    const text = changesOf(answer.edit)
      .flatMap(({ edits }) => edits)
      .map((each) => ('newText' in each ? each.newText : ''))
      .join('');
    for (const part of ['waivers:', 'service-code', 'a note of the legal service']) assert(text.includes(part), text);
    const refused = await server.connection.sendRequest<{ refused: string }>('licenceAssistant/fix/workOut', params);
    assert.match(refused.refused, /reason/);
  });

  it('that record a decision are offered for all of a kind, with one answer and as one edit', async () => {
    await start(npmProject('EUPL-1.2', { a: 'SSPL-1.0', b: 'SSPL-1.0', c: 'MIT' }), FULL_CLIENT, true);
    const all = await actions('package.json');
    const written = (edit: WorkspaceEdit | undefined): string =>
      changesOf(edit).flatMap(({ edits }) => edits).map((each) => ('newText' in each ? each.newText : '')).join('');
    const workOut = (params: unknown): Promise<{ edit: WorkspaceEdit }> => server.connection.sendRequest('licenceAssistant/fix/workOut', params);
    const tools = await workOut(named(all, /all 2 .* only tools/).command?.arguments?.[0]);
    assert.equal(written(tools.edit), 'uses:\n  - package: a\n    use: tool\n  - package: b\n    use: tool\n');
    const [params] = named(all, /Accept all 2 /).command?.arguments as [{ offer: { arguments: object }; others: unknown[] }];
    assert.equal(params.others.length, 1);
    const offer = { ...params.offer, arguments: { ...params.offer.arguments, reason: 'both are replaced' } };
    const answer = await workOut({ ...params, offer });
    assert.equal(written(answer.edit).split('reason: both are replaced').length, 3, written(answer.edit));
  });

  it('of the policy file mend a slip, and take out what has no effect', async () => {
    const policy = 'alow: [MIT]\nwaivers:\n  - code: missing-headers\n    reason: old\n';
    await start({ ...npmProject('EUPL-1.2', { c: 'MIT' }), '.licence-assistant.yaml': policy }, FULL_CLIENT);
    const all = await actions('.licence-assistant.yaml');
    const editsOf = async (title: RegExp): Promise<unknown> =>
      changesOf((await resolve(named(all, title))).edit).flatMap(({ edits }) => edits.map((each) => ['newText' in each && each.newText, each.range.start.line, each.range.end.line]));
    assert.deepEqual(await editsOf(/“alow” with allow/), [['allow', 0, 0]]);
    assert.deepEqual(await editsOf(/“missing-headers” with missing-header/), [['missing-header', 2, 2]]);
    assert.deepEqual(await editsOf(/Remove this entry/), [['', 1, 4]]);
  });
});
