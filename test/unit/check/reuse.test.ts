import { checkFindings } from '../../support/workspace';
import spdxTexts from 'spdx-license-list/full';

const MIT = (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
const TAG = `SPDX-License-${'Identifier'}`;
const FORMAT = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';
const files = { 'LICENSES/MIT.txt': MIT, 'src/a.txt': 'x\n' };

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
