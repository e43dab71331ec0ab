import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { runCommand } from '../../../../test/support/command';
import { detectCommand } from './detect';

const MIT = spdxTexts['MIT']?.licenseText ?? '';
const CONDITION = 'You may not sell this software.';

describe('command detect', () => {
  const files = { '/project/LICENSE': `${MIT}\n${CONDITION}\n`, '/project/plain.txt': MIT, '/project/a.c': `/*\n${MIT}*/\n/* size must be positive */\nint a;\n`, '/project/bad.js': `// SPDX-License-${'Identifier'}: MIT AND\n` };
  const detect = async (file: string): Promise<{ readonly expression: string | null; readonly condition?: string }> => {
    const { out } = await runCommand(detectCommand, [file], { format: 'json' }, { files });
    const { expression, condition } = JSON.parse(out) as { expression: string | null; condition?: string };
    return { expression, ...(condition !== undefined && { condition }) };
  };

  it('says what a file demands beside its licence', async () => {
    assert.deepEqual(await detect('LICENSE'), { expression: 'MIT AND LicenseRef-SourceAvailable', condition: CONDITION });
    assert((await runCommand(detectCommand, ['LICENSE'], {}, { files })).out.includes(`“${CONDITION}”`));
  });
  it('gives no licence alone that its notice restricts', async () => {
    const told = async (notice: string): Promise<string> => (await runCommand(detectCommand, ['a.js'], {}, { files: { '/project/a.js': `// ${notice}\n` } })).out;
    assert.match(await told('Licensed under the MIT License, except that commercial use is not permitted.'), /^a\.js: MIT AND LicenseRef-NonCommercial\n {2}.*commercial use is not permitted/);
    assert.match(await told('Licensed under the Apache License, Version 2.0 with the Commons Clause Condition v1.0.'), /^a\.js: Apache-2\.0 AND LicenseRef-CommonsClause\n/);
    assert.equal(await told('Licensed under the MIT License.'), 'a.js: MIT\n');
  });
  it('takes what a program says of its parts for no limit of its licence', async () => {
    const told = async (text: string): Promise<string> => (await runCommand(detectCommand, ['a.js'], {}, { files: { '/project/a.js': text } })).out;
    for (const notice of ['/*!\n * Released under the MIT license\n */', '// Licensed under the MIT License.', `// SPDX-License-${'Identifier'}: MIT`, `/*\n${MIT}*/`]) {
      assert.equal(await told(`${notice}\nfunction a() {}\n\n// For internal use only.\nfunction b() {}\n`), 'a.js: MIT\n');
      assert.match(await told(`${notice}\n/* Not for commercial use. */\nfunction a() {}\n`), /^a\.js: MIT AND LicenseRef-NonCommercial\n/);
    }
    assert.match(await told('/* For internal use only.\n   Released under the MIT license */\nfunction a() {}\n'), /^a\.js: MIT AND LicenseRef-NonCommercial\n/);
  });
  it('reads no licence in what a program shows', async () => {
    const told = async (path: string, text: string): Promise<string> => (await runCommand(detectCommand, [path], {}, { files: { [`/project/${path}`]: text } })).out;
    const credit = "tiles.credit = 'Map tiles by <a>Stamen Design</a>, under <a href=\"http://creativecommons.org/licenses/by/3.0/\">CC BY 3.0</a>. Licensed under the GNU GPL v3.';\n";
    assert.match(await told('a.js', credit), /^a\.js: (?!.*(?:CC-BY|GPL))/);
    assert.equal(await told('a.js', `// Licensed under the MIT License.\n${credit}`), 'a.js: MIT\n');
    assert.match(await told('a.html', credit), /^a\.html: CC-BY-3\.0/);
    assert.equal(await told('setup.py', "setup(name='a', license='MIT License')\n"), 'setup.py: MIT\n');
  });
  it('says no more of a plain text, or of code below one', async () => {
    for (const file of ['plain.txt', 'a.c']) assert.deepEqual(await detect(file), { expression: 'MIT' });
  });
  it('says in words that a text leaves later versions open, and keeps the bare version in JSON', async () => {
    const gpl = { '/project/COPYING': spdxTexts['GPL-2.0-only']?.licenseText ?? '', '/project/a.c': `/* SPDX-License-${'Identifier'}: GPL-2.0-only */\n` };
    const told = async (file: string): Promise<string> => (await runCommand(detectCommand, [file], {}, { files: gpl })).out;
    assert.match(await told('COPYING'), /^COPYING: GPL-2\.0\n {2}GPL-2\.0: .*GPL-2\.0-only.*GPL-2\.0-or-later.*\n$/);
    assert.equal(await told('a.c'), 'a.c: GPL-2.0-only\n');
    const { out } = await runCommand(detectCommand, ['COPYING'], { format: 'json' }, { files: gpl });
    assert.equal((JSON.parse(out) as { expression: string }).expression, 'GPL-2.0');
  });
  it('reads no licence from a tag that breaks off', async () => {
    assert.deepEqual(await detect('bad.js'), { expression: null });
  });
});
