import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { eventually } from '../support/eventually';
import { FULL_CLIENT, PLAIN_CLIENT } from './clients';
import { startTestServer } from './connection';
import type { TestServer } from './connection';
import { makeFolder, npmProject } from './folders';
import type { TestFolder } from './folders';

const codesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code)).sort();

describe('diagnostics', () => {
  let folder: TestFolder;
  let server: TestServer;
  beforeEach(() => {
    folder = makeFolder(npmProject('EUPL 1.2', { 'service-code': 'SSPL-1.0', 'notice-only': 'MIT' }));
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    folder.remove();
  });

  const pushed = (code: string): Promise<Diagnostic> =>
    eventually(code, () =>
      server.pushed.get(folder.uriOf('package.json'))?.diagnostics.find((each) => each.code === code),
    );
  const open = (text: string, version = 1): Promise<void> =>
    server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: folder.uriOf('package.json'), languageId: 'json', version, text },
    });
  const change = (text: string, version: number): Promise<void> =>
    server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: folder.uriOf('package.json'), version },
      contentChanges: [{ text }],
    });

  it('are sent to a client that does not ask: code, page, exact range, related places', async () => {
    server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT });
    const wrongId = await pushed('non-spdx-licence');
    assert.deepEqual(wrongId.range, { start: { line: 3, character: 14 }, end: { line: 3, character: 22 } });
    assert.equal(wrongId.source, 'licence-assistant');
    assert.match(wrongId.codeDescription?.href ?? '', /^file:.*\/docs\/findings\/non-spdx-licence\.md$/);
    const dependency = await pushed('not-open-source-dependency');
    assert.equal(dependency.range.start.line, 5);
    assert.equal(dependency.relatedInformation?.[0]?.location.uri, folder.uriOf('package-lock.json'));
  });

  for (const locale of ['de-AT', 'fr'])
    it(`lead to the page in the language of the client: ${locale}`, async () => {
      server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT, locale });
      const { codeDescription, message } = await pushed('non-spdx-licence');
      assert(codeDescription?.href.endsWith(`/docs/${locale.slice(0, 2)}/findings/non-spdx-licence.md`), codeDescription?.href);
      assert.doesNotMatch(String(message), /is not/);
    });

  it('stand at the folder where no file is to blame, and go when there is one', async () => {
    const bare = makeFolder({ 'a.py': 'print(1)\n' });
    try {
      server = await startTestServer({ folders: [bare.path], capabilities: PLAIN_CLIENT });
      const atFolder = (): readonly Diagnostic[] | undefined =>
        [...server.pushed].find(([uri]) => uri.replace(/\/$/, '') === bare.uriOf('').replace(/\/$/, ''))?.[1].diagnostics;
      const found = await eventually('a problem of the folder', atFolder);
      assert.deepEqual(codesOf(found), ['missing-licence-file']);
      bare.write('README.md', '# A\n');
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: bare.uriOf('README.md'), type: 1 }] });
      await eventually('it to go away', () => (atFolder()?.length === 0 ? true : undefined));
    } finally {
      bare.remove();
    }
  });

  it('follow what is typed, and go back to the disk when the document is closed', async () => {
    server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT });
    await pushed('non-spdx-licence');
    const { 'package.json': text = '' } = npmProject('EUPL-1.2', { 'service-code': 'SSPL-1.0', 'notice-only': 'MIT' });
    const gone = (): true | undefined => {
      const last = server.pushed.get(folder.uriOf('package.json'));
      return last && !codesOf(last.diagnostics).includes('non-spdx-licence') ? true : undefined;
    };
    await open('{', 1);
    await change(text, 2);
    await eventually('the problem to go away', gone);
    assert.equal(server.pushed.get(folder.uriOf('package.json'))?.version, 2);
    await server.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: folder.uriOf('package.json') },
    });
    await pushed('non-spdx-licence');
  });

  it('follow files that change, appear and go away on disk', async () => {
    server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT });
    await pushed('non-spdx-licence');
    const changed = (file: string, type: 1 | 2 | 3): Promise<void> =>
      server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.uriOf(file), type }],
      });
    folder.write('other/package.json', '{ "name": "other", "license": "GPLv99" }');
    await changed('other/package.json', 1);
    await eventually(
      'the new file to be judged',
      () => server.pushed.get(folder.uriOf('other/package.json'))?.diagnostics.length,
    );
    folder.write('other/package.json', '{ "name": "other", "license": "EUPL-1.2" }');
    await changed('other/package.json', 2);
    const empty = (): true | undefined => {
      const last = server.pushed.get(folder.uriOf('other/package.json'))?.diagnostics ?? [];
      return codesOf(last).every((code) => !code.includes('spdx')) || undefined;
    };
    await eventually('the mended file to be clear', empty);
  });

  it('follow an installation, which changes files that editors do not watch', async () => {
    folder.write('package-lock.json', npmProject('EUPL-1.2', { 'service-code': '' })['package-lock.json'] ?? '');
    folder.write(
      'node_modules/service-code/package.json',
      '{ "name": "service-code", "version": "1.0.0", "license": "MIT" }',
    );
    server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT });
    await pushed('non-spdx-licence');
    const has = (): boolean =>
      codesOf(server.pushed.get(folder.uriOf('package.json'))?.diagnostics ?? []).includes(
        'not-open-source-dependency',
      );
    assert(!has());
    folder.write(
      'node_modules/service-code/package.json',
      '{ "name": "service-code", "version": "1.0.0", "license": "SSPL-1.0" }',
    );
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('package-lock.json'), type: 2 }],
    });
    await eventually('the new licence', () => has() || undefined);
  });

  it('are answered to a client that asks, once for each state', async () => {
    server = await startTestServer({ folders: [folder.path], capabilities: FULL_CLIENT });
    const uri = folder.uriOf('package.json');
    const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      server.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const full = await eventually('a report', async () => {
      const report = await ask();
      return report.kind === 'full' && report.items.length > 0 ? report : undefined;
    });
    assert(codesOf(full.items).includes('non-spdx-licence'));
    assert.equal((await ask(full.resultId)).kind, 'unchanged');
    await open(npmProject('EUPL-1.2', { 'service-code': 'SSPL-1.0', 'notice-only': 'MIT' })['package.json'] ?? '');
    const after = await ask(full.resultId);
    assert(after.kind === 'full', 'nothing has changed');
    assert.deepEqual(codesOf(after.items), ['missing-licence-file', 'not-open-source-dependency']);
  });

  for (const refreshSupport of [true, false])
    it(`are answered ${refreshSupport ? 'as far as they are certain, and whole after the scan' : 'whole to a client that will not ask again'}`, async () => {
      const sources = Array.from({ length: 500 }, (_, i) => [`src/${String(i)}.ts`, 'export {};\n']);
      const more = makeFolder({ ...npmProject('EUPL 1.2', { 'service-code': 'SSPL-1.0' }), ...Object.fromEntries(sources) });
      const capabilities = { ...FULL_CLIENT, workspace: { ...FULL_CLIENT.workspace, diagnostics: { refreshSupport } } };
      server = await startTestServer({ folders: [more.path], capabilities });
      const again = new Promise<void>((resolve) => server.connection.onRequest('workspace/diagnostic/refresh', () => resolve()));
      const textDocument = { uri: more.uriOf('package.json') };
      const ask = async (): Promise<readonly string[]> => {
        const report = await server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
        return report.kind === 'full' ? codesOf(report.items) : [];
      };
      const text = npmProject('EUPL 1.2', { 'service-code': 'SSPL-1.0' })['package.json'];
      await server.connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'json', version: 1, text } });
      const first = await ask();
      if (refreshSupport) await again;
      const whole = await ask();
      assert.deepEqual(first, refreshSupport ? ['missing-licence-file', 'not-open-source-dependency'] : whole);
      assert.deepEqual(whole, ['missing-licence-file', 'non-spdx-licence', 'not-open-source-dependency']);
      more.remove();
    });

  it('of the whole workspace are answered when there is something new', async () => {
    server = await startTestServer({ folders: [folder.path], capabilities: FULL_CLIENT });
    const ask = (previousResultIds: readonly object[]): Promise<WorkspaceDiagnosticReport> =>
      server.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    const first = await ask([]);
    const report = first.items.find(({ uri }) => uri === folder.uriOf('package.json'));
    assert(report?.kind === 'full' && report.items.length > 0);
    const previous = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const second = ask(previous);
    await open(npmProject('EUPL-1.2', {})['package.json'] ?? '');
    assert((await second).items.some(({ uri }) => uri === folder.uriOf('package.json')));
  });
});
