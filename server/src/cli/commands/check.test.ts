import assert from 'node:assert/strict';
import { runCommand } from '../../../../test/support/command';
import type { MemoryFile } from '../../../../test/support/memory-files';
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
    assert.match((await check(ours({ lost: '1', gone: '1' }))).headline, /^ours: published under EUPL-1\.2\. The licences of its 2 components are not known, so nothing can be said about them: lost and gone\. Install the dependencies, or run with --online\./);
    assert.match((await check({ ...ours({ lost: '1', strong: '1' }), ...strong })).headline, /Its one known component is uncertain\. The licence of one more is not known: lost\./);
  });
  it('holds out no record that may be untrue, and no obligation that is not settled', async () => {
    const { out } = await check({ ...ours({ strong: '1' }), ...strong });
    assert.doesNotMatch(out, /→ Record that strong is/);
    assert.match(out, /It is not settled whether the combination\s+has to be distributed under\s+GPL-3\.0-only/);
  });
  it('does not offer first that what a program runs with is a mere tool', async () => {
    const { out } = await runCommand(checkCommand, [], { format: 'json' }, { files: { ...ours({ shut: '1' }), '/project/node_modules/shut/package.json': manifest('shut', 'SSPL-1.0') } });
    const { findings } = JSON.parse(out) as { findings: readonly { code: string; fixes: readonly string[] }[] };
    assert.match(findings.find(({ code }) => code === 'not-open-source-dependency')?.fixes[0] ?? '', /separate component/);
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
  it('counts what is accepted apart from what stands in the way', async () => {
    const closed = { '/project/node_modules/closed/package.json': manifest('closed', 'CC-BY-NC-4.0') };
    const files = { ...ours({ closed: '1', strong: '1' }), ...strong, ...closed };
    assert.match((await check(files)).headline, /One of 2 components stands in the way\./);
    const policy = 'waivers: [{ code: not-open-source-dependency, package: closed, reason: Agreed. }]\n';
    assert.match((await check({ ...files, '/project/.licence-assistant.yaml': policy })).headline, /Its one known component is uncertain\. One component that does not simply fit is accepted by the policy\./);
  });
  it('advises another licence only where that takes all components', async () => {
    const other = { '/project/node_modules/other/package.json': manifest('other', 'GPL-2.0-only') };
    assert.match((await check({ ...ours({ other: '1' }), ...other })).out, /Publish\s+the\s+combination\s+under\s+GPL-2\.0-only/);
    const { out } = await check({ ...ours({ strong: '1', other: '1' }), ...strong, ...other });
    assert.doesNotMatch(out, /Publish\s+the\s+combination\s+under/);
    assert.match(out, /Keep\s+GPL-2\.0-only\s+code\s+a\s+separate\s+program/);
  });
  it('says once what is the same for many packages', async () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`/project/${name}/package.json`, manifest(name, 'MIT')]));
    const lost = Object.fromEntries(['x', 'y'].map((name) => [`/project/${name}/package.json`, manifest(name, 'MIT', { lost: '1' })]));
    const { out } = await check({ ...ours({}), ...many, ...lost });
    assert.match(out, /^a, b, c, and d: 4 packages without components, all published under MIT\.$/m);
    assert.equal(out.match(/--online/g)?.length, 1);
    assert.match(out, /^ours: published under EUPL-1\.2\. No components\./m);
  });
  it('says what else a declaration can mean, unless another says just that', async () => {
    const composed = '# A\n\nLicensed under MIT OR GPL-3.0-only.\n';
    const gem = { '/project/a.gemspec': 'Gem::Specification.new do |s|\n  s.name = "a"\n  s.licenses = ["MIT", "GPL-3.0-only"]\nend\n' };
    assert.match((await check(gem)).headline, /published under MIT OR GPL-3\.0-only\. No components\. What is written can also mean MIT AND GPL-3\.0-only\./);
    assert.doesNotMatch((await check({ ...gem, '/project/README.md': composed })).headline, /can also mean/);
    assert.doesNotMatch((await check({ '/project/package.json': manifest('a', 'MIT') })).headline, /can also mean/);
  });
  it('passes over no policy in silence', async () => {
    const files = ours({});
    const told = async (more: Readonly<Record<string, MemoryFile>>): Promise<{ status: number; out: string }> => runCommand(checkCommand, [], {}, { files: { ...files, ...more } });
    const stopped = async (more: Readonly<Record<string, MemoryFile>>, words: RegExp): Promise<void> => {
      const { status, out } = await told(more);
      assert.equal(status, 2, out);
      assert.match(out.replace(/\s+/g, ' '), words);
    };
    await stopped({ '/project/.licence-assistant.yaml/x': 'x' }, /\.licence-assistant\.yaml:1:1 error policy-invalid The policy cannot be read: it is a folder/);
    await stopped({ '/project/.licence-assistant.yaml': { link: 'nowhere' } }, /a link that leads nowhere/);
    await stopped({ '/project/.licence-assistant.yaml': new Uint8Array([0, 1, 2]) }, /it is no text/);
    await stopped({ '/project/.licence-assistant.yaml': 'outbound: EUPL-1.2\n', '/project/.licence-assistant.json': '{"outbound":"MIT"}' }, /published under EUPL-1\.2.*\.licence-assistant\.json:1:1 error policy-invalid Nothing in this file is applied, because \.licence-assistant\.yaml beside it goes first/);
    const given = await runCommand(checkCommand, [], { config: 'p.yaml' }, { files: { ...files, '/project/p.yaml': new Uint8Array([0, 1]) } });
    assert.equal(given.status, 2, given.out);
    assert.equal((await told({ '/project/.git/HEAD': 'ref: refs/heads/main\n', '/project/.gitignore': '.licence-assistant.yaml\n', '/project/.licence-assistant.yaml': 'outbound: (MIT\n' })).status, 2);
    assert.equal((await told({ '/project/a/.licence-assistant.yaml': 'outbound: EUPL-1.2\n', '/project/.licence-assistant.json': '{}' })).status, 0);
  });
  it('names what it would take out of a policy', async () => {
    const { out } = await check({ ...ours({}), '/project/.licence-assistant.yaml': 'zzqq: 1\n"": 2\n' });
    assert.match(out, /→ Remove the key “zzqq”/);
    assert.doesNotMatch(out, /Remove the key “”/);
  });
  it('quotes no more than a person reads, and all of it to machines', async () => {
    const long = `MIT AND ${'Foo-1 AND '.repeat(500)}MIT`;
    const files = { '/project/package.json': manifest('ours', 'MIT', { a: '1' }), '/project/node_modules/a/package.json': manifest('a', long) };
    const { out } = await check(files);
    assert(out.length < 4_000, `${String(out.length)} characters`);
    assert((await runCommand(checkCommand, [], { format: 'json' }, { files })).out.includes(long));
  });
  it('does not pass on a policy it did not understand, and takes nothing from what it cannot read in it', async () => {
    const policy = (text: string): Promise<{ status: number; headline: string; out: string }> => check({ ...ours({}), '/project/.licence-assistant.yaml': text });
    assert.equal((await policy('denny: [MIT]\n')).status, 2);
    const { status, headline } = await policy('outbound: (MIT\n');
    assert.equal(status, 2);
    assert.match(headline, /^ours: published under EUPL-1\.2\./);
  });
  it('does not pass on a policy from elsewhere that it did not understand either', async () => {
    const run = (text: string): Promise<{ status: number; err: string }> => runCommand(checkCommand, [], { config: '/ci/policy.yaml' }, { files: { ...ours({}), '/ci/policy.yaml': text } });
    for (const text of ['x\n', 'outbound: MIT\ndenny: [MIT]\n', 'outbound: [\n', 'outbound: (MIT\n']) {
      const { status, err } = await run(text);
      assert.equal(status, 2, text);
      assert.match(err, /^licence-assistant: \/ci\/policy\.yaml:\d: /);
    }
    assert.equal((await run('outbound: MIT\n')).status, 0);
  });
  it('keeps what else a line brings in where one component is accepted', async () => {
    const files = {
      ...ours({ first: '1' }),
      '/project/node_modules/first/package.json': manifest('first', 'GPL-3.0-only', { second: '1' }),
      '/project/node_modules/second/package.json': manifest('second', 'GPL-3.0-only'),
      '/project/package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': { dependencies: { first: '1' } }, 'node_modules/first': { version: '1.0.0', license: 'GPL-3.0-only', dependencies: { second: '1' } }, 'node_modules/second': { version: '1.0.0', license: 'GPL-3.0-only' } } }),
      '/project/.licence-assistant.yaml': 'waivers: [{ code: uncertain-dependency, package: first, reason: Agreed., expires: 2026-12-31 }]\n',
    };
    const { out } = await check(files);
    assert.match(out, /second 1\.0\.0 is under GPL-3\.0-only/);
    assert.match(out, /The policy accepts one finding: uncertain-dependency first \(until 2026-12-31\)\./);
    const { findings, waived } = JSON.parse((await runCommand(checkCommand, [], { format: 'json' }, { files })).out) as Record<'findings' | 'waived', { subject?: string; waiver?: object }[]>;
    assert(findings.every(({ subject }) => subject !== 'first'));
    assert.deepEqual(waived.map(({ subject, waiver }) => ({ subject, waiver })), [{ subject: 'first', waiver: { reason: 'Agreed.', expires: '2026-12-31' } }]);
  });
});

