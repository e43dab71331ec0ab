import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import { checkCommand } from './check';
import { outboundCommand } from './outbound';

const manifest = (name: string, licence: string, dependencies: object = {}): string => JSON.stringify({ name, version: '1.0.0', license: licence, dependencies });
const strong = { '/project/node_modules/strong/package.json': manifest('strong', 'GPL-3.0-only') };
const ours = (dependencies: object): Record<string, string> => ({ '/project/package.json': manifest('ours', 'EUPL-1.2', dependencies) });

describe('command check', () => {
  const check = async (files: Readonly<Record<string, string>>): Promise<{ status: number; headline: string; out: string }> => {
    const { out, status } = await runCommand(checkCommand, [], {}, { files });
    return { status, headline: out.split('\n')[0] ?? '', out };
  };
  it('does not let what is not known pass for what fits', async () => {
    assert.match((await check(ours({ lost: '1', gone: '1' }))).headline, /^ours: published under EUPL-1\.2\. The licences of its 2 components are not known, so nothing can be said about them\./);
    assert.match((await check({ ...ours({ lost: '1', strong: '1' }), ...strong })).headline, /Its one known component is uncertain\. The licence of one more is not known\./);
  });
  it('holds out no record that may be untrue, and no obligation that is not settled', async () => {
    const { out } = await check({ ...ours({ strong: '1' }), ...strong });
    assert.doesNotMatch(out, /→ Record that strong is/);
    assert.match(out, /It is not settled whether the combination\s+has to be distributed under\s+GPL-3\.0-only/);
  });
  it('takes a waiver by the component or by the package of the project', async () => {
    for (const name of ['strong', 'ours']) {
      const policy = `waivers:\n  - { code: outbound-forced, package: ${name}, reason: Agreed. }\n`;
      const { out, status } = await check({ ...ours({ strong: '1' }), ...strong, '/project/.licence-assistant.yaml': policy });
      assert.equal(status, 0);
      assert.doesNotMatch(out, /: .*outbound-forced$/m);
      assert.match(out, /The policy accepts one finding: outbound-forced strong\./);
    }
  });
  it('does not pass on a policy it did not understand, and takes nothing from what it cannot read in it', async () => {
    const policy = (text: string): Promise<{ status: number; headline: string; out: string }> => check({ ...ours({}), '/project/.licence-assistant.yaml': text });
    assert.equal((await policy('denny: [MIT]\n')).status, 2);
    const { status, headline } = await policy('outbound: (MIT\n');
    assert.equal(status, 2);
    assert.match(headline, /^ours: published under EUPL-1\.2\./);
  });
});

describe('command check, as it is called', () => {
  const files = { '/project/README.md': '# A\n', '/project/src/a.py': 'print(1)\n' };

  it('refuses an outbound id that is on no list, and says what may be meant', async () => {
    const refused = async (outbound: string, ...parts: readonly string[]): Promise<void> => {
      const { status, out, err } = await runCommand(checkCommand, ['.'], { outbound }, { files });
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      for (const part of parts) assert(err.includes(part), err);
    };
    await refused('(MIT', '“(MIT” is not an SPDX licence expression');
    await refused('MIT OR Foo', 'Foo is not on the SPDX licence list');
    await refused('GPLv2+', 'GPLv2+', 'Did you mean GPL-2.0-or-later?');
  });
  it('takes outbound ids of the project’s own', async () => {
    assert.equal((await runCommand(checkCommand, ['.'], { outbound: 'LicenseRef-Ours' }, { files })).status, 0);
    const described = { ...files, '/project/.licence-assistant.yaml': 'licences: [{ id: Ours, like: MIT }]\n' };
    assert.equal((await runCommand(checkCommand, ['.'], { outbound: 'Ours' }, { files: described })).status, 0);
  });
  it('says that a file is a file, and names its folder', async () => {
    for (const command of [checkCommand, outboundCommand]) {
      const { status, err } = await runCommand(command, ['src/a.py'], {}, { files });
      assert.equal(status, 2);
      assert.equal(err, 'licence-assistant: src/a.py is a file. Give the folder that holds it: /project/src\n');
      assert.match((await runCommand(command, ['none'], {}, { files })).err, /no folder none/);
    }
  });
  it('says of a folder without files that there is nothing to judge', async () => {
    for (const format of ['text', 'markdown']) {
      const { status, out } = await runCommand(checkCommand, ['.'], { format }, { files: { '/project/.git/HEAD': '' } });
      assert.equal(status, 0);
      assert.match(out, /nothing to judge/);
      assert.doesNotMatch(out, /Nothing stands in the way|No errors/);
      assert.doesNotMatch((await runCommand(checkCommand, ['.'], { format }, { files })).out, /nothing to judge/);
    }
  });
});
