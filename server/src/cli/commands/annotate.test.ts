import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { annotateCommand } from './annotate';

describe('command annotate', () => {
  const annotate = (options: Readonly<Record<string, string>>) => runCommand(annotateCommand, [], { copyright: '2026 Jane Doe', ...options }, { files: { '/project/a.py': 'print(1)\n' } });

  it('offers a header with the licence asked for', async () => {
    for (const licence of ['GPL-2.0-or-later', 'LicenseRef-Ours']) {
      const { status, out } = await annotate({ licence });
      assert.equal(status, 0);
      assert(out.includes(`: ${licence}\n`), out);
    }
  });
  it('refuses what is no licence, and says why', async () => {
    const refusals: Readonly<Record<string, string>> = { 'GPLv2+': 'GPLv2+ is not on the SPDX licence list. Did you mean GPL-2.0-or-later?', Foo: 'Foo is not on the SPDX licence list', '(MIT': '“(MIT” is not an SPDX licence expression' };
    for (const [licence, reason] of Object.entries(refusals)) {
      const { status, out, err } = await annotate({ licence });
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert(err.includes(reason), err);
    }
    assert.match((await annotate({})).err, /Say which licence/);
  });
  it('refuses a retired id, and names what replaces it', async () => {
    const refusals: Readonly<Record<string, string>> = { 'GPL-2.0': 'GPL-2.0-only or GPL-2.0-or-later', 'GPL-3.0+': 'GPL-3.0-or-later', 'MIT OR LGPL-2.1': 'LGPL-2.1-only or LGPL-2.1-or-later' };
    for (const [licence, meant] of Object.entries(refusals)) {
      const { status, err } = await annotate({ licence });
      assert.equal(status, 2);
      assert(err.includes(`Write ${meant}`), err);
    }
    assert.match((await annotate({ licence: 'eupl-1.2' })).err, /Did you mean EUPL-1\.2\?/);
  });
  it('says how many files are left, why, and what made it stop', async () => {
    const files = { '/project/a.c': '// (c) 2019 Bob\n', '/project/b.c': 'int x;\nMODULE_LICENSE("GPL v2");\n' };
    const { out } = await runCommand(annotateCommand, [], { licence: 'EUPL-1.2', copyright: '2026 Jane Doe' }, { files });
    assert.doesNotMatch(out, /No file lacks anything/);
    assert.match(out, /^a\.c:1: names another copyright holder: “\(c\) 2019 Bob”$/m);
    assert.match(out, /^b\.c:2: names another licence: “MODULE_LICENSE\("GPL v2"\);”$/m);
    assert.match(out, /No header was added\.\n2 files are left to you:\n {2}1: another copyright holder is named\..*\n {2}1: another licence is named\./);
  });
  it('adds texts of licences that are named already, though no file lacks a header', async () => {
    const header = `# SPDX-FileCopyrightText: 2020 Town\n# SPDX-License-${'Identifier'}: `;
    const files = { '/project/a.py': `${header}MIT\n`, '/project/b/b.py': `${header}0BSD OR Foo-9\n`, '/project/LICENSES/Zlib.txt': 'Zlib' };
    const { out } = await runCommand(annotateCommand, [], { licence: 'MIT' }, { files });
    assert.deepEqual(out.match(/LICENSES\/[\w-]+/g), ['LICENSES/0BSD', 'LICENSES/MIT']);
    assert.match(out, /\n2 files would change\./);
    const there = await runCommand(annotateCommand, ['b'], { licence: 'MIT' }, { files });
    assert.deepEqual(there.out.match(/LICENSES\/[\w-]+/g), ['LICENSES/0BSD']);
  });
  it('shows the first files of each kind, and says how to see all', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`/project/${String(at).padStart(2, '0')}.c`, at % 2 === 0 ? 'int x;\n' : '// (c) 2019 Bob\n']));
    const { out } = await runCommand(annotateCommand, [], { licence: 'EUPL-1.2', copyright: '2026 Jane Doe' }, { files });
    assert.equal(out.match(/^\d\d\.c$/gm)?.length, 20);
    assert.equal(out.match(/names another copyright holder/g)?.length, 20);
    assert.equal(out.match(/^and 10 files more \(--format json names all\)$/gm)?.length, 2);
    assert.match(out, /31 files would change/);
    const all = await runCommand(annotateCommand, [], { licence: 'EUPL-1.2', copyright: '2026 Jane Doe', format: 'json' }, { files });
    assert.equal((JSON.parse(all.out) as { files: readonly object[] }).files.length, 60);
  });
  it('names the line of a REUSE.toml it cannot read', async () => {
    const { err, status } = await runCommand(annotateCommand, [], { licence: 'MIT' }, { files: { '/project/REUSE.toml': 'version = 1\n[[annotations]]\npath = 3\n' } });
    assert.equal(status, 2);
    assert.match(err, /REUSE\.toml:3: /);
  });
});
