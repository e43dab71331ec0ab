import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver/node';
import type { ProjectView } from '../../server/src/protocol/panel/project';
import { eventually } from '../support/eventually';
import { FULL_CLIENT, PLAIN_CLIENT } from './clients';
import { startTestServer } from './connection';
import type { TestServer } from './connection';
import { makeFolder, npmProject } from './folders';
import type { TestFolder } from './folders';

const GOOD = npmProject('EUPL 1.2', { 'notice-only': 'MIT' });

describe('the server', () => {
  let folder: TestFolder;
  let server: TestServer;
  const start = async (
    files: Record<string, string | Uint8Array>,
    prepare: () => void = () => undefined,
  ): Promise<void> => {
    folder = makeFolder({ ...GOOD, ...files });
    prepare();
    server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT });
  };
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    folder.remove();
  });
  /** The good manifest is judged whatever stands beside it. */
  const judged = (): Promise<true> =>
    eventually(
      'the good manifest',
      () =>
        server.pushed.get(folder.uriOf('package.json'))?.diagnostics.some(({ code }) => code === 'non-spdx-licence') ||
        undefined,
    );
  const codesOf = (file: string): string[] =>
    (server.pushed.get(folder.uriOf(file))?.diagnostics ?? []).map(({ code }) => String(code));

  it('names malformed manifests and judges the rest', async () => {
    await start({
      'broken/package.json': '{ "name": "broken", "license": ',
      'list/package.json': '[1, 2]',
      'cut/package-lock.json': (GOOD['package-lock.json'] ?? '').slice(0, 150),
      'cut/package.json': '{ "name": "cut", "license": "EUPL-1.2", "dependencies": { "notice-only": "^1.0.0" } }',
      'binary/package.json': new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0]),
      'utf16/package.json': Buffer.from('\ufeff{ "name": "wide", "license": "EUPL 1.2" }', 'utf16le'),
      'latin1/package.json': Buffer.from('{ "name": "caf\u00e9", "license": "EUPL 1.2" }', 'latin1'),
    });
    await judged();
    for (const file of ['broken/package.json', 'list/package.json', 'cut/package-lock.json']) {
      await eventually(file, () => codesOf(file).includes('malformed-manifest') || undefined);
    }
    assert(codesOf('utf16/package.json').includes('non-spdx-licence'));
    assert(codesOf('latin1/package.json').includes('non-spdx-licence'));
  });

  it('is not led in circles, and lives without folders that are not there', async () => {
    await start({}, () => {
      mkdirSync(join(folder.path, 'loop'));
      symlinkSync(folder.path, join(folder.path, 'loop/again'));
      symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'dangling'));
    });
    await judged();
  });

  /** Lock files of sixty thousand packages, each with a dependency. */
  const huge = (entry: (own: string, other: string) => string): string => Array.from({ length: 60_000 }, (_, i) => entry(String(i), String((i * 7 + 1) % 60_000))).join(',\n');
  const HUGE: Readonly<Record<string, () => Record<string, string>>> = {
    npm: () => ({
      'huge/package.json': '{ "name": "huge", "license": "EUPL-1.2", "dependencies": { "p0": "^1.0.0" } }',
      'huge/package-lock.json': `{"lockfileVersion":3,"packages":{"":{"dependencies":{"p0":"^1.0.0"}},\n${huge((own, other) => `"node_modules/p${own}":{"version":"1.0.0","license":"MIT","dependencies":{"p${other}":"^1.0.0"}}`)}}}`,
    }),
    Composer: () => ({
      'huge/composer.json': '{ "name": "a/huge", "license": "EUPL-1.2", "require": { "v/p0": "^1.0" } }',
      'huge/composer.lock': `{"packages":[${huge((own, other) => `{"name":"v/p${own}","version":"1.0.0","require":{"v/p${other}":"^1.0"},"license":["MIT"]}`)}],"packages-dev":[]}`,
    }),
    'a bill of materials': () => ({
      'huge/package.json': '{ "name": "huge", "license": "EUPL-1.2" }',
      'huge/bom.json': `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${huge((own) => `{"type":"library","bom-ref":"p${own}","name":"p${own}","version":"1.0.0","licenses":[{"license":{"id":"MIT"}}]}`)}],"dependencies":[${huge((own, other) => `{"ref":"p${own}","dependsOn":["p${other}"]}`)}]}`,
    }),
  };
  for (const [name, files] of Object.entries(HUGE)) it(`answers about one file while it reads a huge lock file of another: ${name}`, async () => {
    folder = makeFolder({ 'package.json': '{ "name": "small", "license": "EUPL-1.2" }', ...files() });
    server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT });
    const uri = folder.uriOf('package.json');
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'json', version: 1, text: '{ "name": "typed", "license": "MIT" }' },
    });
    const ready = (): boolean => server.log.some((line) => line.includes('ready'));
    let answered = 0;
    await eventually('the end of the scan', async () => {
      const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 31 },
      });
      if (!ready() && JSON.stringify(hover?.contents ?? '').includes('MIT')) answered++;
      return ready() || undefined;
    });
    assert.ok(answered > 1, String(answered));
  });

  it('judges the rest where a folder and a file are closed to it, and says so', async () => {
    folder = makeFolder({ ...GOOD, 'closed/package.json': '{ "license": "EUPL 1.2" }', 'b/package.json': '{ "license": "EUPL 1.2" }' });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'closed'), 0);
    chmodSync(join(folder.path, 'b/package.json'), 0);
    server = await startTestServer({ folders: [folder.path], capabilities: PLAIN_CLIENT, unprivileged: true });
    await judged();
    const leftOut = async (): Promise<string | undefined> => {
      const view = await server.connection.sendRequest<ProjectView>('licenceAssistant/panel/project', { assumption: {} });
      return view.state === 'ready' ? view.overview.partial?.text : undefined;
    };
    assert.equal(await leftOut(), '2 files or folders were left out, because they cannot be read: b/package.json and closed.');
    chmodSync(join(folder.path, 'b/package.json'), 0o644);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('b/package.json'), type: 2 }] });
    await eventually('the file', async () => ((await leftOut()) === 'One file or folder was left out, because it cannot be read: closed.' ? true : undefined));
    chmodSync(join(folder.path, 'closed'), 0o755);
  });

  it('says so where a limit left something out', async () => {
    const deep = `${'d/'.repeat(205)}package.json`;
    folder = makeFolder({ ...GOOD, [deep]: '{ "license": "EUPL 1.2" }' });
    server = await startTestServer({ folders: [folder.path], initializationOptions: { commands: true } });
    const view = await eventually('the scan', async () => {
      const answer = await server.connection.sendRequest<ProjectView>('licenceAssistant/panel/project', {
        assumption: {},
      });
      return answer.state === 'ready' && !answer.overview.scanning ? answer : undefined;
    });
    assert.match(view.overview.partial?.text ?? '', /more than 200 deep were not read/);
  });

  it('reads what a very large manifest lets it read', async () => {
    const filler = `"x": "${'y'.repeat(1_000_000)}",\n`.repeat(25);
    await start({ 'large/package.json': `{ "name": "large",\n${filler} "license": "EUPL 1.2" }` });
    await judged();
  });

  it('answers on after requests that make no sense', async () => {
    await start({});
    await judged();
    const { connection } = server;
    for (const params of [
      {},
      { textDocument: {} },
      { textDocument: { uri: 'no uri' }, position: {} },
      { textDocument: { uri: folder.uriOf('package.json') }, position: { line: 1e9, character: -5 } },
    ]) {
      for (const method of [
        'textDocument/hover',
        'textDocument/completion',
        'textDocument/codeAction',
        'textDocument/definition',
        'licenceAssistant/fix/workOut',
        'licenceAssistant/overview',
      ]) {
        await connection.sendRequest(method, params).catch(() => undefined);
      }
    }
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never/opened', version: 3 },
      contentChanges: [{ text: 'x' }],
    });
    const hover = await connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: folder.uriOf('package.json') },
      position: { line: 5, character: 8 },
    });
    assert(hover, 'the server does not answer any more');
  });

  it('goes on when its folder is deleted', async () => {
    await start({});
    await judged();
    rmSync(folder.path, { recursive: true });
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('package.json'), type: 3 }],
    });
    await eventually('the problems to go away', () => codesOf('package.json').length === 0 || undefined);
  });
});

