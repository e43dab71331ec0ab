import { NEVER_STOPPED } from '../slices';
import assert from 'node:assert/strict';
import { memoryFiles } from '../../../../test/support/memory-files';
import { readCoveredHeader } from '../../core/facts/header';
import type { FileFacts } from '../../core/facts/model';
import type { AnswerStore } from '../../runtime';
import { createFactStore } from '../store';
import { createFileScan } from './files';
import { openKeptFacts } from './kept';
import { unescaped } from './kept-text';
import type { FactReader, StampReader } from './reader';

const TAG = `SPDX-License-${'Identifier'}:`;
const READERS = { header: readCoveredHeader, licenceText: () => ({ matches: [] }) };
const BREATHE = (): Promise<void> => Promise.resolve();

function disk(): AnswerStore & { content: string | undefined } {
  const store: AnswerStore & { content: string | undefined } = {
    content: undefined,
    read: () => store.content,
    write: (_key, text) => void (store.content = text),
  };
  return store;
}

/** Scans, keeps, and tells what had to be read from files again. */
async function scan(contents: Record<string, string>, keptOn: AnswerStore, options: { readonly edition?: string; readonly logged?: string[]; readonly stamps?: StampReader } = {}): Promise<{ facts: ReadonlyMap<string, FileFacts>; read: string[] }> {
  const read: string[] = [];
  const memory = memoryFiles(Object.fromEntries(Object.entries(contents).map(([path, text]) => [`/w/${path}`, text])));
  const files = { ...memory, read: (path: string, limit: number) => (read.push(path.slice(3)), memory.read(path, limit)) };
  const store = createFactStore(files, '/w', READERS);
  const log = { info: (text: string) => void options.logged?.push(text), warn: () => undefined, error: () => undefined };
  const kept = await openKeptFacts(keptOn, '/w', options.edition ?? '1', log);
  const { stamps } = options;
  const files_ = createFileScan({ files, root: '/w', store, kept, stamps: stamps && (() => stamps), reader: undefined, unreadable: () => undefined, pause: NEVER_STOPPED });
  await files_.add(Object.keys(contents));
  await files_.finish();
  await kept.save({ by: '', conventions: '' }, () => undefined, BREATHE);
  return { facts: store.facts, read };
}

describe('scanning files', () => {
  const project = {
    'package.json': '{ "name": "a", "license": "MIT" }',
    'LICENSE': 'MIT License',
    'a.py': `# Copyright 2020 Jane\n# ${TAG} MIT\n`,
    'b é\t%.py': '# Licensed under the EUPL, © José\n',
    'c.py': `# ${TAG} MIT AND\n`,
    'd.py': `# ${TAG} MIT\n# Licensed under the GNU General Public License version 3\n`,
    '.licence-assistant.yaml': 'outbound: MIT\n',
    'REUSE.toml': 'version = 1\n',
    'LICENSES/MIT.txt': 'MIT License',
    'LICENSES/own/LicenseRef-a.txt': 'All rights reserved.',
  };

  it('reads unchanged files from what is kept, with the same facts', async () => {
    const store = disk();
    const first = await scan(project, store);
    assert.deepEqual(first.read.sort(), Object.keys(project).sort());
    const second = await scan(project, store);
    assert.deepEqual(second.read, []);
    assert.deepEqual(second.facts, first.facts);
  });

  it('reads what changed or is new, and forgets what is gone', async () => {
    const store = disk();
    await scan(project, store);
    const others = Object.fromEntries(Object.entries(project).filter(([path]) => !path.startsWith('b')));
    const { facts, read } = await scan({ ...others, 'a.py': `# ${TAG} ISC\n`, 'new.py': '' }, store);
    assert.deepEqual(read.sort(), ['a.py', 'new.py']);
    assert.equal(facts.get('a.py')?.header?.tags[0]?.expression, 'ISC');
    assert.deepEqual((await scan(project, store)).read.sort(), ['a.py', 'b é\t%.py']);
  });

  it('drops what another edition wrote, and what is damaged, with a word', async () => {
    const store = disk();
    await scan(project, store);
    assert.equal((await scan(project, store, { edition: '2' })).read.length, Object.keys(project).length);
    const whole = store.content ?? '';
    for (const damaged of [whole.slice(0, whole.length / 2), whole.replace('MIT', 'XIT'), `${whole}x`, whole.replace('[', '{')]) {
      store.content = damaged;
      const logged: string[] = [];
      assert.equal((await scan(project, store, { edition: '2', logged })).read.length, Object.keys(project).length);
      assert.equal(logged.length, damaged.startsWith('{') ? 0 : 1);
    }
    for (const strange of ['', '\n', 'null\n0']) {
      store.content = strange;
      assert.equal((await scan(project, store)).read.length, Object.keys(project).length);
    }
  });

  it('asks threads for stamps under the names that were written, and reads what they say changed', async () => {
    const store = disk();
    await scan(project, store);
    const asked: string[] = [];
    const stamps: StampReader = {
      changed: async (_root, folder, lines) => {
        const names = lines.split('\n').map((line) => line.slice(0, line.indexOf('\t')));
        for (const name of names) asked.push(folder === '' ? unescaped(name) : `${folder}/${unescaped(name)}`);
        return new Set(names.filter((name) => name.startsWith('b') || name === 'MIT.txt'));
      },
      close: () => undefined,
    };
    const { facts, read } = await scan(project, store, { stamps });
    assert.deepEqual(asked.sort(), Object.keys(project).sort());
    assert.deepEqual(read.sort(), ['LICENSES/MIT.txt', 'b é\t%.py']);
    assert.deepEqual(facts, (await scan(project, disk())).facts);
  });

  it('takes the answers of threads in the order of the files', async () => {
    const reader: FactReader = {
      read: async (_root, paths) => {
        await new Promise((done) => setTimeout(done, paths.length === 1 ? 20 : 1));
        return paths.map((path) => (path === 'gone.py' ? { stamp: '' } : { stamp: '1', facts: { path, role: 'covered', problems: [] } }));
      },
      close: () => undefined,
    };
    const store = createFactStore(memoryFiles({}), '/w', READERS);
    const unreadable: string[] = [];
    const files = createFileScan({ files: memoryFiles({}), root: '/w', store, kept: undefined, stamps: undefined, reader: () => reader, unreadable: (path) => unreadable.push(path), pause: NEVER_STOPPED });
    await files.add(['a.py']);
    await files.add(['b.py', 'gone.py', 'c.py']);
    await files.finish();
    assert.deepEqual([...store.facts.keys()], ['a.py', 'b.py', 'c.py']);
    assert.deepEqual(unreadable, ['gone.py']);
  });

  it('reads itself what threads cannot tell', async () => {
    const reader: FactReader = { read: (_root, paths) => Promise.resolve(paths.map(() => ({ stamp: '1', untold: true }))), close: () => undefined };
    const memory = memoryFiles({ '/w/a.py': `# ${TAG} MIT\n` });
    const store = createFactStore(memory, '/w', READERS);
    const unreadable: string[] = [];
    const files = createFileScan({ files: memory, root: '/w', store, kept: undefined, stamps: undefined, reader: () => reader, unreadable: (path) => unreadable.push(path), pause: NEVER_STOPPED });
    await files.add(['a.py', 'gone.py']);
    await files.finish();
    assert.deepEqual([store.facts.get('a.py')?.header?.tags.length, unreadable], [1, ['gone.py']]);
  });
});
