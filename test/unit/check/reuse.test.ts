import assert from 'node:assert/strict';
import { contradictingFixes } from '../../support/contradicting-fixes';
import { checkFindings, scanned } from '../../support/workspace';
import spdxTexts from 'spdx-license-list/full';

const MIT = (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
const TAG = `SPDX-License-${'Identifier'}`;
const FORMAT = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';
const files = { 'LICENSES/MIT.txt': MIT, 'src/a.txt': 'x\n' };

describe('licence texts under a wrong name', () => {
  const header = (licence: string): string => `// SPDX-FileCopyright${'Text'}: 2020 Town\n// ${TAG}: ${licence}\n`;
  const toml = { 'REUSE.toml': `version = 1\n[[annotations]]\npath = "package.json"\nSPDX-FileCopyright${'Text'} = "2020 Town"\n${TAG} = "CC0-1.0"\n`, 'package.json': '{}', 'LICENSES/CC0-1.0.txt': spdxTexts['CC0-1.0']?.licenseText ?? '' };
  /** Checks what is told of one text, as `code path`, and the name it is to have. */
  const check = async (licence: string, name: string, text: string, expected: readonly string[], to: string | undefined): Promise<void> => {
    const { findings } = (await scanned({ ...toml, 'a.js': header(licence), [`LICENSES/${name}`]: text })).assessment();
    const told = findings.filter(({ code }) => code.startsWith('reuse-'));
    assert.deepEqual(told.map(({ code, file }) => `${code} ${file}`), expected);
    assert.deepEqual(told.flatMap(({ fixes }) => fixes.map(({ fix, arguments: given }) => `${fix} ${String(given['to'])}`)), to === undefined ? [] : [`rename-file ${to}`]);
    assert.deepEqual(contradictingFixes(findings), []);
  };
  const apache = spdxTexts['Apache-2.0']?.licenseText ?? '';
  const gpl = spdxTexts['GPL-3.0-only']?.licenseText ?? '';

  it('are neither missing nor unused', async () => {
    await check('Apache-2.0', 'Apache2.txt', apache, ['reuse-licence-file-name LICENSES/Apache2.txt'], 'LICENSES/Apache-2.0.txt');
    await check('CC0-1.0', 'Apache2.txt', apache, ['reuse-licence-file-name LICENSES/Apache2.txt'], 'LICENSES/Apache-2.0.txt');
  });
  it('are to have the id that the files use', async () => {
    await check('GPL-3.0-or-later', 'gpl.txt', gpl, ['reuse-licence-file-name LICENSES/gpl.txt'], 'LICENSES/GPL-3.0-or-later.txt');
    await check('GPL-3.0-or-later', 'gpl-3.0.txt', gpl, ['reuse-licence-file-name LICENSES/gpl-3.0.txt'], 'LICENSES/GPL-3.0-or-later.txt');
    await check('GPL-3.0-only', 'GPL-3.0.txt', gpl, ['reuse-deprecated-licence-text LICENSES/GPL-3.0.txt'], 'LICENSES/GPL-3.0-only.txt');
  });
  it('are told once where another file has the name already', async () => {
    const files = { ...toml, 'a.js': header('Apache-2.0'), 'LICENSES/Apache2.txt': apache, 'LICENSES/Apache-2.0.txt': apache };
    const { findings } = (await scanned(files)).assessment();
    assert.deepEqual(findings.filter(({ code }) => code.startsWith('reuse-')).map(({ code, file }) => `${code} ${file}`), ['reuse-unused-licence-text LICENSES/Apache2.txt']);
    const both = { ...toml, 'a.js': header('Apache-2.0'), 'LICENSES/Apache2.txt': apache, 'LICENSES/apache.txt': apache };
    assert.deepEqual(contradictingFixes((await scanned(both)).assessment().findings), []);
  });
});

describe('documents that speak for other files under REUSE', () => {
  it('are found at fault at their own lines', async () => {
    await checkFindings({
      ...files,
      '.reuse/dep5': `${FORMAT}\n«reuse-dep5:Files»: *\nCopyright: 2020 A\nLicense: MIT\n\n«reuse-invalid-toml:File»: */other/*\nCopyright: its holder\nLicense: «reuse-missing-licence-text:LicenseRef-Other»\n`,
    });
    await checkFindings({ ...files, '.reuse/dep5': `${FORMAT}\n«reuse-dep5:Files»: *\nCopyright: 2020 A\nLicense: MIT\n\nLicense: MIT\n The text of it.\n\n«reuse-invalid-toml:Comment»: nothing\n` });
  });
  it('are idle where a name is misspelt; patterns may wait for what a build writes', async () => {
    const toml = `version = 1\n[[annotations]]\npath = ["src/**", "js/**.js", "LICENSES/x", "«reuse-idle-annotation:srx/a.txt»"]\nSPDX-FileCopyright${'Text'} = "2020 A"\n${TAG} = "MIT"\n`;
    await checkFindings({ ...files, 'REUSE.toml': toml.replace('"LICENSES/x", ', '') });
  });
  it('are the place where a missing text is told', async () => {
    await checkFindings({ ...files, '.reuse/dep5': `${FORMAT}\n«reuse-dep5:Files»: *\nCopyright: 2020 A\nLicense: «reuse-missing-licence-text:ISC» AND MIT\n`.replace('ISC» AND MIT', 'ISC AND MIT»') });
    await checkFindings({ ...files, 'REUSE.toml': `version = 1\n[[annotations]]\npath = "**"\nSPDX-FileCopyright${'Text'} = "2020 A"\n${TAG} = ["MIT", "«reuse-missing-licence-text:LicenseRef-Own»"]\n` });
  });
});
