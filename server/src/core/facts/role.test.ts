import assert from 'node:assert/strict';
import type { FileRole } from './model';
import { roleOf } from './role';

describe('roles of files', () => {
  const check = (path: string, expected: FileRole): void => assert.equal(roleOf(path), expected, path);
  it('knows licence files by name, and code about licences is code', () => {
    for (const path of ['LICENSE', 'LICENCE.md', 'a/COPYING', 'COPYING.LESSER', 'LICENSE-MIT', 'LICENSE.txt', 'license.txt', 'LICENSES/MIT.txt', 'UNLICENSE', 'NOTICE', 'LICENSE.en', 'MIT-LICENSE', 'MIT-LICENSE.txt', 'GPL3-License.txt', 'Apache-2.0-LICENSE', 'EUPL-1.2.txt', 'eupl.txt', 'gpl-3.0.txt', 'LIZENZ.txt', 'LICENZA.md', 'LICENSE_MIT', 'BSD-3-Clause-LICENSE.txt']) check(path, 'licence-text');
    for (const path of ['src/license.ts', 'License.java', 'licensing.json', 'license.py', 'LICENSES.csv.py', 'docs/licence-text-modified.md', 'licence-d-utilisation.pdf', 'licensing/notes.txt', '.github/license-header.txt', 'LICENSE.header', 'license-template.md', 'GPL3-Licenses.md', 'license_check.md', 'gpl', 'mit.md.ts', 'install/apache.md', 'notice-of-meetings-in-town.md', 'Camunda-License.txt', 'charts/license.yaml.gotmpl', 'site/license.html.erb']) check(path, 'covered');
  });
  it('knows policy and REUSE files', () => {
    check('.licence-assistant.yaml', 'policy');
    check('packages/a/.licence-assistant.json', 'policy');
    check('REUSE.toml', 'reuse');
    check('.reuse/dep5', 'reuse');
    check('logo.png.license', 'reuse');
  });
});
