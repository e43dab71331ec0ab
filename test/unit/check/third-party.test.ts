import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const LICENSE = spdxTexts['Apache-2.0']?.licenseText ?? '';
const project = { 'pyproject.toml': '[project]\nname = "a"\nlicense = "Apache-2.0"\n', LICENSE };
const table = (...rows: readonly string[]): string => ['| Name | Version | License |', '| --- | --- | --- |', ...rows, ''].join('\n');

describe('lists of third-party licences in a project', () => {
  it('tell the licence of a component that nothing else tells', async () => {
    const session = await scanned({ ...project, 'requirements.txt': 'tiny_ec==0.4.0\n', 'licenses.md': table('| tiny-ec | 0.4.0 | GPLv3 |') });
    const [dependency] = session.assessment().packages[0]?.dependencies ?? [];
    assert.equal(dependency?.licence.expression, 'GPL-3.0-only');
    assert.deepEqual(dependency.licence.evidence, [{ kind: 'report', file: 'licenses.md', line: 3, value: 'GPLv3' }]);
  });
  it('are reported at the component’s line and at their own', async () => {
    await checkFindings({
      ...project,
      'pyproject.toml': project['pyproject.toml'].replace('Apache-2.0', '«outbound-forced:Apache-2.0»'),
      'app/requirements.txt': 'Flask==2.3.3\n«incompatible-dependency:tinyec»==0.4.0\n',
      'licenses.md': table('| Flask | 2.3.3 | BSD-3-Clause |', '| tinyec | 0.4.0 | «incompatible-dependency:GPLv3» |'),
    });
  });
  it('say what is unclear in them, softly and once for each value', async () => {
    const list = table('| a | 1 | «ambiguous-licence:BSD; Public Domain» |', '| b | 1 | BSD; Public Domain |', '| c | 1 | Apache 2 |', '| d | 1 | «non-spdx-licence:GPLv2 with Classpath Exception» |', '| e | 1 | GPLv2 with Classpath Exception |');
    await checkFindings({ ...project, 'licenses.md': list }, { hints: true });
    await checkFindings({ ...project, 'tests/licenses.md': table('| a | 1 | GPLv3 |') }, { hints: true });
  });
  it('are not believed for another version where something else tells', async () => {
    const lock = JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'a', dependencies: { b: '1' } }, 'node_modules/b': { version: '1.0.0', license: 'MIT' } } });
    const status = async (version: string): Promise<string | undefined> => {
      const session = await scanned({ 'package.json': '{ "name": "a", "license": "Apache-2.0", "dependencies": { "b": "1" } }', 'package-lock.json': lock, LICENSE, 'THIRD-PARTY.md': table(`| b | ${version} | ISC |`) });
      return session.assessment().packages[0]?.dependencies[0]?.licence.status;
    };
    assert.deepEqual([await status('2.0.0'), await status('1.0.0')], ['exact', 'conflict']);
  });
});

