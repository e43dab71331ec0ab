import assert from 'node:assert/strict';
import { officialTexts } from '../../../../scripts/official-texts';
import { runCommand } from '../../../../test/support/command';
import { outboundCommand } from './outbound';

const manifest = (name: string, licence: string, dependencies: object = {}): string => JSON.stringify({ name, version: '1.0.0', license: licence, dependencies });
const files = {
  '/project/package.json': manifest('ours', 'EUPL-1.2', { strong: '1', free: '1', lost: '1' }),
  '/project/node_modules/strong/package.json': manifest('strong', 'GPL-3.0-only'),
  '/project/node_modules/free/package.json': manifest('free', 'MIT'),
};

describe('command outbound', () => {
  it('says what else a declaration can mean, and what the order follows', async () => {
    const told = async (files: Readonly<Record<string, string>>): Promise<string> => (await runCommand(outboundCommand, [], {}, { files })).out;
    assert.match(await told({ '/project/a.gemspec': 'Gem::Specification.new do |s|\n  s.licenses = ["MIT", "GPL-3.0-only"]\nend\n' }), /^declared: MIT OR GPL-3\.0-only; what is written can also mean MIT AND GPL-3\.0-only\n\nBest first: what is possible, then what is nearest to the declared MIT OR GPL-3\.0-only:$/m);
    assert.match(await told({ '/project/package.json': '{"name":"a","license":"MIT"}' }), /^a: no components\ndeclared: MIT\n/);
  });
  it('ranks the licences that the combination allows, with what stands in the way', async () => {
    const { out, status } = await runCommand(outboundCommand, [], { format: 'json' }, { files });
    assert.equal(status, 0);
    const { packages } = JSON.parse(out) as { packages: { declared: string; unknown: string[]; candidates: { expression: string; verdict: string; obstacles: { components: string[] }[]; possibleIf: string[] }[] }[] };
    const [ours] = packages;
    assert.equal(ours?.declared, 'EUPL-1.2');
    assert.deepEqual(ours?.unknown, ['lost']);
    assert.equal(ours?.candidates[0]?.expression, 'GPL-3.0-only');
    const eupl = ours?.candidates.find(({ expression }) => expression === 'EUPL-1.2');
    assert.deepEqual(eupl?.obstacles.map(({ components }) => components), [['strong']]);
    assert.equal(eupl?.possibleIf.length, 1);
  });
  it('says in words how the EUPL stays possible', async () => {
    const { out } = await runCommand(outboundCommand, ['.'], {}, { files });
    assert.match(out, /EUPL-1\.2 stays possible if you\n {2}- /);
  });
  it('says of what withholds a licence on purpose that it does, and asks nobody to add one', async () => {
    const withheld = { '/project/package.json': manifest('ours', 'EUPL-1.2', { shut: '1', bare: '1', free: '1' }), '/project/node_modules/shut/package.json': manifest('shut', 'UNLICENSED'), '/project/node_modules/bare/package.json': manifest('bare', 'NONE'), '/project/node_modules/free/package.json': manifest('free', 'MIT') };
    const { out } = await runCommand(outboundCommand, [], {}, { files: withheld });
    assert.match(out, /- shut \(UNLICENSED, linked at run time\): It states that it is proprietary/);
    assert.match(out, /- for shut \(UNLICENSED\): If you hold a contract, record it in the policy file; otherwise replace the component\./);
    assert.match(out, /- for bare \(NONE\): Ask the author to add a licence/);
  });
  it('says once what is to be done about an outbound licence nobody can judge by', async () => {
    const own = { '/project/package.json': manifest('ours', 'LicenseRef-ours', { free: '1', other: '1' }), '/project/node_modules/free/package.json': manifest('free', 'MIT'), '/project/node_modules/other/package.json': manifest('other', 'Apache-2.0') };
    const { out } = await runCommand(outboundCommand, [], {}, { files: own });
    assert.match(out, /LicenseRef-ours stays possible if you\n {2}- Describe LicenseRef-ours in the policy file[^\n]*\n$/);
  });
  it('refuses folders that are not there', async () => {
    assert.equal((await runCommand(outboundCommand, ['nowhere'], {}, { files })).status, 2);
    assert.equal((await runCommand(outboundCommand, ['.', '.'], {}, { files })).status, 2);
  });
  it('counts what the files themselves state, with the place', async () => {
    const source = (licence: string): string => `/* SPDX-License-Identifier: ${licence} */\nint a;\n`;
    const { out } = await runCommand(outboundCommand, [], {}, { files: { '/project/main.c': source('GPL-3.0-only'), '/project/util.h': source('GPL-2.0-only'), '/project/more.c': source('GPL-2.0-only'), '/project/tests/fixtures/a.c': source('MIT'), '/project/.mvn/wrapper/Wrapper.java': source('Apache-2.0') } });
    assert.match(out, /GPL-3\.0-only in main\.c:1 and GPL-2\.0-only in more\.c:1 and util\.h:1\n/);
    assert.match(out, /cannot be published in one work: no licence takes both/);
    assert.doesNotMatch(out, /^[\w.-]+: (?:yes|conditional)/m);
  });
  it('counts what is told of files elsewhere: beside them, and in REUSE.toml', async () => {
    const { out } = await runCommand(outboundCommand, [], { format: 'json' }, {
      files: {
        '/project/package.json': manifest('ours', 'MIT'),
        '/project/a.c': 'int a;\n',
        '/project/a.c.license': 'SPDX-License-Identifier: GPL-2.0-only\n',
        '/project/taken/b.c': 'int b;\n',
        '/project/taken/c.c': '// SPDX-License-Identifier: Apache-2.0\n',
        '/project/own.c': 'int c;\n',
        '/project/REUSE.toml': 'version = 1\n[[annotations]]\npath = "**"\nSPDX-License-Identifier = "MIT"\n[[annotations]]\npath = "taken/**"\nSPDX-License-Identifier = "MPL-2.0"\n',
      },
    });
    assert.deepEqual((JSON.parse(out) as { packages: { files: object[] }[] }).packages[0]?.files, [
      { licence: 'GPL-2.0-only', places: [{ file: 'a.c', line: 1, statedIn: { file: 'a.c.license', line: 1 } }] },
      { licence: 'MPL-2.0', places: [{ file: 'taken/b.c', line: 1, statedIn: { file: 'REUSE.toml', line: 7 } }] },
      { licence: 'Apache-2.0', places: [{ file: 'taken/c.c', line: 1 }] },
    ]);
  });
  it('counts what words beside a tag state as well as the tag', async () => {
    const { out } = await runCommand(outboundCommand, [], { format: 'json' }, { files: { '/project/package.json': manifest('ours', 'MIT'), '/project/a.js': '// SPDX-License-Identifier: MIT\n// Licensed under the Apache License, Version 2.0\n', '/project/b.js': '// SPDX-License-Identifier: MIT\n// Licensed under the MIT License\n' } });
    const [ours] = (JSON.parse(out) as { packages: { files: object[]; candidates: { expression: string; verdict: string }[] }[] }).packages;
    assert.deepEqual(ours?.files, [{ licence: 'MIT AND Apache-2.0', places: [{ file: 'a.js', line: 2 }] }]);
    assert.equal(ours?.candidates.find(({ expression }) => expression === 'GPL-2.0-only')?.verdict, 'no');
  });
  it('does not count files under the licence that the project declares', async () => {
    const { out } = await runCommand(outboundCommand, [], { format: 'json' }, { files: { '/project/package.json': manifest('ours', 'MIT'), '/project/a.js': '// SPDX-License-Identifier: MIT\n' } });
    assert.deepEqual((JSON.parse(out) as { packages: { files: object[] }[] }).packages[0]?.files, []);
  });
  it('counts the project’s own files apart from components, with what helps there', async () => {
    const { out } = await runCommand(outboundCommand, [], {}, {
      files: { ...files, '/project/package.json': manifest('ours', 'MIT', { strong: '1', free: '1' }), '/project/a.js': '// SPDX-License-Identifier: GPL-2.0-or-later\n', '/project/b.js': '// SPDX-License-Identifier: GPL-2.0-or-later\n', '/project/c.js': '// SPDX-License-Identifier: GPL-3.0-only\n' },
    });
    assert.match(out, /^MIT: no \(1 component and 3 of your own files stand in the way\)/m);
    assert.match(out, /^ {2}- for strong \(GPL-3\.0-only\): .*component/m);
    assert.match(out, /^ {2}- for a\.js \(\+1\) \(GPL-2\.0-or-later\): Correct the headers if they are wrong/m);
    assert.match(out, /^ {2}- for c\.js \(GPL-3\.0-only\): Correct the header if it is wrong, ask its author/m);
    const alone = await runCommand(outboundCommand, [], {}, { files: { '/project/package.json': manifest('ours', 'MIT'), '/project/c.js': '// SPDX-License-Identifier: GPL-3.0-only\n' } });
    assert.match(alone.out, /^MIT: no \(1 of your own files stands in the way\)/m);
  });
  it('advises to install only what is not installed', async () => {
    const odd = { '/project/package.json': manifest('ours', 'MIT', { odd: '1', bare: '1', lost: '1' }), '/project/node_modules/odd/package.json': manifest('odd', 'SEE LICENSE IN LICENSE.txt'), '/project/node_modules/odd/LICENSE.txt': 'Ask us.\n', '/project/node_modules/bare/package.json': '{ "name": "bare", "version": "1.0.0" }' };
    assert.match((await runCommand(outboundCommand, [], {}, { files: odd })).out, /about: odd, bare, and lost\. To learn about lost, install the dependencies, or run with --online\./);
    const { out } = await runCommand(outboundCommand, [], {}, { files: { ...odd, '/project/package.json': manifest('ours', 'MIT', { odd: '1', bare: '1' }) } });
    assert.doesNotMatch(out, /--online/);
  });
  it('says so where nothing at all is known', async () => {
    const { out } = await runCommand(outboundCommand, [], {}, { files: { '/project/main.c': 'int a;\n' } });
    assert.match(out, /Nothing is known about what goes into this/);
    assert.doesNotMatch(out, /: yes/);
  });
  it('tells how many more are not known, and counts what needs a decision apart', async () => {
    const names = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7'];
    const lost = Object.fromEntries(names.map((name) => [name, '1']));
    const { out } = await runCommand(outboundCommand, [], {}, {
      files: { ...files, '/project/package.json': manifest('ours', 'EUPL-1.2', { strong: '1', closed: '1', bare: '1', ...lost }), '/project/node_modules/closed/package.json': manifest('closed', 'CC-BY-NC-4.0'), '/project/node_modules/bare/package.json': manifest('bare', 'UNLICENSED') },
    });
    assert.match(out, /The licences of 7 components are not known, so nothing is said about: u1, u2, u3, u4, u5, and 2 more\./);
    assert.match(out, /^EUPL-1\.2: no \(2 components stand in the way, 1 component needs a decision/m);
    assert.match(out, /stays possible if you\n(?: {2}- .*\n)* {2}- for bare \(UNLICENSED\): If you hold a contract/);
  });
  it('counts what was added to a licence text, or taken out of it, in a component and in the project itself', async () => {
    const text = officialTexts().find(({ id }) => id === 'MIT')?.text.replace('<year> <copyright holders>', '2026 Jane Doe') ?? '';
    const declared = (dependencies: object): object => ({ '/project/package.json': manifest('ours', 'MIT', dependencies), '/project/node_modules/free/package.json': manifest('free', 'MIT') });
    const told = async (licence: string, place: string, dependencies = {}): Promise<string> => (await runCommand(outboundCommand, [], {}, { files: { ...declared(dependencies), [place]: licence } })).out;
    const inside = '/project/node_modules/free/LICENSE';
    assert.match(await told(text, inside, { free: '1' }), /^MIT: yes$/m);
    assert.match(await told(`${text}\nYou may not use the software for commercial purposes.\n`, inside, { free: '1' }), /^MIT: no \(1 component/m);
    assert.match(await told(text.replace(' without restriction', ''), inside, { free: '1' }), /^MIT: uncertain \(1 component/m);
    assert.match(await told(text, '/project/LICENSE'), /^MIT: yes$/m);
    assert.match(await told(`${text}\nNo military use.\n`, '/project/LICENSE'), /^MIT: no \(1 of your own files/m);
    assert.match(await told(text.replace('sublicense, and/or sell', 'and/or sublicense'), '/project/LICENSE'), /LicenseRef-modified-MIT in LICENSE:7$[^]*^MIT: uncertain/m);
  });
});