describe('several folders', () => {
  it('have a policy each; one that goes away takes its problems with it', async () => {
    const strict = makeFolder({
      ...npmProject('EUPL-1.2', { 'service-code': 'SSPL-1.0' }),
      '.licence-assistant.yaml': 'deny: [MIT]\n',
    });
    const lenient = makeFolder({
      ...npmProject('EUPL-1.2', { 'service-code': 'SSPL-1.0' }),
      '.licence-assistant.yaml':
        'waivers:\n  - code: not-open-source-dependency\n    package: service-code\n    reason: agreed\n',
    });
    const server = await startTestServer({
      folders: [strict.path, lenient.path],
      capabilities: { ...PLAIN_CLIENT, workspace: FULL_CLIENT.workspace ?? {} },
    });
    const has = (folder: TestFolder): boolean =>
      server.pushed
        .get(folder.uriOf('package.json'))
        ?.diagnostics.some(({ code }) => code === 'not-open-source-dependency') ?? false;
    await eventually('both scans', () => server.log.filter((line) => line.includes('ready')).length === 2 || undefined);
    await eventually('the problem', () => has(strict) || undefined);
    assert(!has(lenient), 'the waiver does not count');
    const removed = [{ uri: strict.uri, name: 'x' }];
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
    await eventually('the problem to go away', () => !has(strict) || undefined);
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: removed, removed: [] },
    });
    await eventually('the problem to come back', () => has(strict) || undefined);
    assert.equal(await server.stop(), 0);
    strict.remove();
    lenient.remove();
  });
});
