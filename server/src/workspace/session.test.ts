import assert from 'node:assert/strict';
import { memoryRuntime, scanned } from '../../../test/support/workspace';
import { readPolicy } from '../core/policy/read';
import type { Runtime } from '../runtime';
import { loadEngines } from './load';
import { NEVER_CANCELLED } from './model';
import { createSession } from './session';

const source = (licence: string): string => `// SPDX-FileCopyrightText: 2026 A\n// SPDX-License-Identifier: ${licence}\n\nexport {};\n`;
const manifest = (licence: string, dependencies: Readonly<Record<string, string>> = {}): string => JSON.stringify({ name: 'p', license: licence, dependencies }, undefined, 2);
const lock = JSON.stringify({ lockfileVersion: 3, packages: { '': { dependencies: { a: '1', b: '1' } }, 'node_modules/a': { version: '1.0.0', license: 'MIT' }, 'node_modules/b': { version: '1.0.0', license: 'GPL-2.0-only' } } });
const FILES = {
  'package.json': manifest('EUPL-1.2', { a: '1' }),
  'package-lock.json': lock,
  'LICENSES/EUPL-1.2.txt': 'x',
  'REUSE.toml': 'version = 1\n',
  'src/a.ts': source('EUPL-1.2'),
  'src/b.ts': source('EUPL-1.2'),
  'old/c.ts': source('MIT'),
  '.licence-assistant.yaml': 'doctrine: european\n',
};

/** After the edits a session must say what a scan of the edited files says. */
async function checkEdits(files: Readonly<Record<string, string>>, edits: readonly (readonly [path: string, text: string])[]): Promise<void> {
  const session = await scanned(files);
  const now: Record<string, string> = { ...files };
  for (const [path, text] of edits) {
    now[path] = text;
    await session.setText(path, text);
    assert.deepEqual(session.assessment(), (await scanned(now)).assessment(), `after ${path} became ${text}`);
  }
}

describe('a session', () => {
  it('says after every edit what a new scan would say', async () => {
    await checkEdits(FILES, [
      ['package.json', manifest('EUPL-1.2', { a: '1', b: '1' })],
      ['package.json', manifest('MIT', { a: '1', b: '1' })],
      ['src/a.ts', source('Apache-2.0')],
      ['package.json', manifest('EUPL-1.2', { b: '1' })],
      ['src/b.ts', 'export {};\n'],
      ['package.json', `${manifest('EUPL-1.2', { b: '1' })}\n`],
      ['package.json', '{ "name": "p", '],
      ['.licence-assistant.yaml', 'outbound: GPL-2.0-only\n'],
      ['package.json', manifest('EUPL-1.2', { b: '1' })],
    ]);
  });

  it('judges what is typed during a scan once', async () => {
    const runtime = await memoryRuntime(FILES);
    const session = createSession(runtime, await loadEngines(runtime), '/project', {});
    const typed = manifest('MIT', { a: '1', b: '1' });
    const scan = session.scan(() => undefined, NEVER_CANCELLED);
    assert.deepEqual(await session.setText('package.json', typed), { all: false, files: [] });
    assert(await scan);
    assert.deepEqual(session.assessment(), (await scanned({ ...FILES, 'package.json': typed })).assessment());
  });

  it('follows the statements of its files where a policy leaves others out', async () => {
    await checkEdits({ ...FILES, '.licence-assistant.yaml': 'ignore: [old]\n' }, [
      ['src/a.ts', source('Apache-2.0')],
      ['src/b.ts', source('Apache-2.0')],
      ['old/c.ts', source('GPL-2.0-only')],
    ]);
  });
});

describe('a folder without the right to read it', () => {
  it('is left out, and all others are judged', async () => {
    const runtime = await memoryRuntime({ 'package.json': manifest('EUPL 1.2'), 'secret/package.json': manifest('EUPL 1.2'), 'shut/package.json': manifest('EUPL 1.2') });
    const { files } = runtime;
    const guarded: Runtime = {
      ...runtime,
      files: {
        ...files,
        list: (path) => (path.endsWith('/secret') ? undefined : files.list(path)),
        read: (path, limit) => (path.includes('/shut/') ? undefined : files.read(path, limit)),
      },
    };
    const session = createSession(guarded, await loadEngines(guarded), '/project', {});
    assert(await session.scan(() => undefined, NEVER_CANCELLED));
    assert.deepEqual(session.assessment().findings.filter(({ code }) => code === 'non-spdx-licence').map(({ file }) => file), ['package.json']);
  });
});

describe('engines', () => {
  it('are kept as long as a policy means the same to them', async () => {
    const { engineFor } = await loadEngines(await memoryRuntime({}));
    const policy = (text: string): ReturnType<typeof readPolicy> => readPolicy(text, '.licence-assistant.yaml');
    assert.equal(engineFor(policy('outbound: MIT\n')), engineFor(policy('outbound: EUPL-1.2\ndeny: [MIT]\n')));
    assert.notEqual(engineFor(policy('doctrine: strict\n')), engineFor(policy('doctrine: european\n')));
  });
});
