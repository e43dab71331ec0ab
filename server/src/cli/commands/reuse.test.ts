import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { outboundCommand } from './outbound';
import { reuseCommand } from './reuse';

describe('command reuse', () => {
  const run = (files: Readonly<Record<string, string>>): ReturnType<typeof runCommand> => runCommand(reuseCommand, ['.'], {}, { files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`/project/${path}`, text])) });

  it('names the line of what it cannot read', async () => {
    const { status, err } = await run({ 'REUSE.toml': 'version = 1\n[[annotations]]\npath = 3\n', 'a.py': 'print(1)\n' });
    assert.equal(status, 2);
    assert.match(err, /^licence-assistant: REUSE\.toml:3: /);
  });
  it('says how files without licence get one', async () => {
    const { status, out } = await run({ 'a.py': 'print(1)\n' });
    assert.equal(status, 1);
    assert.match(out, /: licence-assistant annotate\n$/);
    const header = `# SPDX-FileCopyrightText: 2020 Town\n# SPDX-License-${'Identifier'}: LicenseRef-A\n`;
    assert.doesNotMatch((await run({ 'a.py': header, 'LICENSES/LicenseRef-A.txt': 'A' })).out, /annotate/);
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
