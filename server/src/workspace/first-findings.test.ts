import assert from 'node:assert/strict';
import { memoryRuntime } from '../../../test/support/workspace';
import type { Finding } from '../core/findings/model';
import type { Message } from '../core/messages/model';
import type { KeptStore } from '../runtime';
import { loadEngines } from './load';
import type { Session } from './model';
import { NEVER_CANCELLED } from './model';
import { createSession } from './session';

type Files = Readonly<Record<string, string>>;

/** Licences of direct dependencies, `undefined` for what nobody knows. */
type Dependencies = Readonly<Record<string, string | undefined>>;

function manifest(fields: object, dependencies: Dependencies): string {
  return JSON.stringify({ name: 'p', ...fields, dependencies: Object.fromEntries(Object.keys(dependencies).map((name) => [name, '1'])) }, undefined, 2);
}

/** An npm project with its dependencies in the lock file; `below` are brought in by them. */
function project(fields: object, dependencies: Dependencies, below: Readonly<Record<string, Dependencies>> = {}): Files {
  const entry = (name: string, licence: string | undefined): object => ({
    version: '1.0.0',
    ...(licence !== undefined && { license: licence }),
    ...(below[name] && { dependencies: Object.fromEntries(Object.keys(below[name]).map((each) => [each, '1'])) }),
  });
  const all = Object.entries({ ...dependencies, ...Object.assign({}, ...Object.values(below)) as Dependencies });
  const packages = Object.fromEntries(all.map(([name, licence]) => [`node_modules/${name}`, entry(name, licence)]));
  const root = JSON.parse(manifest(fields, dependencies)) as object;
  return { 'package.json': manifest(fields, dependencies), 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': root, ...packages } }) };
}

const source = (licence: string): string => `// SPDX-FileCopyrightText: 2026 A\n// SPDX-License-${'Identifier'}: ${licence}\n`;

interface Foretold {
  readonly session: Session;
  /** What is told early of each open file, and what was read until then. */
  readonly early: ReadonlyMap<string, readonly Finding[]>;
  readonly read: readonly string[];
}

/** Scans with files open in the editor. */
async function foretell(files: Files, open: readonly string[], kept?: KeptStore): Promise<Foretold> {
  const runtime = await memoryRuntime(files);
  const read: string[] = [];
  const watched = { ...runtime.files, read: (path: string, limit: number) => (read.push(path.slice('/project/'.length)), runtime.files.read(path, limit)) };
  const whole = { ...runtime, files: watched, ...(kept && { kept }) };
  const session = createSession(whole, await loadEngines(whole), '/project', { keep: true });
  const early = new Map<string, readonly Finding[]>();
  let until: readonly string[] = [];
  const scan = session.scan(() => undefined, NEVER_CANCELLED, (paths) => {
    until = [...read];
    for (const path of paths) if (session.foretold(path)) early.set(path, session.findingsOf(path));
  });
  for (const path of open) void session.setText(path, files[path]);
  assert(await scan);
  return { session, early, read: until };
}

/** The message without the advice that hangs on other components. */
function withoutRemedy(message: Message): Message {
  const { message: inner } = message.args ?? {};
  if (typeof inner !== 'object' || Array.isArray(inner) || !('id' in inner)) return message;
  return message.id === 'finding.with-remedy' ? withoutRemedy(inner) : { ...message, args: { ...message.args, message: withoutRemedy(inner) } };
}

function told({ message, ...finding }: Finding): object {
  return { ...finding, message: withoutRemedy(message) };
}

/** What is told early, as `code subject`, must be these; the scan must find all of it, in the same words but for advice. */
async function check(files: Files, expected: readonly string[], file = 'package.json'): Promise<void> {
  const { session, early } = await foretell(files, [file]);
  const found = early.get(file) ?? [];
  assert.deepEqual(found.map(({ code, subject = '' }) => `${code} ${subject}`.trim()).sort(), [...expected].sort());
  const final = session.findingsOf(file).map(told);
  for (const finding of found) assert(final.some((each) => JSON.stringify(each) === JSON.stringify(told(finding))), `taken back: ${JSON.stringify(finding)}`);
  assert.equal(session.foretold(file), false);
}

describe('what is told of an open manifest before the scan is over', () => {
  const LICENSE = 'MIT License';

  it('are findings about its dependency lines', () =>
    check({ ...project({ license: 'MIT' }, { a: 'MIT', b: 'AGPL-3.0-only', c: 'SSPL-1.0', d: 'BSD', e: undefined }), LICENSE, 'src/a.ts': source('MIT') }, [
      'incompatible-dependency b',
      'not-open-source-dependency c',
      'ambiguous-licence d',
    ]));
  it('with all that a line brings in', async () => {
    const files = { ...project({ license: 'MIT' }, { a: 'MIT' }, { a: { b: 'GPL-3.0-only', c: 'SSPL-1.0' } }), LICENSE };
    await check(files, ['not-open-source-dependency c']);
  });
  it('are findings about the project that need no other files: no licence text, no licence at all', async () => {
    await check({ ...project({ license: 'EUPL-1.2' }, {}), 'src/a.ts': source('EUPL-1.2') }, ['missing-licence-file']);
    await check({ ...project({}, { a: 'MIT' }), LICENSE }, ['missing-licence-field']);
  });
  it('are judged by the policy', () =>
    check({ ...project({ license: 'MIT' }, { a: 'ISC', b: 'AGPL-3.0-only', c: 'AGPL-3.0-only' }), LICENSE, '.licence-assistant.yaml': 'deny: [ISC]\nwaivers:\n  - code: incompatible-dependency\n    package: b\n    reason: known\n' }, [
      'policy-denied-licence a',
      'incompatible-dependency c',
    ]));
  it('know the other packages of the project', () =>
    check({ 'package.json': manifest({ license: 'MIT', workspaces: ['packages/*'] }, { own: undefined }), LICENSE, 'packages/own/package.json': '{ "name": "own", "license": "AGPL-3.0-only" }' }, [
      'incompatible-dependency own',
    ]));
  it('are as serious as they stay', () => check({ ...project({ license: 'LicenseRef-ours' }, { a: 'MIT' }), LICENSE: 'our own terms' }, ['uncertain-dependency a']));
  it('leave out what the other components decide', async () => {
    // Whether four components that force one licence are told at each line hangs on how many there are.
    const forcing = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, 'GPL-3.0-only']));
    await check({ ...project({ license: 'EUPL-1.2' }, forcing), LICENSE: 'x' }, []);
  });
  it('leave out what needs the covered files', () => check({ ...project({}, {}), 'README.md': '# p\n', 'src/a.ts': source('MIT') }, ['missing-licence-field']));
  it('tell of the first lines of a long manifest', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`p${String(i).padStart(3, '0')}`, 'SSPL-1.0']));
    const { early, session } = await foretell({ ...project({ license: 'MIT' }, many), LICENSE }, ['package.json']);
    const lines = (early.get('package.json') ?? []).map(({ range }) => range.start.line);
    assert.deepEqual(lines, Array.from({ length: 300 }, (_, i) => 4 + i));
    assert.equal(session.findingsOf('package.json').filter(({ code }) => code === 'not-open-source-dependency').length, 400);
  });
  it('need no covered file, and no other installed package', async () => {
    const files = { ...project({ license: 'MIT' }, { a: 'AGPL-3.0-only' }), LICENSE, 'src/a.ts': source('MIT'), 'src/b/c.ts': source('MIT') };
    const { read } = await foretell(files, ['package.json']);
    assert.deepEqual(read.filter((path) => path in files).sort(), ['LICENSE', 'package-lock.json']);
  });
  it('come from what was kept as well', async () => {
    let content: string | undefined;
    const kept: KeptStore = { edition: '1', read: () => content, write: (_key, text) => void (content = text) };
    const files = { ...project({ license: 'MIT' }, { a: 'AGPL-3.0-only' }), LICENSE, 'src/a.ts': source('MIT') };
    const again = async (): Promise<void> => assert.deepEqual((await foretell(files, ['package.json'], kept)).early.get('package.json')?.map(({ code }) => code), ['incompatible-dependency']);
    await again();
    await again();
    assert(content !== undefined);
  });
  it('is nothing of files that are not open, nor of a text typed since', async () => {
    const files: Files = { ...project({ license: 'MIT' }, { a: 'AGPL-3.0-only' }), LICENSE };
    assert.deepEqual([...(await foretell(files, [])).early], []);
    const runtime = await memoryRuntime(files);
    const session = createSession(runtime, await loadEngines(runtime), '/project', { keep: true });
    const told: boolean[] = [];
    const scan = session.scan(() => undefined, NEVER_CANCELLED, () => {
      told.push(session.foretold('package.json'));
      void session.setText('package.json', files['package.json']);
      told.push(session.foretold('package.json'));
      void session.setText('package.json', `${files['package.json']}\n`);
      told.push(session.foretold('package.json'));
    });
    void session.setText('package.json', files['package.json']);
    assert(await scan);
    assert.deepEqual(told, [true, true, false]);
  });
});
