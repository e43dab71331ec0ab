import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCliWith } from './run';

describe('a mistake', () => {
  let directory: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'mistakes-'));
    mkdirSync(join(directory, 'empty'));
    for (const [folder, policy] of [['number', '{ "outbound": 3 }'], ['broken', 'outbound: [']] as const) {
      mkdirSync(join(directory, folder));
      writeFileSync(join(directory, folder, 'package.json'), '{ "name": "a", "license": "MIT" }');
      writeFileSync(join(directory, folder, folder === 'number' ? '.licence-assistant.json' : '.licence-assistant.yaml'), policy);
    }
    writeFileSync(join(directory, 'a.py'), 'print(1)\n');
  });
  after(() => rmSync(directory, { recursive: true }));

  /** One line that says what is wrong and what to do, status 2, and no answer. */
  const check = (args: readonly string[], line: RegExp): void => {
    const { status, out, err } = runCliWith({ directory }, ...args);
    assert.match(err, /^licence-assistant: [^\n]+\n$/, args.join(' '));
    assert.match(err, line);
    assert.deepEqual({ status, out }, { status: 2, out: '' }, args.join(' '));
  };

  it('in what is asked for is told in one line', () => {
    check(['--verson'], /no option --verson\. Possible here: --help, --version\./);
    check(['chekc'], /no command “chekc”\. Commands: check, /);
    check(['check', 'a', 'b'], /The command check takes one path\./);
    check(['outbound', 'a', 'b'], /The command outbound takes one path\./);
    check(['explain', 'missing-headr'], /no finding with the code missing-headr\. Did you mean missing-header\?/);
    check(['explain', 'MIT'], /give two: the component’s and the project’s/);
    check(['compare', 'MIT', 'GPL2'], /does not describe GPL2\. Did you mean GPL-2\.0-only\?/);
    check(['compare', 'MIT', 'Zzz'], /does not describe Zzz\. To search for a licence: licence-assistant licences WORD/);
  });
  it('in a path is told with the path', () => {
    for (const command of ['check', 'outbound', 'reuse']) {
      check([command, 'nowhere'], /no folder nowhere that can be read/);
      check([command, 'a.py'], /a\.py is a file\. Give the folder that holds it: \//);
    }
    check(['annotate', '--licence', 'MIT', 'nowhere'], /no file or folder \/.*\/nowhere\./);
    check(['detect', 'nowhere'], /no file nowhere that can be read/);
    check(['check', '--config', 'empty', 'empty'], /no file empty that can be read/);
    check(['check', '--output', 'empty', 'empty'], /empty could not be written: It is a folder\./);
    check(['check', '--output', 'a.py/report.json', 'empty'], /a\.py\/report\.json could not be written: A part of the path is a file, not a folder\./);
    check(['check', '--output', '/proc/none/report.json', 'empty'], /\/proc\/none\/report\.json could not be written/);
    check(['check', '--output', 'nowhere/report.json', 'empty'], /nowhere\/report\.json could not be written: There is no such folder\./);
    check(['check', '--output', '', 'empty'], /--output needs a value/);
    check(['check', '--output', '/dev/full', 'empty'], /\/dev\/full could not be written: There is no room left\./);
    for (const command of ['check', 'outbound', 'reuse', 'detect']) check([command, ''], /The path is empty/);
    check(['annotate', '--licence', 'MIT', ''], /The path is empty/);
  });
  it('in a place to write leaves nothing half told', () => {
    mkdirSync(join(directory, 'blocked'));
    writeFileSync(join(directory, 'blocked/b.py'), 'print(1)\n');
    writeFileSync(join(directory, 'blocked/LICENSES'), 'no folder');
    check(['annotate', '--licence', 'MIT', '--write', 'blocked'], /LICENSES\/MIT\.txt could not be written: A part of the path is a file, not a folder\. 2 files were changed before\./);
  });
  it('in a policy file stops a gate', () => {
    for (const [folder, problem] of [['number', /\.licence-assistant\.json:1: “3” is not an SPDX licence expression/], ['broken', /\.licence-assistant\.yaml:1: The policy file cannot be read/]] as const) {
      const { status, err } = runCliWith({ directory }, 'check', folder, '--fail-on', 'never');
      assert.equal(status, 2);
      assert.match(err, problem);
    }
  });
  it('is none where a folder holds nothing', () => {
    const { status, err, out } = runCliWith({ directory }, 'detect', 'empty');
    assert.deepEqual({ status, err, out }, { status: 0, err: 'There are no files in empty.\n', out: '' });
  });
});
