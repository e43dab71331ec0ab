import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { annotateCommand } from './annotate';
import { checkCommand } from './check';
import { outboundCommand } from './outbound';
import { reuseCommand } from './reuse';

describe('command reuse', () => {
  const run = (files: Readonly<Record<string, string>>): ReturnType<typeof runCommand> => runCommand(reuseCommand, ['.'], {}, { files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`/project/${path}`, text])) });

  it('names the line of what it cannot read', async () => {
    const { status, err } = await run({ 'REUSE.toml': 'version = 1\n[[annotations]]\npath = 3\n', 'a.py': 'print(1)\n' });
    assert.equal(status, 2);
    assert.match(err, /^licence-assistant: REUSE\.toml:3: .* Until this is corrected the project cannot be checked\.\n$/);
  });
  const header = (licence: string, copyright = '2020 Town'): string => `# SPDX-FileCopyrightText: ${copyright}\n# SPDX-License-${'Identifier'}: ${licence}\n`;
  it('ends with a command that mends what it found', async () => {
    const files: Record<string, string> = { 'a.py': 'print(1)\n', 'b.py': header('MIT') };
    const { status, out } = await run(files);
    assert.equal(status, 1);
    const [, words = ''] = /^ {2}licence-assistant annotate (.*)$/m.exec(out) ?? [];
    assert.equal(words, '. --licence MIT --copyright "2026 Your Organisation"');
    const mended = await runCommand(annotateCommand, ['.'], { licence: 'MIT', copyright: '2026 Your Organisation' }, { files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`/project/${path}`, text])) });
    assert.match(mended.out, /^a\.py\n {2}\+ # SPDX-FileCopyrightText: 2026 Your Organisation\n {2}\+ # SPDX-License-Identifier: MIT\nLICENSES\/MIT\.txt/);
    assert.doesNotMatch((await run({ 'a.py': header('LicenseRef-A'), 'LICENSES/LicenseRef-A.txt': 'A' })).out, /annotate/);
  });
  it('does not offer the licence of a part for the whole', async () => {
    const part = { 'gpl/b.c': `/*\n${header('GPL-3.0-only')}*/\n`, 'a.c': 'int x;\n' };
    const said = async (files: Record<string, string>): Promise<string> => / annotate \. --licence (\S+)/.exec((await run(files)).out)?.[1] ?? '';
    assert.equal(await said(part), 'LICENCE');
    assert.equal(await said({ ...part, 'package.json': '{ "name": "x", "license": "MIT" }' }), 'MIT');
    assert.equal(await said({ ...part, '.licence-assistant.yaml': 'outbound: EUPL-1.2\n' }), 'EUPL-1.2');
    assert.equal(await said({ 'a.py': header('MIT'), 'b/b.py': header('0BSD'), 'c.py': 'x\n' }), 'LICENCE');
    assert.equal(await said({ 'a.py': 'x\n' }), 'LICENCE');
  });
  it('offers the missing texts alone where no file lacks anything', async () => {
    const { out } = await run({ 'a.py': header('MIT') });
    assert.match(out, /To add the missing licence texts to LICENSES\/:\n {2}licence-assistant annotate \. --licence MIT\n/);
  });
  it('tells ids on no list and licences of one’s own from those whose text can be added, each with the files that name it', async () => {
    const { out } = await run({ 'a.py': header('MIT'), 'b.py': header('Foo-9'), 'c.py': header('LicenseRef-Ours'), 'd.py': header('Foo-9') });
    assert.match(out, /not on the SPDX licence list.*:\n {2}Foo-9 \(named in b\.py and d\.py\)\n\n/);
    assert.match(out, /missing in LICENSES\/:\n {2}MIT \(named in a\.py\)\n\n/);
    assert.match(out, /of your own are missing.*:\n {2}LicenseRef-Ours \(named in c\.py\)\n\n/);
  });
  it('names a file with an unreadable expression once', async () => {
    const { out } = await run({ 'a.py': header('MIT OR'), 'LICENSES/MIT.txt': 'MIT' });
    assert.equal(out.match(/a\.py/g)?.length, 1, out);
  });
});

