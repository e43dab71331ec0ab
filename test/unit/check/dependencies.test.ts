import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned, translator } from '../../support/workspace';

const LICENSE = spdxTexts['EUPL-1.2']?.licenseText ?? '';

interface Locked {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
}

/** A package with its lock file (version 3); `line` is the marked dependency line. */
function project(line: string, locked: Readonly<Record<string, Locked>>, more: Readonly<Record<string, string>> = {}, section = 'dependencies'): Record<string, string> {
  const direct = Object.fromEntries(Object.keys(locked).filter((name) => line.includes(name)).map((name) => [name, '^1.0.0']));
  const packages = { '': { name: 'a', version: '1.0.0', [section]: direct }, ...Object.fromEntries(Object.entries(locked).map(([name, entry]) => [`node_modules/${name}`, { version: '1.0.0', ...entry }])) };
  return { 'package.json': `{ "name": "a", "license": "EUPL-1.2", "${section}": { ${line} } }`, 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }), LICENSE, ...more };
}

describe('dependencies of a project', () => {
  it('have the version that is installed where no lock file tells it', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "EUPL-1.2", "dependencies": { "left": "^1.0.0", "@s/right": "*", "gone": "^2.0.0" } }', LICENSE, 'node_modules/left/package.json': '{ "name": "left", "version": "1.2.3", "license": "MIT" }', 'node_modules/@s/right/package.json': '{ "name": "@s/right", "license": "MIT" }' };
    const found = (await scanned(files)).assessment().packages.flatMap(({ dependencies }) => dependencies.map(({ name, version, purl }) => ({ name, version, purl })));
    assert.deepEqual(found.map(({ name, version, purl }) => `${name} ${version ?? '-'} ${purl}`).sort(), ['@s/right - pkg:npm/%40s/right', 'gone - pkg:npm/gone', 'left 1.2.3 pkg:npm/left@1.2.3']);
  });
  it('say nothing where they fit', async () => {
    await checkFindings(project('"left": "^1.0.0"', { left: { license: 'MIT' } }), { hints: true });
    await checkFindings(project('"left": "^1.0.0"', { left: { license: '(MIT OR GPL-3.0-only)' } }), { hints: true });
  });
  it('are reported at their line, with reason and remedy', async () => {
    const [finding] = await checkFindings(project('"«not-open-source-dependency:left»": "^1.0.0"', { left: { license: 'SSPL-1.0' } }));
    assert.equal(finding?.severity, 'error');
    assert.match(translator.text(finding.message), /^left 1\.0\.0 is under SSPL-1\.0\. SSPL-1\.0 is not open source /);
    const [unsettled] = await checkFindings(project('"«not-open-source-dependency:left»": "^1.0.0"', { left: { license: 'JSON' } }));
    assert.equal(unsettled?.severity, 'warning');
    // Nobody is advised to publish the whole under such terms, permissive as the project may be.
    const permissive = await checkFindings({ 'package.json': '{ "name": "a", "license": "MIT", "dependencies": { "«not-open-source-dependency:left»": "^1.0.0" } }', LICENSE: (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town'), 'node_modules/left/package.json': '{ "name": "left", "version": "1.0.0", "license": "SSPL-1.0" }' });
    assert.deepEqual(permissive.map(({ code }) => code), ['not-open-source-dependency']);
    const strict = await checkFindings({ ...project('"«incompatible-dependency:left»": "^1.0.0"', { left: { license: 'GPL-3.0-only' } }, { '.licence-assistant.yaml': 'doctrine: strict\n' }), 'package.json': '{ "name": "a", "license": "«outbound-forced:EUPL-1.2»", "dependencies": { "«incompatible-dependency:left»": "^1.0.0" } }' });
    const gpl = strict.find(({ code }) => code === 'incompatible-dependency');
    assert(gpl);
    assert.match(translator.text(gpl.message), /What you can do/);
  });
  it('are reported once a line, with the way to the culprit and the others', async () => {
    const findings = await checkFindings(project('"«not-open-source-dependency:left»": "^1.0.0"', { left: { license: 'MIT', dependencies: { mid: '1', other: '1' } }, mid: { license: 'MIT', dependencies: { deep: '1' } }, deep: { license: 'SSPL-1.0' }, other: { license: 'BUSL-1.1' } }));
    const [finding] = findings;
    assert(finding);
    assert.match(translator.text(finding.message), /left → /);
    assert.match(translator.text(finding.message), /One other component/);
  });
  it('are judged as tools where they only build', async () => {
    await checkFindings(project('"left": "^1.0.0"', { left: { license: 'GPL-3.0-only', dev: true } }, {}, 'devDependencies'));
  });
  it('with an ambiguous licence are asked about only where the readings matter', async () => {
    await checkFindings(project('"«ambiguous-licence:left»": "^1.0.0"', { left: { license: 'GPL' } }));
    await checkFindings(project('"left": "^1.0.0"', { left: { license: 'BSD' } }));
    await checkFindings(project('"«ambiguous-licence:left»": "^1.0.0"', { left: { license: 'BSD' } }), { hints: true });
  });
  it('that are not installed anywhere are counted in one hint', async () => {
    await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2", "dependencies": { "«unknown-dependency-licence:left»": "^1.0.0", "right": "^1.0.0" } }', LICENSE }, { hints: true });
  });
  it('have the licence their registry’s terms fix, where nothing else tells', async () => {
    const composer = '{ "name": "a/b", "license": "«outbound-forced:EUPL-1.2»", "require": { "«uncertain-dependency:drupal/core»": "^10", "symfony/yaml": "^6" } }';
    const [, finding] = (await checkFindings({ 'composer.json': composer, LICENSE })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
    assert.match(translator.text(finding?.message ?? { id: 'finding.invalid-spdx', args: { value: '' } }), /GPL-2.0-or-later/);
  });
  it('may be tools under a contract, which is told calmly', async () => {
    const terms = { 'node_modules/left/package.json': '{ "name": "left", "version": "1.0.0", "license": "SEE LICENSE IN TERMS.txt" }', 'node_modules/left/TERMS.txt': 'SOFTWARE LICENSE TERMS\n\nBy installing the software you accept these terms. You may not redistribute it.\n' };
    const withTerms = (section: string): Record<string, string> => project('"«incompatible-dependency:left»": "^1.0.0"', { left: { license: 'SEE LICENSE IN TERMS.txt', dev: section === 'devDependencies' } }, terms, section);
    const [tool] = await checkFindings(withTerms('devDependencies'));
    assert.deepEqual([tool?.severity, tool?.message.id], ['information', 'finding.incompatible-dependency.withheld.tool']);
    const [part] = await checkFindings(withTerms('dependencies'));
    assert.deepEqual([part?.severity, part?.message.id], ['error', 'finding.incompatible-dependency.withheld']);
  });
  it('may fit what a bare licence text can mean besides, and that is said', async () => {
    const gpl = { LICENSE: spdxTexts['GPL-2.0-only']?.licenseText ?? '' };
    const unsaid = (line: string): Record<string, string> => ({ ...project(line, { left: { license: 'Apache-2.0' } }, gpl), 'package.json': `{ "name": "«missing-licence-field:a»", "dependencies": { ${line} } }` });
    const findings = await checkFindings(unsaid('"«incompatible-dependency:left»": "^1.0.0"'));
    const words = findings.map(({ message }) => translator.text(message)).join('\n');
    assert.match(words, /If you mean GPL-2\.0-or-later, which your licence text leaves open, it fits/);
    assert.match(words, /The project says GPL-2\.0-only or GPL-2\.0-or-later elsewhere/);
    assert.deepEqual(findings.find(({ code }) => code === 'missing-licence-field')?.fixes.map(({ arguments: { expression } }) => expression), ['GPL-2.0-only', 'GPL-2.0-or-later']);
    // Said, it is not asked again; in a folder below it is what the folder above says.
    const below = { ...gpl, 'package.json': '{ "name": "a", "license": "GPL-2.0-or-later" }', 'part/package.json': '{ "name": "b", "license": "GPL-2.0-or-later" }', 'part/COPYING': gpl.LICENSE, 'more/Cargo.toml': '[package]\nname = "c"\nlicense-file = "../LICENSE"\n' };
    assert.deepEqual((await scanned(below)).assessment().packages.map(({ outbound: { expression, others } }) => [expression, others]), [['GPL-2.0-or-later', []], ['GPL-2.0-or-later', []], ['GPL-2.0-or-later', []]]);
  });
  it('that no licence takes together are told at the licence, and decide nothing about it', async () => {
    const manifest = (outbound: string, line: string): string => `{ "name": "a", "license": "${outbound}", "dependencies": { ${line} } }`;
    const both = project('"left": "^1.0.0", "right": "^1.0.0"', { left: { license: 'GPL-2.0-only' }, right: { license: 'GPL-3.0-only' } });
    const findings = await checkFindings({ ...both, 'package.json': manifest('«conflicting-components:EUPL-1.2»', '"«uncertain-dependency:left»": "^1.0.0",\n"«uncertain-dependency-2:right»": "^1.0.0"') });
    const conflict = findings.find(({ code }) => code === 'conflicting-components');
    assert(conflict && conflict.severity === 'warning' && conflict.related.length === 2);
    assert.match(translator.text(conflict.message), /^No licence is certain to take both left \(GPL-2.0-only, linked at run time\) and right \(GPL-3.0-only, /);
    const fitting = project('"left": "^1.0.0"', { left: { license: 'GPL-2.0-or-later' }, right: { license: 'GPL-3.0-only' } });
    assert(!(await checkFindings({ ...fitting, 'package.json': manifest('«outbound-forced:EUPL-1.2»', '"«uncertain-dependency:left»": "^1.0.0"') })).some(({ code }) => code === 'conflicting-components'));
  });
  it('that together decide the licence of the whole are told once, there', async () => {
    const drupal = (...names: readonly string[]): Record<string, string> => ({ 'composer.json': `{ "name": "a/b", "license": "«outbound-forced:EUPL-1.2»", "require": { ${names.map((name) => `"${name}": "^1"`).join(', ')} } }`, LICENSE });
    await checkFindings(drupal('drupal/a', 'drupal/b', 'drupal/c', 'drupal/d'));
    await checkFindings(drupal('«uncertain-dependency:drupal/a»', '«uncertain-dependency-2:drupal/b»'));
  });
  it('that decide the licence of the whole are told with those that this does not help', async () => {
    const locked = { left: { license: 'AGPL-3.0-only' }, right: { license: 'SSPL-1.0' }, fine: { license: 'MIT' } };
    const lines = '"«uncertain-dependency:left»": "^1.0.0",\n"«not-open-source-dependency:right»": "^1.0.0",\n"fine": "^1.0.0"';
    const manifest = `{ "name": "a", "license": "«outbound-forced:EUPL-1.2»", "dependencies": { ${lines} } }`;
    const told = async (policy: string, at: string): Promise<string> => {
      const findings = await checkFindings({ ...project('"left": "^1.0.0", "right": "^1.0.0", "fine": "^1.0.0"', locked, { '.licence-assistant.yaml': policy }), 'package.json': at });
      const forced = findings.find(({ code }) => code === 'outbound-forced');
      return forced ? translator.text(forced.message) : '';
    };
    assert.match(await told('', manifest), / That alone is not enough: under AGPL-3\.0-only too, one component stands in the way or needs a decision: right\.$/);
    const accepted = 'waivers:\n  - { code: not-open-source-dependency, package: right, reason: contract }\n';
    assert.doesNotMatch(await told(accepted, manifest.replace('«not-open-source-dependency:right»', 'right')), /not enough/);
  });
  it('are told once where nobody can judge the project’s own licence', async () => {
    const locked = { left: { license: 'MIT' }, right: { license: 'GPL-3.0-only' } };
    const under = async (outbound: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
      const findings = await checkFindings({ ...project('"left": "^1.0.0", "right": "^1.0.0"', locked, more), 'package.json': `{ "name": "a", "license": "${outbound}", "dependencies": { "left": "^1.0.0", "right": "^1.0.0" } }` });
      return findings.map(({ message }) => translator.text(message)).join('\n');
    };
    assert.match(await under('«uncertain-dependency:LicenseRef-ours»'), /^LicenseRef-ours is a licence of your own .* leaves 2 components open: left 1\.0\.0 and right 1\.0\.0\. In the policy file, name under “licences”/);
    assert.match(await under('«uncertain-dependency:EUPL-1.2 AND LicenseRef-ours»'), /^LicenseRef-ours is a licence of your own /);
    assert.match(await under('«uncertain-dependency:Bahyph»', { LICENSE: spdxTexts['Bahyph']?.licenseText ?? '' }), /^Bahyph, the licence you publish under, is not described here yet, /);
    assert.equal(await under('LicenseRef-ours', { '.licence-assistant.yaml': 'licences: [{ id: LicenseRef-ours, like: GPL-3.0-only }]\n' }), '');
  });
  it('that are installed and state no licence are not to be installed', async () => {
    const manifest = '{ "name": "a", "license": "EUPL-1.2", "dependencies": { "«unknown-dependency-licence:left»": "^1.0.0", "«unknown-dependency-licence-2:right»": "^1.0.0" } }';
    const findings = await checkFindings({ 'package.json': manifest, LICENSE, 'node_modules/right/package.json': '{ "name": "right", "version": "1.0.0" }' }, { hints: true });
    const said = findings.map(({ message }) => translator.text(message)).sort();
    assert.match(said[0] ?? '', /^One of 2 components is installed and states no licence: right\. /);
    assert.match(said[1] ?? '', /^The licences of 1 of 2 components are not known here\. Install/);
  });
  it('decide nothing for the whole where they are restricted and not copyleft', async () => {
    const mit = (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
    const line = '"«not-open-source-dependency:left»": "^1.0.0"';
    const [finding] = await checkFindings({ ...project(line, { left: { license: 'BUSL-1.1' } }), 'package.json': `{ "name": "a", "license": "MIT", "dependencies": { ${line} } }`, LICENSE: mit });
    assert.match(translator.text(finding?.message ?? { id: 'citation' }), /bind everybody who receives/);
  });
  it('offer the alternatives that fit and that the policy allows', async () => {
    const choices = async (licence: string, code: string, policy = ''): Promise<unknown> => {
      const line = `"«${code}:left»": "^1.0.0"`;
      const findings = await checkFindings(project(line, { left: { license: licence } }, policy === '' ? {} : { '.licence-assistant.yaml': policy }));
      return findings.find((each) => each.code === code)?.fixes.flatMap(({ fix, arguments: { choose } }) => (fix === 'policy-choice' ? [choose] : []));
    };
    assert.deepEqual(await choices('GPL-2.0-only OR SSPL-1.0', 'uncertain-dependency'), ['GPL-2.0-only']);
    assert.deepEqual(await choices('MIT OR GPL-2.0-only', 'policy-denied-licence', 'allow: [ISC, EUPL-1.2]\n'), []);
  });
  it('that claim the whole conflict with a package that reserves all rights', async () => {
    const reserved = (licence: string, line: string, more = ''): Record<string, string> => {
      const { 'package-lock.json': lock = '' } = project(line, { left: { license: licence } });
      return { 'package-lock.json': lock, 'package.json': `{ "name": "a", "license": "UNLICENSED", ${more}"dependencies": { ${line} } }` };
    };
    const [finding] = await checkFindings(reserved('GPL-3.0-only', '"«incompatible-dependency:left»": "^1.0.0"'));
    assert.equal(finding?.severity, 'warning');
    const [kept] = await checkFindings(reserved('GPL-3.0-only', '"«incompatible-dependency:left»": "^1.0.0"', '"private": true, '));
    assert.equal(kept?.severity, 'information');
    await checkFindings(reserved('LGPL-3.0-only', '"left": "^1.0.0"'));
    await checkFindings(reserved('MIT', '"left": "^1.0.0"'));
  });
  it('from version control are named where nothing tells their licence', async () => {
    await checkFindings({ 'pyproject.toml': '[project]\nname = "a"\nlicense = "EUPL-1.2"\n', LICENSE, 'requirements.txt': '«unknown-dependency-licence-2:b»==1.0\n«unknown-dependency-licence:c» @ git+https://github.com/d/c.git@main\n' }, { hints: true });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2", "dependencies": { "«unknown-dependency-licence:b»": "git+https://github.com/o/b.git#abc", "«unknown-dependency-licence-2:c»": "o/c" } }', LICENSE }, { hints: true });
  });
  it('that fit only by an exception are named in a hint', async () => {
    const mit = (licence: string): Record<string, string> => ({ ...project('"«conditional-dependency:left»": "^1.0.0"', { left: { license: licence } }), 'package.json': '{ "name": "a", "license": "MIT", "dependencies": { "«conditional-dependency:left»": "^1.0.0" } }', LICENSE: (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town') });
    await checkFindings(mit('GPL-2.0-only WITH Classpath-exception-2.0'), { hints: true });
  });
  it('that fit only once somebody looked, or built in a certain way, are named in a note', async () => {
    const gpl = { 'package.json': '{ "name": "a", "license": "GPL-2.0-only", "dependencies": { "«conditional-dependency:left»": "^1.0.0" } }', LICENSE: spdxTexts['GPL-2.0-only']?.licenseText ?? '' };
    const [finding] = await checkFindings({ ...project('"left"', { left: { license: 'EPL-2.0' } }), ...gpl });
    assert.equal(finding?.severity, 'information');
  });
  it('that contradict themselves are asked about, with both statements named', async () => {
    const text = spdxTexts['GPL-3.0-only']?.licenseText ?? '';
    const [finding] = await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2", "dependencies": { "«dependency-licence-conflict:left»": "^1.0.0" } }', LICENSE, 'node_modules/left/package.json': '{ "name": "left", "version": "1.0.0", "license": "MIT" }', 'node_modules/left/LICENSE': text });
    assert(finding);
    assert.match(translator.text(finding.message), /MIT \(node_modules\/left\/package\.json\).*GPL-3\.0 \(node_modules\/left\/LICENSE\)/);
  });
  it('without any licence are told apart from those under one that does not fit', async () => {
    const [finding] = await checkFindings(project('"«incompatible-dependency:left»": "^1.0.0"', { left: { license: 'UNLICENSED' } }));
    assert(finding);
    assert.match(translator.text(finding.message), /^left 1\.0\.0 states that it is proprietary \(“UNLICENSED”\): no open licence is granted.*If you hold a contract, record it in the policy file/);
    assert.doesNotMatch(translator.text(finding.message), /add a licence/);
    const [none] = await checkFindings(project('"«incompatible-dependency:left»": "^1.0.0"', { left: { license: 'NONE' } }));
    assert.match(none ? translator.text(none.message) : '', /^left 1\.0\.0 comes without a licence/);
  });
  it('are read where they are installed', async () => {
    await checkFindings({ 'package.json': '{ "name": "a", "license": "EUPL-1.2", "dependencies": { "«not-open-source-dependency:left»": "^1.0.0" } }', LICENSE, 'node_modules/left/package.json': '{ "name": "left", "version": "1.0.0", "license": "SSPL-1.0" }' });
  });
});

describe('the policy file', () => {
  const gpl = (policy: string, line: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> => ({ ...project(line, { left: { license: 'GPL-3.0-only' } }, { '.licence-assistant.yaml': policy }), ...extra });
  it('changes uses', async () => {
    await checkFindings(gpl('uses: [{ use: tool, package: left }]\n', '"left": "^1.0.0"'));
    await checkFindings(gpl('uses: [{ use: distinct, ecosystem: npm }]\n', '"left": "^1.0.0"'));
  });
  it('records licences and choices', async () => {
    await checkFindings(gpl('curations: [{ package: left, licence: MIT, evidence: its web site }]\n', '"«dependency-licence-conflict:left»": "^1.0.0"'));
    await checkFindings(project('"«uncertain-dependency:left»": "^1.0.0"', { left: { license: 'MIT OR GPL-3.0-only' } }, { '.licence-assistant.yaml': 'choices: [{ package: left, choose: GPL-3.0-only }]\n', 'package.json': '{ "name": "a", "license": "«outbound-forced:EUPL-1.2»", "dependencies": { "«uncertain-dependency:left»": "^1.0.0" } }' }));
  });
  it('waives with a reason, until it expires', async () => {
    const waivers = (expires: string): string => `waivers:\n  - { code: uncertain-dependency, package: left, reason: known, expires: ${expires} }\n`;
    await checkFindings(gpl(waivers('2026-12-31'), '"left": "^1.0.0"'));
    await checkFindings(gpl(`${waivers('«policy-expired-waiver:2026-01-31»')}  - { code: outbound-forced, reason: known }\n`, '"«uncertain-dependency:left»": "^1.0.0"'));
  });
  it('needs one waiver for one doubt, about a component and about the whole', async () => {
    const two = (waived: string, line: string, outbound: string): Record<string, string> => ({
      ...project(line, { left: { license: 'GPL-3.0-only' }, right: { license: 'GPL-3.0-only' } }, { '.licence-assistant.yaml': `waivers: [{ code: uncertain-dependency, package: ${waived}, reason: known }]\n` }),
      'package.json': `{ "name": "a", "license": "${outbound}", "dependencies": { ${line} } }`,
    });
    await checkFindings(two('"*"', '"left": "^1.0.0",\n"right": "^1.0.0"', 'EUPL-1.2'));
    await checkFindings(two('left', '"left": "^1.0.0",\n"«uncertain-dependency:right»": "^1.0.0"', '«outbound-forced:EUPL-1.2»'));
  });
  it('allows and denies', async () => {
    await checkFindings(project('"«policy-denied-licence:left»": "^1.0.0", "right": "^1.0.0"', { left: { license: 'MIT' }, right: { license: 'ISC' } }, { '.licence-assistant.yaml': 'deny: [MIT]\n' }));
    await checkFindings(project('"«policy-denied-licence:left»": "^1.0.0", "right": "^1.0.0"', { left: { license: 'MIT' }, right: { license: 'ISC OR MIT' } }, { '.licence-assistant.yaml': 'allow: [ISC, EUPL-1.2]\n' }));
  });
  it('leaves out ignored paths', async () => {
    await checkFindings({ ...project('"left": "^1.0.0"', { left: { license: 'MIT' } }), '.licence-assistant.yaml': 'ignore: ["tools/", "*.gen.ts"]\n', 'tools/b/package.json': '{ "name": "b", "license": "what ever" }', 'src/x.gen.ts': '// SPDX-License-Identifier: nonsense here\n' });
  });
  it('names a waiver, a choice and an own licence that can have no effect', async () => {
    const findings = await checkFindings(
      project('"left": "^1.0.0", "right": "^1.0.0"', { left: { license: 'ISC OR BSD-2-Clause' }, right: { license: 'MIT OR ISC' } }, {
        '.licence-assistant.yaml':
          'choices: [{ package: left, choose: «policy-idle-choice:MIT» }, { package: "r*", choose: ISC }, { package: elsewhere, choose: MIT }]\nwaivers: [{ code: «policy-invalid:missing-headers», reason: known }, { code: policy-idle-choice, reason: known }]\nlicences: [{ id: LicenseRef-Own, like: «policy-invalid-2:Nonsense-1.0» }]\n',
      }),
    );
    const titles = findings.filter(({ file }) => file === '.licence-assistant.yaml').map(({ fixes }) => fixes.map(({ title, arguments: { expression } }) => expression ?? title.id));
    assert.deepEqual(titles, [['ISC', 'BSD-2-Clause', 'fix.policy-removal.entry'], ['missing-header', 'fix.policy-removal.entry'], []]);
  });
  it('names what is wrong in it, and the rest still works', async () => {
    await checkFindings(gpl('«policy-unknown-key:use»: []\nallow: ["«policy-invalid:MIT or so»"]\nuses: [{ use: tool, package: left }]\n', '"«policy-denied-licence:left»": "^1.0.0"'));
  });
});