describe('software that was copied into a project', () => {
  const text = (id: string): string => (spdxTexts[id]?.licenseText ?? '').replace(/<year> <(?:copyright holders|owner)>/, '2020 Somebody Else');
  const base = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: text('MIT') };
  const told = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    (await scanned({ ...base, ...files })).assessment().findings.map(({ code, severity, file }) => `${severity} ${code} ${file}`);

  it('counts with terms of somebody’s own making, or with none that are known', async () => {
    const terms = 'Copyright 2020 Foo\nPermission to use, copy and modify this software for research purposes only is granted.\nCommercial use is prohibited.\n';
    assert.deepEqual(await told({ 'vendor/x/LICENSE.txt': terms }), ['error not-open-source-dependency vendor/x/LICENSE.txt']);
    assert.deepEqual(await told({ 'third_party/x/LICENSE': 'Copyright 2018 Acme. All rights reserved.\nNo part of this software may be redistributed without a licence agreement.\n' }), ['error incompatible-dependency third_party/x/LICENSE']);
    assert.deepEqual(await told({ 'vendor/x/COPYING': 'Ask Bob.\n' }), ['warning unknown-dependency-licence vendor/x/COPYING']);
  });
  it('counts under a licence for content that closes it, mildly beside the project’s own code', async () => {
    const closed = text('CC-BY-NC-4.0');
    assert.deepEqual(await told({ 'src/maps/LICENSE': closed, 'vendor/x/LICENSE': closed }), ['warning not-open-source-dependency src/maps/LICENSE', 'error not-open-source-dependency vendor/x/LICENSE']);
    assert.deepEqual(await told({ 'src/maps/LICENSE': text('CC-BY-4.0') }), []);
    assert.deepEqual(await told({ 'images/LICENSE': closed, 'README.md': '# A\n\n## License\n\nMIT. The images in `images/` are licensed under CC BY-NC 4.0.\n' }), []);
  });
  it('is none where R installed it', async () => {
    assert.deepEqual(await told({ 'renv/library/linux/R-4.3/x86_64/x/DESCRIPTION': 'Package: x\nVersion: 1.0\nLicense: GPL-3\n' }), []);
  });
  it('counts and is judged, whether or not its text leaves later versions open', async () => {
    assert.deepEqual(await told({ 'vendor/x/COPYING': text('GPL-2.0-only'), 'vendor/x/x.js': 'x();\n' }), ['error incompatible-dependency vendor/x/COPYING']);
    const [dependency] = (await scanned({ ...base, 'vendor/x/COPYING': text('GPL-2.0-only') })).assessment().packages[0]?.dependencies ?? [];
    assert.deepEqual([dependency?.name, dependency?.licence.candidates, dependency?.verdict?.verdict], ['x', ['GPL-2.0-only', 'GPL-2.0-or-later'], 'no']);
    // Version 3 may be taken if later versions are allowed, and not otherwise: nobody can tell.
    const open = { 'package.json': '{ "name": "a", "license": "GPL-3.0-only" }', LICENSE: text('GPL-3.0-only'), 'vendor/x/COPYING': text('GPL-2.0-only') };
    assert.deepEqual(await told(open), ['warning ambiguous-licence vendor/x/COPYING']);
  });
  it('is pointed out where it fits', async () => {
    assert.deepEqual(await told({ 'lib/x/LICENSE': text('BSD-3-Clause') }), ['hint third-party-file lib/x/LICENSE']);
    assert.deepEqual(await told({ 'third_party/x/LICENSE': text('MIT') }), ['hint third-party-file third_party/x/LICENSE']);
  });
  it('is neither test data, nor what a package manager put there', async () => {
    const gpl = text('GPL-2.0-only');
    assert.deepEqual(await told({ 'tests/x/COPYING': gpl, 'vendor/x/testdata/COPYING': gpl, 'examples/x/LICENSE': gpl }), []);
    assert.deepEqual(await told({ 'composer.json': '{ "name": "a/b", "license": "MIT" }', 'vendor/a/b/LICENSE': gpl }), []);
  });
  it('is taken to be used as the package uses other components', async () => {
    const useIn = async (files: Readonly<Record<string, string>>): Promise<string | undefined> => (await scanned({ ...files, 'vendor/x/COPYING': text('ISC') })).assessment().packages[0]?.dependencies[0]?.use;
    assert.equal(await useIn(base), 'link-dynamic');
    assert.equal(await useIn({ 'Cargo.toml': '[package]\nname = "a"\nlicense = "MIT"\n' }), 'link-static');
    assert.equal(await useIn({ LICENSE: text('MIT'), 'main.c': 'int main;\n' }), 'link-static');
  });
});

describe('licences in lock files', () => {
  it('are told where they are no expressions, and where they are not open source', async () => {
    const entry = (name: string, licence: string): string => `"node_modules/${name}": { "version": "1.0.0", "dev": true, "license": "${licence}" }`;
    const lock = `{ "lockfileVersion": 3, "packages": { "": { "name": "a", "license": "«non-spdx-licence:Apache 2.0»" }, ${entry('b', '«non-spdx-licence-2:MIT or MPL-2.0»')}, ${entry('c', 'MIT or MPL-2.0')}, ${entry('d', '«not-open-source-dependency:FSL-1.1-MIT»')} } }`;
    await checkFindings({ 'package.json': '{ "name": "a", "license": "Apache-2.0" }', 'package-lock.json': lock, LICENSE }, { hints: true });
  });
});
