import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const EUPL = spdxTexts['EUPL-1.2']?.licenseText ?? '';
const MIT = (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
const GPL3 = spdxTexts['GPL-3.0-only']?.licenseText ?? '';

describe('declarations of a project', () => {
  it('say nothing where all places agree', async () => {
    await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: EUPL, 'CITATION.cff': 'cff-version: 1.2.0\ntitle: a\nlicense: EUPL-1.2\n' });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "GPL-3.0-or-later" }', LICENSE: GPL3 });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "MIT OR EUPL-1.2" }', 'LICENSE-MIT': MIT, 'LICENSE-EUPL': EUPL });
  });
  it('are reported at each place where they contradict each other, with the others beside', async () => {
    const findings = await checkFindings({
      'package.json': '{ "name": "a", "license": "«declaration-conflict:MIT»" }',
      'CITATION.cff': 'cff-version: 1.2.0\ntitle: a\nlicense: «declaration-conflict:EUPL-1.2»\n',
      'README.md': '# A\n',
      LICENSES: '',
    }, { hints: false });
    assert.deepEqual(findings.map(({ related }) => related.length), [1, 1]);
  });
  it('that one manifest lists are one statement, and no contradiction', async () => {
    const pom = (...names: readonly string[]): string => `<project><artifactId>a</artifactId><version>1</version><licenses>${names.map((name) => `<license><name>${name}</name><url>https://spdx.org/licenses/${name}.html</url></license>`).join('')}</licenses></project>`;
    const texts = { 'LICENSE-EUPL': EUPL, 'LICENSE-MIT': MIT };
    const lists = {
      'pom.xml': pom('EUPL-1.2', 'MIT'),
      'composer.json': '{ "name": "a/b", "license": ["EUPL-1.2", "MIT"] }',
      'a.gemspec': 'Gem::Specification.new do |s|\n  s.name = "a"\n  s.licenses = ["EUPL-1.2", "MIT"]\nend\n',
      'CITATION.cff': 'cff-version: 1.2.0\ntitle: a\nlicense:\n  - EUPL-1.2\n  - MIT\n',
      'package.json': '{ "name": "a", "licenses": [{ "type": "EUPL-1.2" }, { "type": "MIT" }] }',
    };
    for (const [name, content] of Object.entries(lists)) {
      await checkFindings({ [name]: content, ...texts });
      const [pkg] = (await scanned({ [name]: content })).assessment().packages;
      assert.deepEqual([pkg?.outbound.expression, pkg?.outbound.declarations.length], ['EUPL-1.2 OR MIT', 1], name);
    }
    const [missing] = await checkFindings({ 'pom.xml': '<project><artifactId>a</artifactId><licenses><license><name>«missing-licence-file:CDDL-1.1»</name></license><license><name>GPL-2.0-only WITH Classpath-exception-2.0</name></license></licenses></project>' });
    assert.deepEqual([missing?.message.args?.['expression'], missing?.fixes.map(({ arguments: { licence } }) => licence)], ['CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0', ['CDDL-1.1', 'GPL-2.0-only']]);
    // Another statement agrees or not with all of them together.
    await checkFindings({ ...lists, ...texts });
    await checkFindings({ 'pom.xml': pom('EUPL-1.2', 'MIT'), 'CITATION.cff': 'cff-version: 1.2.0\ntitle: a\nlicense: EUPL-1.2 OR MIT\n', ...texts });
    const { findings } = (await scanned({ 'pom.xml': pom('EUPL-1.2', 'MIT'), LICENSE: spdxTexts['Apache-2.0']?.licenseText ?? '' })).assessment();
    const told = findings.map(({ code, file, fixes, message }) => [code, file, fixes.length, message.args?.['value']]);
    assert.deepEqual(told.sort(), [['declaration-conflict', 'LICENSE', 0, 'Apache-2.0'], ['declaration-conflict', 'pom.xml', 0, 'EUPL-1.2 OR MIT']]);
  });
  it('of the EUPL without a version mean the version that is told beside them', async () => {
    const old = spdxTexts['EUPL-1.1']?.licenseText ?? '';
    const outboundOf = async (files: Readonly<Record<string, string>>): Promise<string | undefined> => (await scanned(files)).assessment().packages[0]?.outbound.expression;
    const npm = '{ "name": "a", "license": "«non-spdx-licence:EUPL»" }';
    const plain = { 'package.json': '{ "name": "a", "license": "EUPL" }' };
    const replaced = async (files: Readonly<Record<string, string>>): Promise<readonly unknown[]> =>
      (await scanned(files)).assessment().findings.filter(({ subject, code }) => subject === 'EUPL' && code !== 'outdated-eupl').map(({ code, fixes }) => [code, ...fixes.map(({ arguments: { expression }, preferred }) => `${String(expression)} ${String(preferred ?? false)}`)]);
    await checkFindings({ 'package.json': npm, LICENSE: EUPL });
    assert.deepEqual(await replaced({ ...plain, LICENSE: EUPL }), [['non-spdx-licence', 'EUPL-1.2 true']]);
    // No contradiction, and no step to another version by the way.
    assert.deepEqual(await replaced({ ...plain, LICENSE: old }), [['non-spdx-licence', 'EUPL-1.1 true']]);
    assert.equal(await outboundOf({ ...plain, LICENSE: old }), 'EUPL-1.1');
    assert.deepEqual(await replaced({ ...plain, 'CITATION.cff': 'cff-version: 1.2.0\ntitle: a\nlicense: EUPL-1.1\n' }), [['non-spdx-licence', 'EUPL-1.1 true']]);
    assert.deepEqual(await replaced({ ...plain, 'LICENSES/EUPL-1.1.txt': old }), [['non-spdx-licence', 'EUPL-1.1 true']]);
    assert.deepEqual(await replaced({ LICENSE: old, 'b/package.json': plain['package.json'] }), [['non-spdx-licence', 'EUPL-1.1 true']]);
  });
  it('of the EUPL without a version are asked for it where nothing tells', async () => {
    const [found] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«ambiguous-licence:EUPL»" }', LICENSES: '', 'README.md': '# A\n' });
    assert.deepEqual([found?.message.id, found?.fixes.map(({ arguments: { expression }, preferred }) => [expression, preferred])], ['finding.ambiguous-licence.version', [['EUPL-1.2', undefined], ['EUPL-1.1', undefined]]]);
    await checkFindings({ DESCRIPTION: 'Package: a\nVersion: 1.0\nLicense: «ambiguous-licence:EUPL»\n', LICENSES: '', 'README.md': '# A\n' });
    const [pkg] = (await scanned({ 'package.json': '{ "name": "a", "license": "EUPL" }' })).assessment().packages;
    assert.equal(pkg?.outbound.expression, 'EUPL-1.2');
  });
  it('of publiccode.yml are told once, as a fault, with what they may mean', async () => {
    const told = async (licence: string): Promise<readonly unknown[]> => {
      const files = { LICENSE: EUPL, 'publiccode.yml': `publiccodeYmlVersion: "0.5"\nlegal:\n  license: ${licence}\n` };
      return (await scanned(files)).assessment().findings.filter(({ file, range }) => file === 'publiccode.yml' && range.start.line === 2).map(({ code, severity, fixes }) => [code, severity, fixes[0]?.arguments['expression']]);
    };
    assert.deepEqual(await told('EUPL 1.2'), [['non-spdx-licence', 'error', 'EUPL-1.2']]);
    assert.deepEqual(await told('EUPL'), [['non-spdx-licence', 'error', 'EUPL-1.2']]);
    assert.deepEqual(await told('EUPL-12'), [['unknown-spdx-id', 'error', 'EUPL-1.2']]);
    assert.deepEqual(await told('our own terms'), [['invalid-spdx', 'error', undefined]]);
    assert.deepEqual(await told('EUPL-1.2'), []);
  });
  it('are a fault where they are evidently wrong, and told of it where they are right', async () => {
    const at = async (files: Readonly<Record<string, string>>): Promise<Record<string, string>> => Object.fromEntries((await scanned(files)).assessment().findings.filter(({ code }) => code === 'declaration-conflict').map(({ file, severity }) => [file, severity]));
    const [npm, citation] = ['{ "name": "a", "license": "MIT" }', 'cff-version: 1.2.0\ntitle: a\nlicense: EUPL-1.2\n'];
    assert.deepEqual(await at({ 'package.json': npm, 'CITATION.cff': citation, LICENSE: EUPL }), { 'package.json': 'error', 'CITATION.cff': 'information', LICENSE: 'information' });
    assert.deepEqual(await at({ 'package.json': npm, 'CITATION.cff': citation }), { 'package.json': 'error', 'CITATION.cff': 'error' });
    assert.deepEqual(await at({ 'package.json': npm, 'CITATION.cff': citation, '.licence-assistant.yaml': 'outbound: MIT\n' }), { 'package.json': 'information', 'CITATION.cff': 'error' });
  });
  it('are reported for a package inside a project that says otherwise, unless it ships its own text', async () => {
    const root = { 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: EUPL };
    await checkFindings({ ...root, 'tools/b/package.json': '{ "name": "b", "license": "«declaration-conflict:MIT»" }' });
    await checkFindings({ ...root, 'tools/b/package.json': '{ "name": "b", "license": "MIT" }', 'tools/b/LICENSE': MIT });
  });
  it('are only pointed out for a package that a workspace lists', async () => {
    const member = { LICENSE: EUPL, 'libs/b/package.json': '{ "name": "b", "license": "«declaration-conflict:MIT»" }' };
    const severities = async (workspaces: string): Promise<readonly string[]> =>
      (await checkFindings({ ...member, 'package.json': `{ "name": "a", "license": "EUPL-1.2", "workspaces": ${workspaces} }` }, { hints: true })).map(({ severity }) => severity);
    assert.deepEqual(await severities('["libs/*"]'), ['hint']);
    assert.deepEqual(await severities('["libs/*", "!libs/b"]'), ['warning']);
    assert.deepEqual(await severities('["apps/*"]'), ['warning']);
  });
  it('say of a licence file in prose what it says of the whole, not what it says of parts', async () => {
    const prose = (rest: string): string => `# Licensing\n\nThe source code of Walletto is released under the EUPL-1.2. ${rest}\n«licence-file-not-text:»`;
    await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', 'LICENSE.md': prose('The documentation is released under the CC0 1.0 licence.') }, { hints: false });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "«declaration-conflict:MIT»" }', 'LICENSE.md': prose('The documentation is released under the CC0 1.0 licence.').replace('EUPL-1.2', '«declaration-conflict:EUPL-1.2»') }, { hints: false });
  });
  it('are reported where the folder above contradicts itself too, unless one of its places agrees', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "«declaration-conflict:MIT»" }', 'CITATION.cff': 'cff-version: 1.2.0\ntitle: a\nlicense: «declaration-conflict:EUPL-1.2»\n', LICENSES: '' };
    await checkFindings({ ...files, 'b/package.json': '{ "name": "b", "license": "«declaration-conflict:ISC»" }' });
    await checkFindings({ ...files, 'b/package.json': '{ "name": "b", "license": "MIT" }' });
  });
  it('link to the text they mean', async () => {
    const root = { 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: EUPL };
    await checkFindings({ ...root, 'b/package.json': '{ "name": "b", "license": "EUPL-1.2" }', 'b/README.md': '# B\n\n## License\n\n[EUPL](../LICENSE)\n' });
    await checkFindings({ ...root, 'README.md': '# A\n\n## License\n\n[EUPL-1.2](«dangling-licence-reference:LICENCE.md»)\n' });
    const [near] = await checkFindings({ 'README.md': '# A\n\n## License\n\n[EUPL-1.2](«dangling-licence-reference:./LICENSE»)\n', 'package.json': root['package.json'], 'LICENSE.txt': EUPL });
    assert.deepEqual(near?.fixes.map(({ arguments: { expression } }) => expression), ['./LICENSE.txt']);
    const [spelt] = await checkFindings({ 'Cargo.toml': '[package]\nname = "a"\nlicense-file = "«dangling-licence-reference:LICENCE.txt»"\n', 'LICENSE.txt': EUPL });
    assert.deepEqual(spelt?.fixes.map(({ arguments: { expression } }) => expression), ['LICENSE.txt']);
    const [npm] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«dangling-licence-reference:SEE LICENSE IN LICENSE»" }', 'LICENSE.md': EUPL });
    assert.deepEqual(npm?.fixes.map(({ arguments: { expression } }) => expression), ['SEE LICENSE IN LICENSE.md']);
    await checkFindings({ LICENSE: EUPL, 'b/package.json': '{ "name": "b", "license": "«declaration-conflict:MIT»" }', 'b/README.md': '# B\n\n## License\n\n[«declaration-conflict:MIT»](../LICENSE)\n' });
  });
  it('take UNLICENSED for what npm means by it, never for the Unlicense', async () => {
    await checkFindings({ 'package.json': '{ "name": "a", "license": "«declaration-conflict:UNLICENSED»" }', LICENSE: `«declaration-conflict:${EUPL.slice(0, 36)}»${EUPL.slice(36)}` });
  });
  it('take Composer’s proprietary for the same, and judge by what else is said', async () => {
    const require = '"require": { "a/b": "^1.0" }';
    const lock = JSON.stringify({ packages: [{ name: 'a/b', version: '1.0.0', license: ['MIT'] }] });
    const files = { 'composer.json': `{ "name": "t/a", "license": "«declaration-conflict:proprietary»", ${require} }`, 'composer.lock': lock };
    await checkFindings({ ...files, LICENSE: `«declaration-conflict:${EUPL.slice(0, 36)}»${EUPL.slice(36)}` });
    await checkFindings({ ...files, 'composer.json': `{ "name": "t/a", "license": "proprietary", ${require} }` });
  });
  it('take the version from the address beside a name that has none', async () => {
    const openapi = (name: string): string => `openapi: 3.0.0\ninfo:\n  title: A\n  version: 1.0.0\n  license:\n    name: ${name}\n    url: https://www.gnu.org/licenses/agpl-3.0\npaths: {}\n`;
    const [finding] = await checkFindings({ 'package.json': '{ "name": "a", "license": "AGPL-3.0-or-later" }', LICENSE: spdxTexts['AGPL-3.0-only']?.licenseText ?? '', 'api/openapi.yaml': openapi('«ambiguous-licence:AGPL»') });
    assert.deepEqual(finding?.fixes.map(({ arguments: { expression } }) => expression), ['AGPL-3.0-or-later']);
  });
  it('are named where they are not SPDX, with the fix', async () => {
    const [finding] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«non-spdx-licence:EUPL 1.2»" }', LICENSE: EUPL });
    assert.deepEqual(finding?.fixes.map(({ arguments: { expression } }) => expression), ['EUPL-1.2']);
  });
  it('that point to a file are replaced by its licence only where it holds nothing else', async () => {
    const manifest = '{ "name": "a", "license": "«non-spdx-licence:SEE LICENSE IN LICENSE»" }';
    const [plain] = await checkFindings({ 'package.json': manifest, LICENSE: MIT });
    assert.deepEqual(plain?.fixes.map(({ arguments: { expression } }) => expression), ['MIT']);
    const findings = await checkFindings({ 'package.json': manifest, LICENSE: `«licence-file-additions:Ce dépôt est sous licence MIT, à l’exception de la fonte.»\n\n${MIT}` });
    assert.deepEqual(findings.find(({ code }) => code === 'non-spdx-licence')?.fixes, []);
  });
  it('are never guessed', async () => {
    const [finding] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«ambiguous-licence:GPL»" }', LICENSE: GPL3 });
    assert.deepEqual(finding?.fixes.map(({ arguments: { expression }, preferred }) => [expression, preferred]), [['GPL-3.0-only', undefined], ['GPL-3.0-or-later', undefined]]);
    const [settled] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«ambiguous-licence:BSD»" }', LICENSE: (spdxTexts['BSD-3-Clause']?.licenseText ?? '').replace('<year> <owner>', '2020 Town') });
    assert.deepEqual([settled?.message.id, settled?.fixes.map(({ arguments: { expression }, preferred }) => [expression, preferred])], ['finding.non-spdx-licence', [['BSD-3-Clause', true]]]);
    const [open] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«ambiguous-licence:GPL»" }' });
    assert.equal(open?.fixes.length, 3);
  });
  it('that contradict each other get one advice, whatever else is wrong with their words', async () => {
    const text = (licence: string): string => `«declaration-conflict:${licence.split('\n', 1)[0] ?? ''}»${licence.slice(licence.indexOf('\n'))}`;
    await checkFindings({ 'package.json': '{ "name": "a", "license": "«declaration-conflict:agpl»" }', LICENSE: text(EUPL) });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "«declaration-conflict:EUPL 1.2»" }', LICENSE: text(GPL3.trimStart()) });
    await checkFindings({ 'pyproject.toml': `[project]\nname = "a"\nlicense = "«declaration-conflict:MIT»"\nclassifiers = ["«declaration-conflict-2:License :: OSI Approved :: Apache Software License»"]\n`, LICENSES: '' });
    // A policy that decides leaves the words to be mended.
    await checkFindings({ 'package.json': '{ "name": "a", "license": "«non-spdx-licence:EUPL 1.2»" }', LICENSE: GPL3, '.licence-assistant.yaml': 'outbound: GPL-3.0-only\n' });
  });
  it('ask for the version where an old id left it open, and correct slips', async () => {
    const [old] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«deprecated-spdx:GPL-3.0»" }', LICENSE: GPL3 });
    assert.deepEqual(old?.fixes.map(({ arguments: { expression } }) => expression), ['GPL-3.0-only', 'GPL-3.0-or-later']);
    const [slip] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«unknown-spdx-id:EUPL-1.3»" }', LICENSE: EUPL });
    assert(slip?.fixes.some(({ arguments: { expression } }) => expression === 'EUPL-1.2'));
  });
  it('are missed, and so is the text', async () => {
    await checkFindings({ 'package.json': '{ "name": "«missing-licence-field:a»" }', LICENSE: EUPL });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "«missing-licence-file:EUPL-1.2»" }' });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: '«licence-file-not-text:»see the web\n' });
    // A page about licences is a page.
    await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: spdxTexts['EUPL-1.2']?.licenseText ?? '', 'docs/guide/license.md': '---\noutline: deep\n---\n\n# Licence\n\n## Chapter 1\n', 'charts/license.yaml.gotmpl': 'license:\n  key: ~\n' });
    const pointer = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => (await scanned({ 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: 'Licensed under the EUPL-1.2.\n', ...files })).findingsOf('LICENSE').map(({ severity }) => severity);
    assert.deepEqual([await pointer({}), await pointer({ 'LICENSES/EUPL-1.2.txt': EUPL })], [['warning'], ['information']]);
  });
  it('point out an older EUPL once, with all places that say it, as a decision', async () => {
    const old = spdxTexts['EUPL-1.1']?.licenseText ?? '';
    const [finding] = await checkFindings({ 'package.json': '{ "name": "a", "license": "«outdated-eupl:EUPL-1.1»" }', LICENSE: old, 'b/package.json': '{ "name": "b", "license": "EUPL-1.1" }' });
    assert.deepEqual(finding?.related.map(({ file }) => file), ['LICENSE', 'b/package.json']);
    const all = await scanned({ 'package.json': '{ "name": "a", "license": "EUPL-1.1" }', LICENSE: old });
    assert.deepEqual(all.findingsOf('LICENSE').map(({ code, severity, fixes }) => [code, severity, fixes.length]), [['outdated-eupl', 'hint', 0]]);
    assert.deepEqual(finding.fixes.map(({ fix, preferred }) => [fix, preferred]), [['publish-under', undefined]]);
    await checkFindings({ 'package.json': '{ "name": "a", "license": "«outdated-eupl:EUPL-1.1»" }', 'LICENSES/EUPL-1.1.txt': old });
    await checkFindings({ 'a.txt': '', 'LICENSES/EUPL-1.1.txt': old.replace(/^.*$/m, (title) => `«outdated-eupl:${title}»`) });
  });
  it('point out a notice with an older EUPL in the project’s own build file', async () => {
    const pom = (version: string): string => `<!--\n  ~ Copyright 2020 Town\n  ~\n  ~ ${version}\n  -->\n<project><artifactId>«missing-licence-field:a»</artifactId></project>`;
    const text = (spdxTexts['EUPL-1.1']?.licenseText ?? '').replace(/^.*$/m, (title) => `«outdated-eupl:${title}»`);
    await checkFindings({ 'pom.xml': pom('Licensed under the EUPL, Version 1.1'), 'b/pom.xml': pom('Licensed under the EUPL, Version 1.1').replace(/«.*?:|»/g, ''), LICENSE: text });
    const later = 'Licensed under the «outdated-eupl:EUPL, Version 1.1 or – as soon they will be approved by\n  ~ the European Commission - subsequent versions of the EUPL» (the "Licence");';
    await checkFindings({ 'pom.xml': pom(later) });
    await checkFindings({ 'pom.xml': pom('Licensed under the EUPL, Version 1.2'), LICENSE: EUPL });
  });
  it('with words of their own are to be read, exceptions first', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "MIT" }' };
    await checkFindings({ ...files, LICENSE: `This repository is free to use.\n\n${MIT}` });
    await checkFindings({ ...files, LICENSE: `«licence-file-additions:Ce dépôt est sous licence MIT, à l’exception de la fonte.»\n\n${MIT}` });
    await checkFindings({ ...files, LICENSE: `«licence-file-additions:${'Mind this word. '.repeat(10).trim()}»\n\n${MIT}` });
  });
  it('that add a condition in one sentence are another licence', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "MIT" }' };
    const conditions = [
      'Additional terms: You may not use this software for commercial purposes.',
      'You may not sell this software.',
      'This software is for educational purposes only.',
      'Die Nutzung für kommerzielle Zwecke ist untersagt.',
      'Die Software darf nicht verkauft werden.',
      'Toute utilisation commerciale est interdite.',
      'Vous ne pouvez pas vendre ce logiciel.',
      'Les utilisateurs doivent citer l’auteur.',
    ];
    for (const condition of conditions) {
      for (const LICENSE of [`${MIT}\n«licence-file-additions:${condition}»\n`, `«licence-file-additions:${condition}»\n\n${MIT}`]) await checkFindings({ ...files, LICENSE });
    }
    const [split] = await checkFindings({ ...files, LICENSE: `${MIT}\n«licence-file-additions:You may»\nnot sell this software.\n` });
    assert.match(JSON.stringify(split?.message), /"You may not sell this software\.".*"not-open\.source-available"/);
  });
  it('as the Free Software Foundation publishes them are not changed, and add nothing', async () => {
    const terms = 'TERMS AND CONDITIONS FOR COPYING';
    const closing = 'This General Public License does not permit incorporating your program into\nproprietary programs.  If your program is a subroutine library, you may\nconsider it more useful to permit linking proprietary applications with the\nlibrary.  If this is what you want to do, use the GNU Lesser General\nPublic License instead of this License.\n';
    const published = (spdxTexts['GPL-2.0-only']?.licenseText ?? '').replace(`\n${terms}`, `\nGNU GENERAL PUBLIC LICENSE\n${terms}`);
    const files = { 'package.json': '{ "name": "a", "license": "GPL-2.0-only" }' };
    await checkFindings({ ...files, LICENSE: `${published}\n\n${closing}` });
    // How to apply it is no part of the terms.
    await checkFindings({ ...files, LICENSE: published.replace('under the terms of the GNU General Public License as published', 'under the terms of the GNU General Public License version 2 as published') });
  });
  it('that were changed say which words differ, and on which side', async () => {
    const text = spdxTexts['GPL-2.0-only']?.licenseText ?? '';
    for (const [from, to, id] of [['You may charge a fee', 'You must not charge a fee', 'words'], ['You may not copy, modify', 'You may copy, modify', 'lacking'], ['You may charge a fee', 'You may only charge a fee', 'added']] as const) {
      const { findings } = (await scanned({ 'package.json': '{ "name": "a", "license": "GPL-2.0-only" }', LICENSE: text.replace(from, to) })).assessment();
      assert.deepEqual(findings.map(({ code, message }) => [code, message.id]), [['licence-text-modified', `finding.licence-text-modified.${id}`]]);
      assert.deepEqual(findings[0]?.fixes.map(({ fix, arguments: { file, licence } }) => [fix, file, licence]), [['licence-text', 'LICENSE', 'GPL-2.0-only']]);
    }
    // The unchanged text has blanks where the holders' line stands here.
    const [permissive] = await checkFindings({ 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT.replace('free of charge', '«licence-text-modified:for a fee»') });
    assert.deepEqual(permissive?.fixes, []);
  });
  it('that say what everybody says add nothing', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "MIT" }' };
    for (const words of ['The Example Project', 'Contact: info@example.org', 'See also NOTICE and AUTHORS.', 'A library that parses everything.', 'Copyright 2020 Shall We Ltd.', 'You may not use this file except in compliance with the License.']) await checkFindings({ ...files, LICENSE: `${words}\n\n${MIT}` });
  });
  it('as classifiers without version are hinted at where the project says which', async () => {
    const setup = (classifier: string): string => `from setuptools import setup\nsetup(name='a', license='Apache-2.0', classifiers=[\n    '${classifier}',\n])\n`;
    await checkFindings({ 'setup.py': setup('License :: OSI Approved :: Apache Software License'), LICENSE: spdxTexts['Apache-2.0']?.licenseText ?? '' });
    const variable = `LICENSE = '«ambiguous-licence:License :: OSI Approved :: BSD License»'\nfrom setuptools import setup\nsetup(name='a', license=LICENSE, classifiers=[LICENSE])\n`;
    await checkFindings({ 'setup.py': variable });
  });
  it('are missed altogether, at the README where no manifest is asked', async () => {
    await checkFindings({ 'README.md': '«missing-licence-file:»# A\n', 'src/a.sln': 'x' });
    await checkFindings({ 'README.md': '# A\n\nLicensed under the «missing-licence-file:EUPL-1.2».\n' });
    await checkFindings({ 'README.md': '# A\n', LICENSE: EUPL });
    await checkFindings({ 'src/a.sln': 'x' });
  });
  it('in a comment of a licence file are about that file', async () => {
    const own = '«licence-file-not-text:»<!-- @license CC0-1.0 -->\n\nCopyright 2021 Town. All rights reserved. These assets belong to the town.\n';
    const [first, second] = await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: EUPL, 'b/package.json': '{ "name": "b", "license": "«non-spdx-licence:SEE LICENSE IN ./LICENSE.md»" }', 'b/LICENSE.md': own });
    assert.deepEqual([first, second].flatMap((finding) => (finding?.code === 'non-spdx-licence' ? finding.fixes : [])), []);
  });
  it('in files with several licences may lead from one to the next', async () => {
    const several = [MIT, 'The icons come from elsewhere, and this is what their makers say of them and of what you may do:', spdxTexts['ISC']?.licenseText ?? '', 'The fonts come from elsewhere too:', spdxTexts['Zlib']?.licenseText ?? ''];
    await checkFindings({ 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: several.join('\n\n').replace('<year> <owner>', '2020 A') });
  });
  it('in a publiccode.yml are approved by the OSI', async () => {
    const file = (licence: string): string => `publiccodeYmlVersion: "0"\nname: A\nurl: https://example.org/a.git\nplatforms: [web]\ndevelopmentStatus: stable\nsoftwareType: standalone/web\ndescription:\n  en:\n    shortDescription: A.\n    longDescription: ${'This service lets people apply for a permit. '.repeat(5).trim()}\n    features: [Applying]\nlegal:\n  license: ${licence}\nmaintenance:\n  type: internal\n  contacts:\n    - name: Office\nlocalisation:\n  localisationReady: true\n  availableLanguages: [en]\n`;
    await checkFindings({ 'publiccode.yml': file('«publiccode-invalid-value:CC0-1.0»'), LICENSE: spdxTexts['CC0-1.0']?.licenseText ?? '' });
    await checkFindings({ 'publiccode.yml': file('EUPL-1.2'), LICENSE: EUPL });
  });
  it('name who holds the copyright', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "MIT" }' };
    await checkFindings({ ...files, LICENSE: (spdxTexts['MIT']?.licenseText ?? '').replace('Copyright (c) <year> <copyright holders>', '«missing-copyright:Copyright (c) <year> <copyright holders>»') });
    await checkFindings({ ...files, LICENSE: MIT, 'LICENSES/ISC.txt': 'Copyright <YEAR> <OWNER>\n', 'vendor/b/LICENSE': '«unknown-dependency-licence:Copyright (c) <year> <name>»\n' });
  });
  it('tell of files from elsewhere, loudly where those do not fit', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT };
    await checkFindings({ ...files, 'src/README.md': '# Parser\n\nThese files are derived from b, which is licensed under «third-party-file:GPL-3.0-only».\n' });
    await checkFindings({ ...files, NOTICE: 'These files were originally created under the «third-party-file:Apache License, Version 2.0».\n', 'examples/README.md': 'Copied from b, licensed under GPL-3.0-only.\n' }, { hints: true });
  });
  it('in copyright files of Debian packages name a licence', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT };
    await checkFindings({ ...files, 'packages/ubuntu/control': 'Source: a\n', 'packages/ubuntu/copyright': '«licence-file-not-text:»(c) 2013-2017\n' });
    await checkFindings({ ...files, 'packages/ubuntu/control': 'Source: a\n', 'packages/ubuntu/copyright': 'Licensed under the MIT License.\n', 'src/copyright': '(c) 2013-2017\n' });
  });
  it('of fixtures and examples are their own affair', async () => {
    await checkFindings({ 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT, 'test/fixtures/x/package.json': '{ "name": "x", "license": "GPL 3 or so" }', 'examples/b/package.json': '{ "license": "what" }' });
  });
  it('give the outbound licence: option, policy, manifest, text', async () => {
    const outbound = async (files: Record<string, string>, option?: string): Promise<string | undefined> => (await scanned(files, option === undefined ? {} : { outbound: option })).assessment().packages[0]?.outbound.expression;
    const all = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: GPL3 };
    assert.equal(await outbound(all), 'MIT');
    assert.equal(await outbound({ ...all, '.licence-assistant.yaml': 'outbound: EUPL-1.2\n' }), 'EUPL-1.2');
    assert.equal(await outbound({ ...all, '.licence-assistant.yaml': 'outbound: EUPL-1.2\n' }, 'AGPL-3.0-only'), 'AGPL-3.0-only');
    assert.equal(await outbound({ LICENSE: GPL3, 'a.py': '' }), 'GPL-3.0-only');
  });
});
