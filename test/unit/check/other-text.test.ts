import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';
import { statedIn } from '../../../server/src/workspace/files-of';

const text = (id: string): string => (spdxTexts[id]?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Somebody Else');
const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: text('MIT') };

describe('a licence text under the name of another', () => {
  it('is told, and can be replaced', async () => {
    const [finding] = await checkFindings({ ...mit, 'LICENSES/MIT.txt': `«licence-file-not-text:»${text('AGPL-3.0-only')}` });
    assert.deepEqual([finding?.severity, finding?.fixes.map(({ arguments: { licence } }) => licence)], ['warning', ['MIT']]);
  });
  it('is none where the words are the same, or of somebody’s own licence', async () => {
    await checkFindings({ ...mit, 'LICENSES/MIT.txt': text('MIT'), 'LICENSES/GPL-2.0-or-later.txt': text('GPL-2.0-only'), 'LICENSES/LGPL-3.0-or-later.txt': text('LGPL-3.0-only'), 'LICENSES/LicenseRef-A.txt': text('ISC') });
  });
});

describe('licences that debian/copyright gives some of the files', () => {
  const copyright = (files: string): string => `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: 2020 A\nLicense: MIT\n\nFiles: ${files}\nCopyright: 2020 B\nLicense: GPL-2\n`;
  it('are told where they do not fit', async () => {
    await checkFindings({ ...mit, 'debian/copyright': copyright('lib/enc/* lib/b.c').replace('GPL-2\n', '«header-conflict:GPL-2»\n') });
  });
  it('are no matter of the packaging, of tests, or of what was copied', async () => {
    for (const files of ['debian/*', 'tests/data/*', 'vendor/x/*']) await checkFindings({ ...mit, 'debian/copyright': copyright(files) });
  });
});

describe('files that stand in the way of an outbound licence', () => {
  it('are those whose words forbid use, and content that is closed', async () => {
    const session = await scanned({ ...mit, 'src/a.js': '// For academic use only. Redistribution is not permitted.\n', 'img/b.jpg': new Uint8Array([255, 216, 255, 0]), 'img/b.jpg.license': `SPDX-License-${'Identifier'}: CC-BY-NC-4.0\n` });
    const [pkg] = session.assessment().packages;
    assert(pkg);
    assert.deepEqual(statedIn(session, pkg).map(({ licence, places }) => `${licence} ${places[0]?.file ?? ''}`), ['NONE src/a.js', 'CC-BY-NC-4.0 img/b.jpg']);
  });
});
