import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const textOf = (id: string): string => (spdxTexts[id]?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
const TAG = `SPDX-License-${'Identifier'}:`;
const GNU = (licence: string, version = 'either version 2 of the License, or (at your option) any later version'): string =>
  `This program is free software; you can redistribute it and/or modify\n * it under the terms of the ${licence} as published by\n * the Free Software Foundation; ${version}.`;
const GPL = GNU('GNU General Public License');
/** The words of a finding go from the name of the licence to its version. */
const MARKED = GPL.replace('GNU General', '«header-conflict:GNU General').replace('any later version', 'any later version»');
const inBlock = (words: string): string => `/*\n * ${words}\n */\n`;
const asComment = (text: string): string => `/*\n${text.split('\n').map((line) => ` * ${line}`).join('\n')}\n */\n`;
const projectUnder = (licence: string): Record<string, string> => ({ 'package.json': `{ "name": "a", "license": "${licence}" }`, LICENSE: textOf(licence) });
const mit = projectUnder('MIT');
const eupl = projectUnder('EUPL-1.2');

describe('words beside a tag', () => {
  it('that say another licence are an error where that does not fit, with both places', async () => {
    const [finding] = await checkFindings({ ...mit, 'src/d.c': `// ${TAG} MIT\n${inBlock(MARKED)}int d;\n` });
    assert.deepEqual([finding?.severity, finding?.message.id, finding?.message.args], ['error', 'finding.header-conflict.words-unfit', { tags: 'MIT', words: 'GPL-2.0-or-later', outbound: 'MIT' }]);
    assert.deepEqual(finding?.related.map(({ range, message }) => [range.start, message.id]), [[{ line: 0, character: 28 }, 'finding.header-conflict.tag']]);
    await checkFindings({ ...mit, 'src/d.c': `${inBlock(MARKED)}// ${TAG} MIT\nint d;\n` });
    await checkFindings({ ...mit, 'src/d.c': `/* Licensed under the «header-conflict:GNU General Public License version 3». ${TAG} MIT */\nint d;\n` });
    await checkFindings({ ...mit, 'src/d.py': `# ${TAG} MIT\n"""Parser.\n\nLicensed under the «header-conflict:GNU Affero General Public License version 3».\n"""\n` });
    await checkFindings({ ...mit, 'src/d.c': `// ${TAG} MIT\n${inBlock('Concesso in licenza a norma dell’«header-conflict:EUPL, versione 1.2»')}int d;\n` });
    await checkFindings({ ...mit, 'src/d.html': `<!-- ${TAG} MIT -->\n<!-- Diese Datei steht unter der Lizenz «header-conflict:GPL-3.0-only» -->\n` });
  });
  it('are a warning where they fit, whoever wrote the file, and in examples', async () => {
    const apache = inBlock('Licensed under the «header-conflict:Apache License, Version 2.0» (the "License");');
    const [own] = await checkFindings({ ...eupl, 'src/d.c': `// ${TAG} EUPL-1.2\n${apache}int d;\n` });
    assert.deepEqual([own?.severity, own?.message.args], ['warning', { tags: 'EUPL-1.2', words: 'Apache-2.0', expression: 'EUPL-1.2 AND Apache-2.0' }]);
    await checkFindings({ ...eupl, 'src/d.c': `// SPDX-FileCopyrightText: 2019 Somebody Else\n// ${TAG} EUPL-1.2\n${apache}int d;\n` });
    const [example] = await checkFindings({ ...mit, 'examples/d.c': `// ${TAG} MIT\n${inBlock(MARKED)}int d;\n` });
    assert.equal(example?.severity, 'warning');
  });
  it('count where the tag’s name is misspelt, and where the project has no licence', async () => {
    await checkFindings({ ...mit, 'src/d.c': `// «malformed-spdx-tag:SPDX-Licence-${'Identifier'}: MIT»\n${inBlock(MARKED)}int d;\n` });
    const found = await checkFindings({ 'src/d.c': `// ${TAG} «reuse-missing-licence-text:Zlib»\n${inBlock(MARKED)}int d;\n`, 'REUSE.toml': 'version = 1\n[[annotations]]\npath = "**"\nprecedence = "aggregate"\nSPDX-FileCopyrightText = "2020 A"\n' });
    assert(found.some(({ message: { id } }) => id === 'finding.header-conflict.words'));
  });
  it('may be a whole licence', async () => {
    const [finding] = await checkFindings({ ...eupl, 'src/d.c': `// ${TAG} EUPL-1.2\n${asComment(textOf('BSD-4-Clause')).replace(/(Redistribution and use in source.*)/, '«header-conflict:$1»')}int d;\n` });
    assert.equal(finding?.message.args?.['words'], 'BSD-4-Clause');
    const lines = textOf('MIT').split('\n').map((line) => `# ${line}`.trimEnd()).join('\n').replace('MIT License', '«header-conflict:MIT» License');
    await checkFindings({ ...eupl, 'src/d.py': `# ${TAG} EUPL-1.2\n\n${lines}\n\nimport d\n` });
    await checkFindings({ ...mit, 'src/d.c': `// ${TAG} MIT\n${asComment(textOf('MIT'))}int d;\n`, 'src/e.c': `// ${TAG} GPL-2.0-only OR MIT\n${asComment(textOf('MIT'))}int d;\n` });
    const xen = asComment(`This program is free software; you can redistribute it and/or\nmodify it under the terms of the GNU General Public License version 2\nas published by the Free Software Foundation; or, when distributed\nseparately from the Linux kernel or incorporated into other\nsoftware packages, subject to the following license:\n\n${textOf('MIT').slice(textOf('MIT').indexOf('Permission'))}`);
    await checkFindings({ ...projectUnder('GPL-2.0-only'), 'src/d.c': `// ${TAG} GPL-2.0-only\n${xen}int d;\n` });
  });
  it('count where they are about a part that was taken in', async () => {
    await checkFindings({ ...mit, 'src/d.c': `// ${TAG} MIT\n${inBlock('Parts are copied from foo, which is licensed under the «header-conflict:GPL-3.0-only».')}int d;\n` });
    await checkFindings({ ...mit, 'src/d.c': `// ${TAG} MIT\nint d;\n${inBlock('This code comes from foo. It is licensed under the «header-conflict:GPL-3.0-only».')}` });
  });
  it('say nothing where the tag says it, or may say it', async () => {
    const gpl = projectUnder('GPL-3.0-or-later');
    const files = Object.entries({
      'GPL-3.0-or-later': inBlock(GPL),
      'GPL-3.0-only OR MIT': inBlock(GPL),
      'GFDL-1.3-no-invariants-or-later': inBlock('Permission is granted to copy, distribute and/or modify this document under the terms of the GNU Free Documentation License, Version 1.3 or any later version'),
      'GPL-2.0-or-later': inBlock(`${GNU('GNU General Public License', 'version 2')}\n * See the GNU Lesser General Public License for more.`),
      'GPL-2.0-or-later WITH GCC-exception-2.0': inBlock(GPL),
      'LGPL-2.1-or-later': inBlock(GNU('GNU Lesser General Public License', 'either version 2.1 of the License, or (at your option) any later version')),
      'MIT': inBlock('This file is dual licensed under the MIT License or the Apache License 2.0.') + inBlock('MIT/X11 License'),
      'Apache-2.0': inBlock('Made available under the terms of the Eclipse Public License v1.0\n * and Apache License v2.0.\n *\n * You may elect to redistribute this code under either of these licenses.'),
      'BSD-3-Clause': inBlock('Use of this source code is governed by a BSD-style license that can be found in the LICENSE file.'),
      'BSD-2-Clause': inBlock('The algorithm is based on XYZ, which was released into the public domain (CC0-1.0).'),
    });
    const told = await Promise.all(files.map(async ([tag, words]) => (await scanned({ ...gpl, 'a/d.c': `// ${TAG} ${tag}\n${words}int d;\n` })).assessment().findings.filter(({ message: { id } }) => id.includes('.words'))));
    assert.deepEqual(told.flat(), []);
    await checkFindings({ ...eupl, 'src/k.c': `// ${TAG} EUPL-1.2\n${inBlock('Licensed under the EUPL, Version 1.1 or - as soon they will be approved by the European Commission - subsequent versions')}int d;\n` });
  });
  it('that are no notice of the file are left out', async () => {
    await checkFindings({
      ...mit,
      'src/a.c': `// ${TAG} MIT\nconst char *text = "Licensed under the GNU General Public License version 3";\n`,
      'src/b.yaml': `# ${TAG} MIT\nsettings:\n  # Imported from Xen and GPL-2.0-only licensed.\n  ignored: xen\n`,
      'src/c.c': `// ${TAG} MIT\n// REUSE-Ignore${'Start'}\n${inBlock(GPL)}// REUSE-Ignore${'End'}\nint c;\n`,
      'src/d.py': `# ${TAG} MIT\nHEADER = """/*\nLicensed under the GNU General Public License version 3.\n*/"""\n`,
      'src/e.c': `// ${TAG} MIT\n${'\n'.repeat(70)}${inBlock(GPL)}`,
      'docs/f.md': `<!-- ${TAG} MIT -->\n\nLicensed under the GNU General Public License version 3.\n`,
      'src/g.c': `// ${TAG} MIT\n/* Checks who may redistribute packages under a licence. */\nint g;\n`,
      'src/i.c': `// ${TAG} MIT\n${inBlock('Uses the parser of foo, which is licensed under the GPL-3.0-only.')}int i;\n`,
      'src/j.c': `// ${TAG} MIT\n${inBlock('Checks that packages licensed under the GPL are not shipped.')}int j;\n`,
    });
  });
  it('are overridden by REUSE.toml as the tag is', async () => {
    const override = `version = 1\n[[annotations]]\npath = "**"\nprecedence = "override"\nSPDX-FileCopyrightText = "2020 A"\nSPDX-License-Identifier = "MIT"\n`;
    await checkFindings({ 'package.json': mit['package.json'] ?? '', 'REUSE.toml': override, 'LICENSES/MIT.txt': textOf('MIT'), 'src/d.c': `// ${TAG} MIT\n${inBlock(GPL)}` });
  });
});
