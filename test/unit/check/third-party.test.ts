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

describe('licences in lock files', () => {
  it('are told where they are no expressions, and where they are not open source', async () => {
    const entry = (name: string, licence: string): string => `"node_modules/${name}": { "version": "1.0.0", "dev": true, "license": "${licence}" }`;
    const lock = `{ "lockfileVersion": 3, "packages": { "": { "name": "a", "license": "«non-spdx-licence:Apache 2.0»" }, ${entry('b', '«non-spdx-licence-2:MIT or MPL-2.0»')}, ${entry('c', 'MIT or MPL-2.0')}, ${entry('d', '«not-open-source-dependency:FSL-1.1-MIT»')} } }`;
    await checkFindings({ 'package.json': '{ "name": "a", "license": "Apache-2.0" }', 'package-lock.json': lock, LICENSE }, { hints: true });
  });
});
