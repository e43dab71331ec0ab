import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings } from '../../support/workspace';

const TAG = `SPDX-License-${'Identifier'}`;
const text = (id: string): string => (spdxTexts[id]?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Somebody Else');
const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: text('MIT'), 'src/own.js': `// ${TAG}: MIT\n` };
const source = (licence: string): string => `// ${TAG}: ${licence}\n`;
const agpl = source('«header-conflict:AGPL-3.0-only»');

describe('files of software that was copied into a project', () => {
  it('are an error where their licence does not fit, without a licence file beside them and behind one', async () => {
    for (const folder of ['vendor/foo', 'third_party/foo', 'external/foo/src', 'src/vendor/foo']) {
      const [finding] = await checkFindings({ ...mit, [`${folder}/a.js`]: agpl, [`${folder}/b.js`]: 'b();\n' });
      assert.deepEqual([finding?.severity, finding?.message.args?.['folder']], ['error', folder.replace(/\/src$/, '')]);
    }
    for (const folder of ['vendor/foo', 'lib/foo']) await checkFindings({ ...mit, [`${folder}/LICENSE`]: text('ISC'), [`${folder}/a.js`]: agpl, [`${folder}/b.js`]: source('ISC') });
    await checkFindings({ ...mit, 'vendor/foo/a.js': 'a();\n', 'vendor/foo/a.js.license': agpl.replace('// ', '') });
  });
  it('are told once for a folder and licence', async () => {
    const findings = await checkFindings({ ...mit, 'vendor/foo/LICENSE': text('MIT'), 'vendor/foo/a.js': agpl, 'vendor/foo/b.js': source('AGPL-3.0-only'), 'vendor/foo/sub/c.js': source('AGPL-3.0-only'), 'vendor/foo/d.js': source('«header-conflict:GPL-3.0-only»'), 'vendor/bar/a.js': agpl });
    assert.deepEqual(findings.map(({ message: { args } }) => [args?.['file'], args?.['others']]), [['vendor/bar/a.js', 0], ['vendor/foo/a.js', 2], ['vendor/foo/d.js', 0]]);
  });
  it('say what the work says, fit as it is used, or are no part of it', async () => {
    await checkFindings({ ...mit, 'vendor/foo/a.js': source('LGPL-2.1-or-later'), 'vendor/foo/b.js': source('GPL-3.0-only OR MIT'), 'vendor/foo/tests/c.js': source('AGPL-3.0-only') });
    await checkFindings({ ...mit, 'vendor/foo/COPYING': text('AGPL-3.0-only').replace(/^(.*)/, '«incompatible-dependency:$1»'), 'vendor/foo/a.js': source('AGPL-3.0-or-later') });
    await checkFindings({ ...mit, '.licence-assistant.yaml': 'uses:\n  - package: foo\n    use: tool\n', 'vendor/foo/a.js': source('AGPL-3.0-only') });
  });
  it('are left to the manifest where a package manager put them there', async () => {
    await checkFindings({ 'go.mod': 'module a\n', LICENSE: text('MIT'), 'vendor/modules.txt': '', 'vendor/example.com/foo/a.go': source('AGPL-3.0-only') });
  });
});