describe('command check in text', () => {
  const text = async (files: Readonly<Record<string, string>>): Promise<string> => (await runCommand(checkCommand, [], {}, { files })).out.replace(/\s+/g, ' ');
  const files = (count: number, file: (at: number) => readonly [string, string]): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, at) => file(at)));

  it('says the same at several places once', async () => {
    const out = await text(files(3, (at) => [`/project/p${String(at)}/package.json`, JSON.stringify({ name: `p${String(at)}`, license: 'EUPL 1.2' })]));
    assert.equal(out.match(/“EUPL 1\.2” is not an SPDX expression/g)?.length, 1);
    assert.match(out, /The same at p1\/package\.json:1:\d+, p2\/package\.json:1:\d+\. → .*EUPL-1\.2/);
  });
  it('offers what there is to choose from', async () => {
    const out = await text({ '/project/package.json': JSON.stringify({ name: 'a', license: 'GPL-3.0' }) });
    assert.match(out, /→ [^→]*GPL-3\.0-only → or: [^→]*GPL-3\.0-or-later/);
  });
  it('names the packages with something in the way, and counts those it leaves out', async () => {
    const out = await text({
      ...files(30, (at) => [`/project/p${String(at)}/package.json`, manifest(`p${String(at)}`, 'EUPL-1.2', { [at === 29 ? 'strong' : 'lost']: '1' })]),
      '/project/p29/node_modules/strong/package.json': manifest('strong', 'GPL-3.0-only'),
    });
    assert.match(out, /^p29: published under EUPL-1\.2\. Its one known component is uncertain\./);
    assert.match(out, /And 11 more packages: --format json lists them all\./);
  });
  it('says where the code of a finding is explained', async () => {
    assert.match(await text({ '/project/a.py': 'print(1)\n' }), /More about a finding: licence-assistant explain missing-licence-file/);
    assert.match(await text({ '/project/package.json': '{ "name": "a", "license": "EUPL 1.2" }' }), /explain CODE, for example explain /);
  });
  it('names the folder where it has no file to point at', async () => {
    assert.match(await text({ '/project/a.py': 'print(1)\n' }), / \. \(project\) warning missing-licence-file /);
  });
  it('says where a package licenses nothing, and where it contradicts itself', async () => {
    const headline = async (licence: string, more: Readonly<Record<string, string>> = {}): Promise<string | undefined> => (await text({ '/project/package.json': manifest('ours', licence), ...more })).split('\n')[0];
    assert.match((await headline('UNLICENSED')) ?? '', /^ours: licensed to nobody \(UNLICENSED\); all rights are reserved/);
    assert.match((await headline('EUPL-1.2', { '/project/publiccode.yml': 'legal:\n  license: MIT\n' })) ?? '', /contradictory: EUPL-1\.2 is only one/);
    assert.doesNotMatch((await headline('EUPL-1.2')) ?? '', /contradictory/);
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
    const described = { ...files, '/project/.licence-assistant.yaml': 'licences: [{ id: LicenseRef-Ours, like: MIT }]\n' };
    assert.equal((await runCommand(checkCommand, ['.'], { outbound: 'LicenseRef-Ours' }, { files: described })).status, 0);
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
