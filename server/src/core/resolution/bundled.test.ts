import assert from 'node:assert/strict';
import type { LicenceMatch } from '../texts/model';
import { introducedIn, isOwnLicenceFile } from './bundled';

describe("a package's own licence files", () => {
  const check = (name: string, expected: boolean, directory = '/project/node_modules/a'): void => assert.equal(isOwnLicenceFile(name, directory), expected, name);

  it('are called by a licence, or by nothing else', () => {
    for (const name of ['LICENSE', 'LICENCE.md', 'COPYING', 'COPYING.LESSER', 'LICENSE-GPL-3.0.txt', 'GPL-LICENSE.txt', 'LICENSE-EUPL-1.2', 'LICENSE.AGPL', 'LICENSE-ENTERPRISE.txt', 'EULA.txt', 'terms.html']) check(name, true);
  });

  it('are not those of what it bundles', () => {
    for (const name of ['LICENSE.readline', 'LICENSE-3rdparty.csv', 'LICENSES.txt', 'COPYING.DOC', 'LICENSE-docs', 'LICENSES/GPL-3.0-only.txt', 'licenses/LICENSE', 'vendor/x/LICENSE']) check(name, false);
    check('licenses/COPYING', true, '/project/.venv/lib/site-packages/a-1.0.dist-info');
    check('licenses/vendor/x/COPYING', false, '/project/.venv/lib/site-packages/a-1.0.dist-info');
  });
});

describe('texts that a licence file introduces as those of something else', () => {
  /** `text` with the texts of licences as `<id>`. */
  function check(text: string, expected: readonly string[]): void {
    const matches = [...text.matchAll(/<([\w.-]+)>/g)].map(({ index, 0: whole, 1: licence = '' }): LicenceMatch => ({ licence, kind: 'text', score: 1, modified: false, startLine: 1, endLine: 1, span: { start: index, end: index + whole.length } }));
    assert.deepEqual(introducedIn(text, matches), expected, text);
  }

  it('are those with words in front that are no title', () => {
    check('<MIT>\n\nThis package bundles readline:\n\n<GPL-3.0>', ['GPL-3.0']);
    check('<MIT>\n\n----\nreadline\n----\n\n<GPL-3.0>', ['GPL-3.0']);
    check('<MIT>\n\nor, at your option:\n\n<GPL-3.0>', ['GPL-3.0']);
    check('For the file x.c only:\n\n<GPL-3.0>', ['GPL-3.0']);
  });

  it('are none without', () => {
    check('<MIT>\n\n---\n\n<GPL-3.0>', []);
    check('<MIT>\n\nGNU GENERAL PUBLIC LICENSE\nVersion 3\n\nCopyright (C) 2020 Somebody\n\n<GPL-3.0>', []);
    check('The full text of the GPL:\n<GPL-3.0>', []);
  });
});
