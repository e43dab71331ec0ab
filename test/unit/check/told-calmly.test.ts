import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const APACHE = spdxTexts['Apache-2.0']?.licenseText ?? '';
const ISC = (spdxTexts['ISC']?.licenseText ?? '').replace(/^[^]*?(?=Permission)/, 'Copyright 2013 David\n\n');
const MIT = (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
const W3C = spdxTexts['W3C-20150513']?.licenseText ?? '';

describe('what is told calmly', () => {
  const told = async (files: Readonly<Record<string, string>>, file: string): Promise<readonly string[]> => (await scanned(files)).findingsOf(file).map(({ severity, message: { id } }) => `${severity} ${id.replace('finding.', '')}`);

  it('is a part that keeps the whole text of its licence in its README', async () => {
    const part = { LICENSE: APACHE, 'package.json': '{ "name": "a", "license": "Apache-2.0" }', 'b/package.json': '{ "name": "b", "license": "ISC" }' };
    await checkFindings({ ...part, 'b/README.md': `# B\n\n## License\n\nLicense: [ISC](https://example.org)\n\n${ISC}` });
    assert.deepEqual(await told({ ...part, 'b/README.md': '# B\n' }, 'b/package.json'), ['warning declaration-conflict.part']);
    // Another licence's text says nothing of this one.
    assert.deepEqual(await told({ ...part, 'b/README.md': `# B\n\n${MIT}` }, 'b/package.json'), ['warning declaration-conflict.part']);
  });
  it('is a project of which only sources say a licence, in words that are true', async () => {
    const source = `// SPDX-License-${'Identifier'}: CC0-1.0\nexport const a = 1;\n`;
    const message = async (files: Readonly<Record<string, string>>): Promise<readonly unknown[]> => (await scanned({ 'README.md': '# A\n', ...files })).findingsOf('README.md').map(({ message: { id, args }, fixes }) => [id, args?.['count'], fixes.length]);
    assert.deepEqual(await message({ 'a.js': source }), [['finding.missing-licence-file.sources', 1, 1]]);
    // What one of many says is no licence to offer for all.
    assert.deepEqual(await message({ 'a.js': source, 'b.js': 'b();\n', 'c.js': 'c();\n', 'd.js': 'd();\n' }), [['finding.missing-licence-file.sources', 1, 0]]);
  });
  it('is a licence text without its headings', async () => {
    const bare = W3C.replace(/^License$/m, '').replace(/^Disclaimers$/m, '');
    assert.notEqual(bare, W3C);
    assert.deepEqual(await told({ LICENSE: bare, 'README.md': '# A\n' }, 'LICENSE'), ['information licence-text-modified.slight']);
    assert.deepEqual(await told({ LICENSE: bare.replace('without fee', 'for a fee'), 'README.md': '# A\n' }, 'LICENSE').then((all) => all.filter((each) => each.includes('slight'))), []);
  });
  it('is a holder that a template left to be filled in', async () => {
    const project = { LICENSE: APACHE, 'package.json': '{ "name": "a", "license": "Apache-2.0" }' };
    for (const holder of ['__MyCompanyName__. All rights reserved.', 'Your Company', '<name of author>']) assert.deepEqual(await told({ ...project, 'a.m': `//\n//  Copyright 2011 ${holder}\n//\n\nint a;\n` }, 'a.m'), ['information missing-copyright.blank'], holder);
    assert.deepEqual(await told({ ...project, 'a.m': '//\n//  Copyright 2011 Your Friends Ltd. All rights reserved.\n//\n\nint a;\n' }, 'a.m'), ['warning header-conflict.reserved']);
  });
  it('is the line above every GNU licence that forbids to change its text', async () => {
    const heading = '                    GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007\n\n Copyright (C) 2007 Free Software Foundation, Inc.\n 51 Franklin Street, Fifth Floor\n Everyone is permitted to copy and distribute verbatim copies\n of this license document, but changing it is not allowed.\n\n';
    const additions = async (text: string): Promise<readonly string[]> => (await told({ LICENSE: text, 'README.md': '# A\n' }, 'LICENSE')).filter((each) => each.includes('additions'));
    assert.deepEqual(await additions(`${heading}\n${MIT}`), ['warning licence-file-additions']);
    assert.deepEqual(await additions(`${heading}You may not sell it.\n\n${MIT}`), ['warning licence-file-additions.condition']);
  });
  it('is a parser that Bison wrote, whoever holds the rights in it', async () => {
    const parser = `/* Copyright (C) 2020 Town\n   SPDX-License-${'Identifier'}: GPL-3.0-or-later WITH Bison-exception-2.2 */\nint a;\n`;
    const project = { LICENSE: MIT, 'package.json': '{ "name": "a", "license": "MIT" }' };
    await checkFindings({ ...project, 'a.c': parser });
    assert.deepEqual(await told({ ...project, 'a.c': parser.replace(' WITH Bison-exception-2.2', '') }, 'a.c'), ['error header-conflict.unfit']);
  });
  it('is a text that the name in use means, with a sentence more that asks nothing', async () => {
    const text = spdxTexts['BSD-3-Clause-Open-MPI']?.licenseText ?? '';
    await checkFindings({ LICENSE: text, 'package.json': '{ "name": "a", "license": "BSD-3-Clause" }' });
    assert.deepEqual(await told({ LICENSE: text, 'package.json': '{ "name": "a", "license": "BSD-2-Clause" }' }, 'package.json'), ['error declaration-conflict']);
  });
});
