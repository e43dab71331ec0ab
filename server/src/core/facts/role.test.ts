import assert from 'node:assert/strict';
import type { FileRole } from './model';
import { roleOf } from './role';

describe('roles of files', () => {
  const check = (path: string, expected: FileRole): void => assert.equal(roleOf(path), expected, path);
  it('knows licence files by name, and code about licences is code', () => {
    for (const path of ['LICENSE', 'LICENCE.md', 'a/COPYING', 'COPYING.LESSER', 'LICENSE-MIT', 'LICENSE.txt', 'license.txt', 'LICENSES/MIT.txt', 'UNLICENSE', 'NOTICE', 'LICENSE.en']) check(path, 'licence-text');
    for (const path of ['src/license.ts', 'License.java', 'licensing.json', 'license.py', 'LICENSES.csv.py', 'docs/licence-text-modified.md', 'licence-d-utilisation.pdf', 'licensing/notes.txt', '.github/license-header.txt', 'LICENSE.header', 'license-template.md', 'charts/license.yaml.gotmpl', 'site/license.html.erb']) check(path, 'covered');
  });
  it('knows policy and REUSE files', () => {
    check('.licence-assistant.yaml', 'policy');
    check('packages/a/.licence-assistant.json', 'policy');
    check('REUSE.toml', 'reuse');
    check('.reuse/dep5', 'reuse');
    check('logo.png.license', 'reuse');
  });
});
