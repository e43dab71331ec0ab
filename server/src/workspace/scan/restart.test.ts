import assert from 'node:assert/strict';
import { eventually } from '../../../../test/support/eventually';
import { memoryRuntime, scanned } from '../../../../test/support/workspace';
import type { KeptStore } from '../../runtime';
import { loadEngines } from '../load';
import { NEVER_CANCELLED } from '../model';
import type { Session, SessionOptions } from '../model';
import { createSession } from '../session';

type Files = Readonly<Record<string, string>>;

interface Start {
  readonly files: Files;
  readonly today?: string;
  readonly edition?: string;
  readonly options?: SessionOptions;
  /** What is open in the editor. */
  readonly open?: Files;
}

const source = (licence: string, holder = 'A'): string => `// Copyright 2026 ${holder}\n// SPDX-License-${'Identifier'}: ${licence}\n\nexport {};\n`;
const FILES: Files = {
  'package.json': '{ "name": "p", "license": "EUPL-1.2" }',
  'LICENSE': 'MIT License',
  'src/a.ts': source('EUPL-1.2'),
  'src/b.ts': source('GPL-2.0+'),
  'src/c.ts': source('MIT', 'Somebody else'),
  'src/d.ts': 'export {};\n',
  'src/e.ts': source('MIT AND'),
  'src/src/d.ts': '',
  'lib/package.json': '{ "name": "l", "license": "MIT" }',
  'lib/a b%é>.ts': source('GPL-2.0+'),
  'lib/empty.ts': '',
  '>odd/x.ts': source('GPL-3.0'),
};

/** Keeps what one start tells for the next. */
function memory(): { content: string | undefined } & Pick<KeptStore, 'read' | 'write'> {
  const store = {
    content: undefined as string | undefined,
    read: () => store.content,
    write: (_key: string, text: string) => void (store.content = text),
  };
  return store;
}

/** Starts anew with what is kept, and tells which files had to be read. */
async function start({ files, today, edition = '1', options, open = {} }: Start, store: ReturnType<typeof memory>): Promise<{ session: Session; read: string[] }> {
  const runtime = await memoryRuntime(files, today);
  const read: string[] = [];
  const watched = { ...runtime.files, read: (path: string, limit: number) => (read.push(path.slice('/project/'.length)), runtime.files.read(path, limit)) };
  const whole = { ...runtime, files: watched, kept: { ...store, edition } };
  const session = createSession(whole, await loadEngines(whole), '/project', { ...options, keep: true });
  for (const [path, text] of Object.entries(open)) void session.setText(path, text);
  assert(await session.scan(() => undefined, NEVER_CANCELLED));
  return { session, read: read.filter((path) => Object.hasOwn(files, path) && `/project/${path}` !== options?.policyFile) };
}

/** After `first`, a start on `then` must say what one says that knows nothing, and read only these files; and so must the one after it. */
async function check(first: Start, then: Start, read: readonly string[]): Promise<void> {
  const store = memory();
  await start(first, store);
  await eventually('what is kept', () => store.content);
  const before = store.content;
  const fresh = await scanned(then.files, then.options, then.today);
  const second = await start(then, store);
  assert.deepEqual(second.read.sort(), [...read].sort());
  assert.deepEqual(second.session.assessment(), fresh.assessment());
  for (const path of Object.keys(then.files)) assert.deepEqual(second.session.findingsOf(path), fresh.findingsOf(path), path);
  if (then !== first) await eventually('what is kept anew', () => (store.content === before ? undefined : true));
  const third = await start(then, store);
  assert.deepEqual(third.read, []);
  assert.deepEqual(third.session.assessment(), fresh.assessment());
}