describe('a folder of a project', () => {
  const said = `SPDX-FileCopyrightText = "2020 Town"\nSPDX-License-${'Identifier'} = "MIT"\n`;
  const clone = {
    '/project/.git/HEAD': 'ref: refs/heads/main\n',
    '/project/LICENSES/MIT.txt': 'MIT',
    '/project/REUSE.toml': `version = 1\n[[annotations]]\npath = "sub/**"\n${said}`,
    '/project/sub/package.json': '{ "name": "x", "license": "MIT" }',
    '/project/sub/a.py': 'print(1)\n',
    '/project/sub/b.py': 'print(2)\n',
  };
  const told = async (files: Readonly<Record<string, string>>, at = 'sub') => {
    const world = { files };
    const reuse = JSON.parse((await runCommand(reuseCommand, [at], { format: 'json' }, world)).out) as { compliant: boolean; non_compliant: { missing_licensing_info: readonly string[] }; files: readonly { path: string; sources: readonly string[] }[] };
    const check = JSON.parse((await runCommand(checkCommand, [at], { format: 'json' }, world)).out) as { findings: readonly { code: string; file: string }[] };
    const annotate = JSON.parse((await runCommand(annotateCommand, [at], { licence: 'MIT', copyright: '2020 Town', format: 'json' }, world)).out) as { files: readonly { file: string }[]; licenceTexts: readonly { path: string }[] };
    const lacking = check.findings.filter(({ code }) => code === 'missing-header' || code === 'missing-copyright' || code.startsWith('reuse-')).map(({ file }) => file);
    return { reuse, lacking, annotate };
  };

  it('is asked of what the REUSE.toml and the licence texts above it say, by every command', async () => {
    const { reuse, lacking, annotate } = await told(clone);
    assert.deepEqual(reuse.files.map(({ path, sources }) => [path, sources]), ['package.json', 'a.py', 'b.py'].map((path) => [path, ['../REUSE.toml']]));
    assert.deepEqual({ compliant: reuse.compliant, lacking, files: annotate.files, texts: annotate.licenceTexts }, { compliant: true, lacking: [], files: [], texts: [] });
  });
  it('lacks the same for every command', async () => {
    const { reuse, lacking, annotate } = await told({ ...clone, '/project/REUSE.toml': `version = 1\n[[annotations]]\npath = "sub/*.json"\n${said}`, '/project/LICENSES/MIT.txt': 'MIT' });
    assert.deepEqual(reuse.non_compliant.missing_licensing_info, ['a.py', 'b.py']);
    assert.deepEqual([...new Set(lacking)].sort(), ['a.py', 'b.py']);
    assert.deepEqual(annotate.files.map(({ file }) => file), ['sub/a.py', 'sub/b.py']);
  });
  it('is a project of its own where it has licence texts of its own, or Git ignores it', async () => {
    for (const own of [{ '/project/sub/LICENSES/MIT.txt': 'MIT' }, { '/project/.gitignore': 'sub/\n' }]) {
      const { reuse } = await told({ ...clone, ...own });
      assert.deepEqual(reuse.files.flatMap(({ sources }) => sources), []);
    }
    const { annotate } = await told({ ...clone, '/project/sub/LICENSES/MIT.txt': 'MIT' });
    assert.deepEqual(annotate.files.map(({ file }) => file), ['a.py', 'b.py', 'package.json']);
  });
  it('is not checked where a REUSE.toml above it cannot be read', async () => {
    const { status, err } = await runCommand(reuseCommand, ['sub'], {}, { files: { ...clone, '/project/REUSE.toml': 'version = 1\n[[annotations]]\npath = 3\n' } });
    assert.equal(status, 2);
    assert.match(err, /\.\.\/REUSE\.toml:3: /);
  });
});

describe('command outbound where nothing is known', () => {
  it('lists no licence, for each would seem to fit', async () => {
    const { out } = await runCommand(outboundCommand, [], {}, { files: { '/project/package.json': JSON.stringify({ name: 'a', license: 'MIT', dependencies: { lost: '1' } }) } });
    assert.match(out, /lost/);
    assert.doesNotMatch(out, /: yes/);
  });
  it('does not pass on a policy it did not understand', async () => {
    const { status } = await runCommand(outboundCommand, [], {}, { files: { '/project/package.json': '{ "name": "a", "license": "MIT" }', '/project/.licence-assistant.yaml': 'denny: [MIT]\n' } });
    assert.equal(status, 2);
  });
});
