import assert from 'node:assert/strict';
import { assertSound, fuzzFormat } from '../../../../../test/support/manifests';
import { readMarked } from '../../../../../test/support/marked';
import { licenceReport, reportIn } from './licence-report';

/** Every row as `name@version ecosystem = licence`; the licence is marked. */
function check(path: string, fixture: string, ...expected: readonly string[]): void {
  const { text, spans } = readMarked(fixture);
  assert(licenceReport.matches(path), path);
  const { locked, role, problems } = assertSound(licenceReport, text, path);
  assert.equal(role, 'report');
  assert.deepEqual(problems, []);
  const rows = locked.map(({ name, version, licence, purl }) => `${name}@${version} ${/^pkg:([a-z]+)/.exec(purl ?? '')?.[1] ?? '?'} = ${licence?.value ?? ''}`);
  assert.deepEqual(rows, expected);
  assert.deepEqual(locked.map(({ licence }) => licence?.span), [...spans.values()]);
}

const TABLE = `# Third parties

| Name | Version | License | URL |
|------|---------|:-------:|-----|
| Flask | 2.3.3 | «BSD 3-Clause License» | https://a.example |
| tiny_ec | 0.4.0 | [«GPLv3»](https://b.example) | |
| other | 1.0 | UNKNOWN | |

| Dependency | License |
| --- | --- |
| com.h2database:h2:2.1.214 | «EPL 1.0 MPL 2.0» |
| lodash@4.17.21 | **«MIT»** |
`;

const MAVEN = `
Lists of 3 third-party dependencies.
     («EPL 1.0») Aspect (weaver) (org.aspectj:aspectjweaver:1.9 - https://a.example)
     («EPL - v 1.0) (GNU Lesser General Public License (LGPL)») Logback (ch.qos.logback:logback-core:1.2.3 - http://b.example)
     (Unknown license) Nothing (a.b:c:1 - no url defined)
`;

const LIST = '[{"Name": "Flask", "Version": "2.3.3", "License": "«BSD License»"}, {"PackageName": "X", "PackageVersion": "1.0", "LicenseType": "«MIT»"}]';

describe('lists of third-party licences', () => {
  it('are read from Markdown tables', () =>
    check('THIRD-PARTY.md', TABLE, 'Flask@2.3.3 ? = BSD 3-Clause License', 'tiny_ec@0.4.0 ? = GPLv3', 'com.h2database:h2@2.1.214 maven = EPL 1.0 MPL 2.0', 'lodash@4.17.21 ? = MIT'));
  it('are read from the lines of license-maven-plugin', () =>
    check('src/license/THIRD-PARTY.txt', MAVEN, 'org.aspectj:aspectjweaver@1.9 maven = EPL 1.0', 'ch.qos.logback:logback-core@1.2.3 maven = EPL - v 1.0; GNU Lesser General Public License (LGPL)'));
  it('are read from Eclipse’s DEPENDENCIES', () =>
    check(
      'DEPENDENCIES',
      'maven/mavencentral/org.a/b-c/1.0, «EPL-2.0 OR Apache-2.0», approved, #1\nnpm/npmjs/@scope/x/2.0.0, «MIT», approved, clearlydefined\nnpm/npmjs/-/y/2.0.0, , restricted, #2\n',
      'org.a:b-c@1.0 maven = EPL-2.0 OR Apache-2.0',
      '@scope/x@2.0.0 npm = MIT',
    ));
  it('are read from JSON and CSV', () => {
    check('licenses.json', LIST, 'Flask@2.3.3 ? = BSD License', 'X@1.0 ? = MIT');
    check('third-party-licenses.json', '{"@a/b@1.0.0": {"licenses": "«MIT*»", "repository": "x"}, "c@2": {"licenses": ["«ISC»"]}, "d@2": {"licenses": ["ISC", "MIT"]}}', '@a/b@1.0.0 ? = MIT*', 'c@2 ? = ISC');
    check('dependency-licenses.json', '{"dependencies": [{"moduleName": "a.b:c", "moduleVersion": "1", "moduleLicenses": [{"moduleLicense": "«Apache 2»"}]}]}', 'a.b:c@1 maven = Apache 2');
    check('third_party.csv', '"module name","license"\n"a@1.0","«MIT»"\n', 'a@1.0 ? = MIT');
    check('licenses.csv', 'github.com/a/b,https://github.com/a/b/LICENSE,«MIT»\n', 'github.com/a/b@ golang = MIT');
  });
  it('may be lists of what is allowed, with the faults of their syntax', () => {
    const { problems, locked } = licenceReport.parse('{"allowedLicenses": [{"moduleLicense": "MIT"}, ]}', 'allowed-licenses.json');
    assert.deepEqual([problems.length, problems[0]?.severity, locked.length], [1, 'warning', 0]);
    assert.deepEqual(licenceReport.parse('{"licenses": [,]}', 'licenses.json').problems, []);
  });
  it('are told from licence texts by what is in them', () => {
    assert.equal(reportIn(readMarked(TABLE).text, 'docs/licenses.md')?.locked.length, 4);
    assert.equal(reportIn('MIT License\n\nPermission is hereby granted', 'LICENSES.md'), undefined);
    assert.equal(reportIn(readMarked(TABLE).text, 'LICENSE.md'), undefined);
  });
  it('hold on damaged files', () => {
    fuzzFormat(licenceReport, 'THIRD-PARTY.md', [readMarked(TABLE).text, readMarked(MAVEN).text]);
    fuzzFormat(licenceReport, 'licenses.json', [readMarked(LIST).text]);
    fuzzFormat(licenceReport, 'licenses.csv', ['"Name","License"\n"a ""b""","MIT"\n']);
  });
});
