import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const TAG = `SPDX-License-${'Identifier'}`;
const COPYRIGHT = `SPDX-FileCopyright${'Text'}`;
const text = (id: string): string => (spdxTexts[id]?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
const annotation = (path: string, licence: string, precedence = 'closest'): string => `[[annotations]]\npath = "${path}"\nprecedence = "${precedence}"\n${COPYRIGHT} = "2020 A"\n${TAG} = "${licence}"\n`;
const toml = (...annotations: readonly string[]): string => `version = 1\n${annotations.join('')}`;
const ALL = annotation('**', 'MIT');
const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', 'LICENSES/MIT.txt': text('MIT'), 'LICENSES/GPL-3.0-only.txt': text('GPL-3.0-only'), 'own.c': `// ${TAG}: MIT\n` };
const GPL_WORDS = '/* This program is free software; you can redistribute it and/or modify it under the terms of the\n * «header-conflict:GNU General Public License version 3». */\nint a;\n';

describe('licences that are stated outside of the files', () => {
  it('are an error where they do not fit, told where they stand, with the file', async () => {
    const [finding] = await checkFindings({ ...mit, 'REUSE.toml': toml(ALL, annotation('gpl/**', '«header-conflict:GPL-3.0-only»')), 'gpl/a.c': 'int a;\n' });
    assert.deepEqual([finding?.severity, finding?.message.args], ['error', { place: 'REUSE.toml:11', file: 'gpl/a.c', others: 0, expression: 'GPL-3.0-only', outbound: 'MIT' }]);
    await checkFindings({ ...mit, 'REUSE.toml': toml(ALL, annotation('gpl/**', '«header-conflict:GPL-3.0-only»', 'override')), 'gpl/a.c': `// ${TAG}: MIT\n` });
    const dep5 = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n«reuse-dep5:Files»: *\nCopyright: 2020 A\nLicense: MIT\n\nFiles: gpl/*\nCopyright: 2020 A\nLicense: «header-conflict:GPL-3.0-only»\n`;
    await checkFindings({ ...mit, '.reuse/dep5': dep5, 'gpl/a.c': 'int a;\n' });
    await checkFindings({ ...mit, 'gpl/a.c': 'int a;\n', 'gpl/a.c.license': `${TAG}: «header-conflict:GPL-3.0-only»\n` });
  });
  it('are told once for all files that one annotation speaks for, and for the companions of one folder', async () => {
    const many = (path: (at: number) => string, content: string): Record<string, string> => Object.fromEntries(Array.from({ length: 30 }, (_, at) => [path(at + 10), content]));
    const [finding] = await checkFindings({ ...mit, 'REUSE.toml': toml(ALL, annotation('gpl/**', '«header-conflict:GPL-3.0-only»')), ...many((at) => `gpl/${String(at)}.c`, 'int a;\n') });
    assert.deepEqual([finding?.message.args?.['file'], finding?.message.args?.['others'], finding?.shared?.files.length, finding?.related.length], ['gpl/10.c', 29, 30, 20]);
    const beside = { ...many((at) => `gpl/${String(at)}.c`, 'int a;\n'), ...many((at) => `gpl/${String(at)}.c.license`, `${TAG}: GPL-3.0-only\n`), 'gpl/10.c.license': `${TAG}: «header-conflict:GPL-3.0-only»\n` };
    assert.equal((await checkFindings({ ...mit, ...beside }))[0]?.message.args?.['others'], 29);
  });
  it('are those of the sources that go into the work, and fit by a choice or an exception', async () => {
    const others = ['doc/**', 'tests/**', 'testdata/**'].map((path) => annotation(path, 'GPL-3.0-only'));
    await checkFindings({ ...mit, 'REUSE.toml': toml(ALL, ...others, annotation('gpl/**', 'GPL-3.0-only OR MIT')), 'doc/a.md': '# A\n', 'doc/b.svg': '<svg/>\n', 'tests/c.c': 'int c;\n', 'testdata/d.c': 'int d;\n', 'gpl/a.c': 'int a;\n' });
  });
  it('are told of content that nobody may sell or change', async () => {
    const files = { 'package.json': mit['package.json'], 'own.c': mit['own.c'], 'LICENSES/MIT.txt': text('MIT'), 'doc/a.png': '\0\0', 'doc/b.svg': '<svg/>\n', 'tests/c.svg': '<svg/>\n' };
    const closed = { ...files, 'LICENSES/CC-BY-NC-4.0.txt': text('CC-BY-NC-4.0') };
    const [finding] = await checkFindings({ ...closed, 'REUSE.toml': toml(ALL, annotation('doc/**', '«header-conflict:CC-BY-NC-4.0»'), annotation('tests/**', 'CC-BY-NC-4.0')) });
    assert.deepEqual([finding?.severity, finding?.message.id, finding?.message.args?.['file'], finding?.message.args?.['others']], ['warning', 'finding.header-conflict.content', 'doc/a.png', 1]);
    await checkFindings({ ...closed, 'REUSE.toml': toml(ALL), 'doc/a.png.license': `${COPYRIGHT}: 2020 A\n${TAG}: «header-conflict:CC-BY-NC-4.0»\n` });
    await checkFindings({ ...files, 'LICENSES/CC-BY-SA-4.0.txt': text('CC-BY-SA-4.0'), 'REUSE.toml': toml(ALL, annotation('doc/**', 'CC-BY-SA-4.0')) });
  });
  it('do not hide what the words of a file say, nor the other way round', async () => {
    const alone = { 'package.json': mit['package.json'], 'LICENSES/MIT.txt': text('MIT') };
    const [finding] = await checkFindings({ ...alone, 'REUSE.toml': toml(ALL), 'a.c': GPL_WORDS });
    assert.deepEqual([finding?.severity, finding?.message.id, finding?.message.args?.['place']], ['error', 'finding.header-conflict.words-elsewhere-unfit', 'REUSE.toml:6']);
    // The same words, an alternative, a later version that the words allow, and what REUSE.toml overrides.
    const plain = GPL_WORDS.replace('«header-conflict:', '').replace('»', '');
    for (const licence of ['GPL-3.0-only', 'GPL-3.0-or-later', 'MIT OR GPL-3.0-only']) {
      const found = (await scanned({ ...alone, 'REUSE.toml': toml(annotation('**', licence)), 'a.c': plain })).assessment().findings;
      assert.deepEqual(found.filter(({ message: { id } }) => id.includes('.words')), [], licence);
    }
    await checkFindings({ ...alone, 'REUSE.toml': toml(annotation('**', 'MIT', 'override')), 'a.c': plain });
  });
  it('count for the file that changes, alone', async () => {
    const session = await scanned({ ...mit, 'REUSE.toml': toml(ALL, annotation('gpl/**', 'GPL-3.0-only')), 'gpl/a.c': 'int a;\n', 'gpl/b.c': 'int b;\n' });
    const told = (): readonly unknown[] => session.findingsOf('REUSE.toml').map(({ message: { args } }) => [args?.['file'], args?.['others']]);
    assert.deepEqual(told(), [['gpl/a.c', 1]]);
    assert.deepEqual((await session.setText('gpl/a.c', `// ${TAG}: MIT\n`)).files, ['gpl/a.c', 'REUSE.toml']);
    assert.deepEqual(told(), [['gpl/b.c', 0]]);
    await session.setText('gpl/b.c', `// ${TAG}: MIT\n`);
    assert.deepEqual([told(), session.assessment().findings.filter(({ code }) => code === 'header-conflict')], [[], []]);
    await session.setText('gpl/b.c', undefined);
    assert.deepEqual(told(), [['gpl/b.c', 0]]);
  });
  it('are accepted for the place, and for files', async () => {
    const files = { ...mit, 'REUSE.toml': toml(ALL, annotation('gpl/**', 'GPL-3.0-only')), 'gpl/a.c': 'int a;\n', 'gpl/b.c': 'int b;\n' };
    const open = async (path: string): Promise<readonly unknown[]> => (await scanned({ ...files, '.licence-assistant.yaml': `waivers:\n  - code: header-conflict\n    path: ${path}\n    reason: agreed\n` })).assessment().findings.filter(({ code }) => code === 'header-conflict').map(({ message: { args } }) => [args?.['file'], args?.['others']]);
    assert.deepEqual(await open('REUSE.toml'), []);
    assert.deepEqual(await open('gpl/**'), []);
    assert.deepEqual(await open('gpl/a.c'), [['gpl/b.c', 0]]);
  });
  it('are the project’s own where nothing else says it: stated of all files, or the only one whose text is kept', async () => {
    const outboundOf = async (files: Readonly<Record<string, string>>): Promise<readonly unknown[]> => (await scanned(files)).assessment().packages.map(({ outbound: { expression, declarations } }) => [expression, declarations[0]?.file]);
    const bare = { 'package.json': '{ "name": "a" }', 'src/a.c': 'int a;\n', 'LICENSES/MIT.txt': text('MIT'), 'LICENSES/GPL-3.0-only.txt': text('GPL-3.0-only') };
    assert.deepEqual(await outboundOf({ ...bare, 'REUSE.toml': toml(ALL, annotation('gpl/**', 'GPL-3.0-only')) }), [['MIT', 'REUSE.toml']]);
    assert.deepEqual(await outboundOf({ ...bare, '.reuse/dep5': 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: 2020 A\nLicense: MIT\n' }), [['MIT', '.reuse/dep5']]);
    assert.deepEqual(await outboundOf({ 'LICENSES/MIT.txt': text('MIT'), 'src/a.c': `// ${TAG}: MIT\n` }), [['MIT', 'LICENSES/MIT.txt']]);
    // A part, several texts, and whatever is declared besides.
    assert.deepEqual(await outboundOf({ ...bare, 'REUSE.toml': toml(annotation('src/**', 'MIT')) }), [[undefined, undefined]]);
    assert.deepEqual(await outboundOf({ ...bare, 'REUSE.toml': toml(ALL), LICENSE: text('GPL-3.0-only') }), [['GPL-3.0-only', 'LICENSE']]);
  });
});