describe('a start with what an earlier one kept', () => {
  const first = { files: FILES };
  const others = (...without: string[]): Files => Object.fromEntries(Object.entries(FILES).filter(([path]) => !without.includes(path)));
  const allBut = (...without: string[]): string[] => Object.keys(others(...without));

  it('reads nothing of an unchanged workspace', () => check(first, first, []));
  it('sees changed files', () => check(first, { files: { ...FILES, 'src/a.ts': source('GPL-2.0'), 'src/d.ts': source('MIT', 'Somebody else') } }, ['src/a.ts', 'src/d.ts']));
  it('sees new files', () => check(first, { files: { ...FILES, 'src/new.ts': source('GPL-3.0'), 'new/package.json': '{ "license": "ISC" }' } }, ['src/new.ts', 'new/package.json']));
  it('forgets files that are gone', () => check(first, { files: others('src/b.ts', 'lib/package.json') }, []));
  it('sees a file under its new name', () => check(first, { files: { ...others('src/b.ts'), 'src/moved.ts': FILES['src/b.ts'] ?? '' } }, ['src/moved.ts']));
  it('judges by the licence of the project as it is', () => check(first, { files: { ...FILES, 'package.json': '{ "name": "p", "license": "MIT" }' } }, ['package.json']));
  it('judges by a policy that came', () => check(first, { files: { ...FILES, '.licence-assistant.yaml': 'outbound: GPL-2.0-only\nignore: [lib]\n' } }, ['.licence-assistant.yaml']));
  it('judges by a policy that changed', () => {
    const withPolicy = (policy: string): Files => ({ ...FILES, '.licence-assistant.yaml': policy });
    return check({ files: withPolicy('outbound: MIT\n') }, { files: withPolicy('outbound: EUPL-1.2\ncopyright: Somebody else\n') }, ['.licence-assistant.yaml']);
  });
  it('judges by what a policy says of the project\'s own licences', () => {
    const like = (licence: string): Files => ({ 'package.json': '{ "license": "EUPL-1.2" }', 'a.ts': source('LicenseRef-own'), '.licence-assistant.yaml': `licences:\n  - id: LicenseRef-own\n    like: ${licence}\n` });
    return check({ files: like('MIT') }, { files: like('SSPL-1.0') }, ['.licence-assistant.yaml']);
  });
  it('judges by whether the project says "only" itself', () => {
    const said = (licence: string): Files => ({ 'package.json': `{ "license": "${licence}" }`, 'a.ts': source('GPL-2.0-or-later'), 'b.ts': source('GPL-2.0-or-later') });
    return check({ files: said('GPLv2 only') }, { files: said('GPL-2.0-only') }, ['package.json']);
  });
  it('judges by a REUSE.toml that came or changed', async () => {
    const toml = (licence: string): string => `version = 1\n\n[[annotations]]\npath = "src/d.ts"\nprecedence = "override"\nSPDX-FileCopyrightText = "2026 A"\nSPDX-License-Identifier = "${licence}"\n`;
    await check(first, { files: { ...FILES, 'REUSE.toml': toml('EUPL-1.2') } }, ['REUSE.toml']);
    await check({ files: { ...FILES, 'REUSE.toml': toml('EUPL-1.2') } }, { files: { ...FILES, 'REUSE.toml': toml('GPL-2.0').replace('d.ts', '*.ts') } }, ['REUSE.toml']);
  });
  it('judges by what stands beside a file', () => {
    const reuse = { ...FILES, 'REUSE.toml': 'version = 1\n' };
    return check({ files: reuse }, { files: { ...reuse, 'src/d.ts.license': source('MIT') } }, ['src/d.ts.license']);
  });
  it('judges by what most files do', () => {
    const bare = Object.fromEntries(['f', 'g', 'h', 'i', 'j', 'k'].map((name) => [`src/${name}.ts`, 'export {};\n']));
    return check(first, { files: { ...FILES, ...bare } }, Object.keys(bare));
  });
  it('judges by what most files do, as typed in the editor', async () => {
    const typed = (holder: string): Files => ({ 'src/c.ts': source('MIT', holder), 'src/d.ts': source('GPL-3.0', holder) });
    const holders = async (...open: readonly Files[]): Promise<readonly unknown[]> => {
      const store = memory();
      let said: readonly unknown[] = [];
      for (const each of open) {
        const before = store.content;
        const { session } = await start({ files: FILES, open: each }, store);
        said = session.assessment().findings;
        await Promise.race([eventually('what is kept', () => (store.content === before ? undefined : true)), new Promise((done) => setTimeout(done, 100))]);
      }
      return said;
    };
    const fresh = await holders(typed('Somebody else'));
    assert.deepEqual(await holders(typed('A'), typed('Somebody else')), fresh);
    assert.deepEqual(await holders(typed('Somebody else'), typed('Somebody else')), fresh);
    assert.deepEqual(await holders({}, typed('Somebody else')), fresh);
    assert.notDeepEqual(await holders(typed('A')), fresh);
  });
  it('judges by the policy it is given', () => {
    const policies = { ...FILES, 'one.yaml': 'copyright: Somebody else\n', 'other.yaml': 'copyright: A\nignore: [lib]\n' };
    const given = (name: string): Start => ({ files: policies, options: { policyFile: `/project/${name}` } });
    return check(given('one.yaml'), given('other.yaml'), []);
  });
  it('judges by the outbound licence it is given', () => check(first, { files: FILES, options: { outbound: 'GPL-2.0-only' } }, []));
  it('accepts what is accepted until the day it ends', () => {
    const files = { ...FILES, '.licence-assistant.yaml': 'waivers:\n  - code: missing-header\n    reason: later\n    expires: 2026-11-30\n' };
    return check({ files, today: '2026-11-22' }, { files: { ...files, 'src/f.ts': '' }, today: '2026-12-01' }, ['src/f.ts']);
  });
  it('takes nothing from another version', () => check({ files: FILES, edition: '1' }, { files: FILES, edition: '2' }, allBut()));
});
