import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const EUPL = spdxTexts['EUPL-1.2']?.licenseText ?? '';

/** Where a missing licence text is told; `undefined` where it is not. */
async function toldAt(files: Readonly<Record<string, string>>): Promise<{ file: string; message: string; related: readonly string[]; fixes: readonly string[] } | undefined> {
  const found = (await scanned(files)).assessment().findings.filter(({ code }) => code === 'missing-licence-file');
  assert(found.length < 2);
  const [first] = found;
  return first && { file: first.file, message: first.message.id, related: first.related.map(({ file }) => file), fixes: first.fixes.map(({ arguments: { licence = '' } }) => licence) };
}

describe('a licence text that is not shipped', () => {
  const policy = { '.licence-assistant.yaml': 'outbound: EUPL-1.2\n' };
  it('is told where the licence is named, and not at the policy', async () => {
    await checkFindings({ ...policy, 'package.json': '{ "name": "a", "license": "«missing-licence-file:EUPL-1.2»" }' });
    assert.deepEqual(await toldAt({ ...policy, 'README.md': '# A\n', 'package.json': '{ "name": "a", "license": "MIT" }' }), { file: 'package.json', message: 'finding.missing-licence-file', related: ['.licence-assistant.yaml'], fixes: ['EUPL-1.2'] });
  });
  it('is told at the README, a manifest or the folder where only the policy names the licence', async () => {
    const at = async (files: Readonly<Record<string, string>>): Promise<string | undefined> => (await toldAt({ ...policy, ...files }))?.file;
    assert.equal(await at({ 'README.md': '# A\n', 'go.mod': 'module a\n' }), 'README.md');
    assert.equal(await at({ 'go.mod': 'module a\n' }), 'go.mod');
    assert.equal(await at({ 'src/a.py': 'print(1)\n' }), '');
    assert.equal(await at({ 'src/a.py': 'print(1)\n', LICENSE: EUPL }), undefined);
  });
  it('is told of each licence that counts where only others have their text', async () => {
    const both = { 'package.json': '{ "name": "a", "license": "MIT AND EUPL-1.2" }' };
    assert.deepEqual(await toldAt({ ...both, LICENSE: EUPL }), { file: 'package.json', message: 'finding.missing-licence-file.part', related: [], fixes: ['MIT'] });
    const MIT = spdxTexts['MIT']?.licenseText ?? '';
    assert.equal(await toldAt({ ...both, LICENSE: EUPL, 'docs/LICENSE-MIT': MIT }), undefined);
    assert.equal(await toldAt({ ...both, LICENSE: EUPL, 'LICENSE-OTHER': 'Our own words.' }), undefined);
    assert.equal(await toldAt({ 'package.json': '{ "name": "a", "license": "MIT OR EUPL-1.2" }', LICENSE: EUPL }), undefined);
  });
  it('is told once for a folder of sources that says nothing at all', async () => {
    assert.deepEqual(await toldAt({ 'src/a.py': 'print(1)\n', 'src/b.py': 'print(2)\n' }), { file: '', message: 'finding.missing-licence-file.none', related: [], fixes: [] });
    assert.equal((await toldAt({ 'a.c': 'int a;\n', 'go.mod': 'module a\n' }))?.file, 'go.mod');
  });
  it('is told with the licence that the headers name', async () => {
    const header = (licence: string): string => `# SPDX-License-Identifier: ${licence}\nprint(1)\n`;
    assert.deepEqual(await toldAt({ 'a.py': header('EUPL-1.2'), 'b.py': header('EUPL-1.2') }), { file: '', message: 'finding.missing-licence-file.sources', related: [], fixes: ['EUPL-1.2'] });
    assert.deepEqual(await toldAt({ 'a.py': header('EUPL-1.2'), 'b.py': header('MIT') }), { file: '', message: 'finding.missing-licence-file.several', related: [], fixes: [] });
    assert.equal(await toldAt({ 'a.py': header('EUPL-1.2'), 'b.py': header('MIT'), 'Licenses/mit.txt': 'x', 'Licenses/README': 'x' }), undefined);
  });
  it('is told with the licence that stands beside files, and not with that of tests’ data', async () => {
    const told = { file: '', message: 'finding.missing-licence-file.sources', related: [], fixes: ['EUPL-1.2'] };
    assert.deepEqual(await toldAt({ 'src/a.py': 'print(1)\n', 'src/a.py.license': 'SPDX-License-Identifier: EUPL-1.2\n' }), told);
    assert.deepEqual(await toldAt({ 'a.py': '# SPDX-License-Identifier: EUPL-1.2\nprint(1)\n', 'src/testdata/b.py': '# SPDX-License-Identifier: MIT\nprint(1)\n' }), told);
  });
  it('is no matter of folders that are no project, or hold projects', async () => {
    const quiet: Readonly<Record<string, string>>[] = [
      {}, { 'notes.txt': 'x' }, { 'a.py': '' }, { 'vendor/a.py': 'print(1)\n' }, { 'test/fixtures/a.py': 'print(1)\n' },
      { 'a/LICENSE': EUPL, 'a/src/a.py': 'print(1)\n' }, { 'b/package.json': '{ "name": "b", "license": "MIT" }', 'b/a.ts': 'export {};\n' }, { 'package.json': '{ "name": "c" }', 'a.ts': 'export {};\n' },
    ];
    for (const files of quiet) assert.equal(await toldAt(files), undefined, JSON.stringify(files));
  });
});
