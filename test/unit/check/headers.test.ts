import assert from 'node:assert/strict';
import { VALID_PUBLICCODE } from '../../support/publiccode';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const LICENSE = spdxTexts['EUPL-1.2']?.licenseText ?? '';
const MIT = (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Town');
const own = (more: string, licence = 'EUPL-1.2'): string => `// SPDX-FileCopyrightText: 2026 Town of Example\n//\n// SPDX-License-Identifier: ${licence}\n${more}`;
const project = { 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE, 'src/a.ts': own(''), 'src/b.ts': own(''), 'src/c.ts': own('') };

describe('headers of a project', () => {
  it('say nothing where they agree, or where the project has none', async () => {
    await checkFindings(project);
    await checkFindings({ 'package.json': project['package.json'], LICENSE, 'src/a.ts': 'a();\n', 'src/b.ts': own('') });
  });
  it('are missed where most files have one', async () => {
    await checkFindings({ ...project, 'src/d.ts': '«missing-header:»d();\n', 'src/data.json': '{}', 'docs/d.md': '# D\n', 'src/empty.ts': '' });
  });
  it('are missed where two of three files have one', async () => {
    await checkFindings({ 'package.json': project['package.json'], LICENSE, 'src/a.ts': own(''), 'src/b.ts': own(''), 'src/c.ts': '«missing-header:»c();\n' });
  });
  it('of a few files that others wrote do not make these the project’s own', async () => {
    const theirs = '// Copyright 2020 ACME Foundation\n// SPDX-License-Identifier: «third-party-file:MIT»\n';
    const bare = { 'package.json': project['package.json'], LICENSE, 'src/a.ts': 'a();\n', 'src/b.ts': 'b();\n' };
    await checkFindings({ ...bare, 'src/x.ts': theirs, 'src/y.ts': theirs }, { hints: true });
    // Most of the project, or a file under its own licence, tells whose it is.
    const conflicting = theirs.replace('third-party-file', 'header-conflict');
    await checkFindings({ 'package.json': project['package.json'], LICENSE, 'src/a.ts': '«missing-header:»a();\n', 'src/x.ts': conflicting, 'src/y.ts': conflicting });
    await checkFindings({ ...bare, 'src/c.ts': 'c();\n', 'src/x.ts': conflicting, 'src/y.ts': '// Copyright 2020 ACME Foundation\n// SPDX-License-Identifier: EUPL-1.2\n' });
  });
  it('contradict the project', async () => {
    await checkFindings({ ...project, 'src/d.ts': own('').replace('EUPL-1.2', '«header-conflict:Apache-2.0»') });
    await checkFindings({ ...project, 'src/d.ts': '// Copyright 2020 Town of Example\n//\n// Licensed under the «header-conflict:Apache License, Version 2.0»\n' });
  });
  it('forbid, in words, what the project allows', async () => {
    const forbidding = (words: string): Record<string, string> => ({ ...project, 'src/d.ts': `/*\n * Copyright (C) 2020 ACME Corp. All rights reserved.\n * «header-conflict:${words}»\n */\nd();\n` });
    const [finding] = await checkFindings(forbidding('This software is confidential and proprietary.'));
    assert.deepEqual([finding?.severity, finding?.message.id], ['warning', 'finding.header-conflict.forbidden']);
    for (const words of ['Unauthorized copying of this file is prohibited.', 'May not be used for commercial purposes.', 'Die Weitergabe an Dritte ist untersagt.', 'Weitergabe nur mit schriftlicher Genehmigung.', 'Toute reproduction est interdite.']) await checkFindings(forbidding(words));
    const [own] = await checkFindings({ ...project, 'src/d.ts': '// Copyright 2026 Town of Example\n// «header-conflict:PROPRIETARY AND CONFIDENTIAL»\nd();\n' });
    assert.equal(own?.message.id, 'finding.header-conflict.forbidden');
    for (const words of ['You can use and modify this file freely for non-commercial purposes only.', 'This script may be used for internal evaluation only.', 'Vertraulich: darf nur intern verwendet werden', 'Réservé à un usage interne'])
      await checkFindings({ ...project, 'src/d.ts': `// «header-conflict:${words}»\nd();\n` });
    await checkFindings({ ...project, 'src/d.ts': '«missing-header:»// For internal use only: callers outside of this module go through the door.\nd();\n', 'src/e.ts': '«missing-header:»// These functions are private and called by this module only.\ne();\n' });
    const many = await checkFindings(Object.fromEntries([...Object.entries(project), ...Array.from({ length: 12 }, (_, i) => [`src/x${String(i).padStart(2, '0')}.ts`, i === 0 ? '// (c) 2020 ACME\n// «header-conflict:Strictly confidential»\n' : '// (c) 2020 ACME\n// Strictly confidential\n'] as const)]));
    assert.equal(many[0]?.message.id, 'finding.repeated');
  });
  it('claim all rights for others and name no licence', async () => {
    const [finding] = await checkFindings({ ...project, 'src/d.ts': '// «header-conflict:Copyright (C) 2020 ACME Corp. All rights reserved.»\nd();\n', 'src/e.ts': own('') });
    assert.equal(finding?.message.id, 'finding.header-conflict.reserved');
    await checkFindings({ ...project, 'src/d.ts': '// Copyright (C) 2020 ACME Corp. All rights reserved.\n//\n// As far as we care, this code can be used freely for any purpose.\nd();\n', 'src/e.ts': own('') });
  });
  it('may reserve all rights beside a licence, as the project’s own, or as data', async () => {
    const forbidden = '// Copyright 2020 ACME Corp. Confidential and proprietary.\n';
    await checkFindings({
      ...project,
      'src/e.ts': own('// All rights reserved. Confidential and proprietary.\n'),
      'src/g.ts': '// Copyright 2020 Town of Example. All rights reserved.\n// Licensed under the EUPL-1.2\n',
      'vendor/tests/h.ts': forbidden,
      'test/fixtures/j.ts': forbidden,
      'src/n.ts': "expect(css).toContain(\n  '/*! Copyright 2020 ACME Corp. All rights reserved. */',\n);\n",
      'src/k.py': 'NOTICE = "Copyright ACME. Confidential and proprietary."\n',
      'src/m.py': '# Confidential clients may not be used here: unauthorized use of the account is prohibited.\n',
    });
  });
  it('are read in the banners of minified files, and nowhere else in them', async () => {
    const code = `!function(){var s="Licensed under the GPL-3.0";${'f();'.repeat(200)}}();`;
    await checkFindings({
      ...project,
      'js/a.min.js': `/*! Fancy v2 | Licensed under the «header-conflict:GPL-2.0-only» license */\n${code}`,
      'js/b.min.js': `"use strict";${code}/** @license Chart, released under the «header-conflict:GPL-2.0-only» license */${code}`,
      'css/c.min.css': '/*! d | Licensed under the «header-conflict:GPL-2.0-only» license */.a{color:red}',
      'js/d.min.js': code,
      'js/e.min.js': `${code}/* Licensed under the GPL-2.0-only license */`,
      'js/f.min.js': `/*! jquery | MIT License */${code}`,
    });
  });
  it('that limit the use are told with and without a copyright line, and in copied code that has no licence', async () => {
    const limits = ['Free for non-commercial use only.', 'Nur für den privaten, nicht kommerziellen Gebrauch.', 'Utilisation commerciale interdite sans accord écrit.', 'For academic purposes only. Redistribution is not permitted.', 'Gratuito solo para uso no comercial.', 'Prohibido su uso comercial.', 'È vietato l’uso commerciale.', 'Alleen voor niet-commercieel gebruik.'];
    for (const words of limits) await checkFindings({ ...project, 'src/d.ts': `// «header-conflict:${words}»\nd();\n`, 'vendor/x/e.ts': `// «header-conflict:${words}»\ne();\n` });
    for (const holder of ['Copyright 1992 ACME.', '(C) Copr. 1986-92 ACME.']) await checkFindings({ ...project, 'src/d.ts': `// «header-conflict:${holder} Personal use only, not to be redistributed.»\nd();\n` });
    await checkFindings({ ...project, 'vendor/x/LICENSE': MIT, 'vendor/x/e.ts': '// Copyright 2020 ACME Corp. Confidential and proprietary.\n' });
    await checkFindings({ ...project, 'src/d.ts': '«missing-header:»// Personal use only happens in tests.\nd();\n', 'src/e.ts': '«missing-header:»// Free for use in academic papers, and commercial ones.\ne();\n', 'src/f.ts': '«missing-header:»// Solo para uso interno de la clase.\nf();\n' });
  });
  it('mean their licence with its exception, and not a licence that they quote', async () => {
    const gcc = '/* You can redistribute it and/or modify it under\n   the terms of the GNU General Public License as published by the Free\n   Software Foundation; either version 3, or (at your option) any later\n   version.\n\n   Under Section 7 of GPL version 3, you are granted additional\n   permissions described in the GCC Runtime Library Exception, version\n   3.1, as published by the Free Software Foundation.  */\n';
    const session = await scanned({ ...project, 'src/d.c': gcc, 'src/e.ts': '// Parses the text "Licensed under the GPL" and returns GPL-3.0\ne();\n' });
    const noticesOf = (path: string): readonly string[] => [...session.allFacts()].find((facts) => facts.path === path)?.header?.notices.map(({ licence }) => licence) ?? [];
    assert.deepEqual([noticesOf('src/d.c'), noticesOf('src/e.ts')], [['GPL-3.0-or-later WITH GCC-exception-3.1'], []]);
  });
  it('contradict the project with one part of what they name', async () => {
    const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT, 'src/a.ts': own('', 'MIT'), 'src/b.ts': own('', 'MIT') };
    for (const licence of ['GPL-3.0-only AND MIT', 'AGPL-3.0-only AND MIT', 'MIT AND (GPL-2.0-only OR AGPL-3.0-only)']) {
      const [finding] = await checkFindings({ ...mit, 'src/d.ts': own('', `«header-conflict:${licence}»`) });
      assert.equal(finding?.severity, 'error');
    }
    await checkFindings({ ...mit, 'src/d.ts': own('', 'GPL-3.0-only OR MIT'), 'src/e.ts': own('', 'MIT AND BSD-3-Clause'), 'src/f.ts': own('', 'MIT AND (GPL-3.0-only OR MIT)') });
  });
  it('contradict the project whatever the case of their operators', async () => {
    const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT, 'src/a.ts': own('', 'MIT'), 'src/b.ts': own('', 'MIT') };
    const found = await checkFindings({ ...mit, 'src/d.ts': '// «malformed-spdx-tag:SPDX-License-Identifier: «header-conflict:MIT and GPL-3.0-only»»\n' });
    const told = found.map(({ code, severity, message, fixes }) => [code, severity, message.args?.['expression'], fixes[0]?.arguments['expression']]);
    const tag = `SPDX-License-${'Identifier'}: MIT AND GPL-3.0-only`;
    assert.deepEqual(told.sort(), [['header-conflict', 'error', 'MIT AND GPL-3.0-only', undefined], ['malformed-spdx-tag', 'warning', undefined, tag]]);
    await checkFindings({ ...mit, 'src/d.ts': '// «malformed-spdx-tag:SPDX-License-Identifier: MIT or GPL-3.0-only»\n' });
  });
  it('contradict the project where the name of the tag is misspelt', async () => {
    const name = `SPDX-Licence-${'Identifier'}`;
    const misspelt = (licence: string): string => `// «malformed-spdx-tag:${name}: ${licence}»\n`;
    await checkFindings({ ...project, 'src/d.ts': misspelt('EUPL-1.2') });
    await checkFindings({ ...project, 'src/d.ts': `// «header-conflict:«malformed-spdx-tag:${name}: GPL-2.0-only»»\n` });
    await checkFindings({ ...project, 'src/d.ts': `${own('')}${misspelt('GPL-2.0-only')}` });
  });
  it('with an id that people know are offered what it means, and not what looks like it', async () => {
    const offered = async (line: string): Promise<readonly unknown[]> => (await checkFindings({ ...project, 'src/d.ts': `// Copyright 2026 Town of Example\n// ${line}\n` })).map(({ message, fixes }) => [message.id, fixes.map(({ arguments: { expression } }) => expression)]);
    const tag = `SPDX-License-${'Identifier'}`;
    assert.deepEqual(await offered(`${tag}: «unknown-spdx-id:EUPL-1.2-or-later»`), [['finding.unknown-spdx-id.similar', ['EUPL-1.2+']]]);
    assert.deepEqual(await offered(`${tag}: «unknown-spdx-id:Apache2»`), [['finding.unknown-spdx-id.similar', ['Apache-2.0']]]);
    assert.deepEqual(await offered(`«malformed-spdx-tag:${tag}: EUPL 1.2»`), [['finding.malformed-spdx-tag.name', [`${tag}: EUPL-1.2`]]]);
  });
  it('may be the whole text of a licence that names nothing', async () => {
    const gpl = { 'package.json': '{ "name": "a", "license": "GPL-2.0-only" }', LICENSE: spdxTexts['GPL-2.0-only']?.licenseText ?? '' };
    const commented = (text: string): string => `/*\n${text.split('\n').map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\nint d;\n`;
    const textOf = (id: string): string => spdxTexts[id]?.licenseText ?? '';
    const [bsd] = await checkFindings({ ...gpl, 'src/d.c': commented(textOf('BSD-4-Clause').replace(/(Redistribution and use in source.*)/, '«header-conflict:$1»')) });
    assert.deepEqual([bsd?.severity, bsd?.message.args?.['expression']], ['error', 'BSD-4-Clause']);
    const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT };
    const [copied] = await checkFindings({ ...mit, 'src/d.c': commented(textOf('GPL-2.0-only').replace(/(GNU GENERAL PUBLIC LICENSE)/, '«header-conflict:$1»')) });
    assert.deepEqual([copied?.severity, copied?.message.args?.['expression']], ['error', 'GPL-2.0']);
    // A notice may offer the text below it as a choice, and in code a text is data.
    const offered = `You may choose the GNU General Public License, version 2, or the following license:\n\n${textOf('MIT')}`;
    await checkFindings({ ...mit, 'src/c.c': commented(offered), 'src/d.py': `TEXT = """\n${commented(textOf('BSD-4-Clause'))}"""\n` });
    // Somebody else's file under a licence of its own is told as such, and the project's own needs no other header.
    await checkFindings({ ...project, 'src/d.ts': commented(`Copyright 2020 ACME\n${MIT.replace(/(MIT)/, '«third-party-file:$1»')}`), 'src/e.ts': commented(LICENSE.slice(0, 19_000)) }, { hints: true });
  });
  it('are not under a licence alone that their notice restricts', async () => {
    const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT };
    for (const [words, licence] of [['Licensed under the «header-conflict:MIT» License, except that commercial use is not permitted.', 'MIT AND LicenseRef-NonCommercial'], ['Licensed under the «header-conflict:MIT» License with the Commons Clause Condition v1.0.', 'MIT AND LicenseRef-CommonsClause']] as const) {
      const [finding] = await checkFindings({ ...mit, 'src/d.ts': `/*\n * ${words}\n */\nd();\n` });
      assert.equal(finding?.message.args?.['expression'], licence);
    }
    await checkFindings({ ...mit, 'src/d.ts': '// Licensed under the MIT License\n\nthrow new Error("commercial use is not permitted");\n' });
  });
  it('may tell of a part that comes from elsewhere under another licence', async () => {
    const mit = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: MIT };
    const below = (words: string): Record<string, string> => ({ ...mit, 'src/d.ts': own(`d();\n\n// ${words}\nfunction foo() {}\n`, 'MIT') });
    for (const words of ['The following function was copied from libfoo, licensed under the «third-party-file:GNU General Public License version 3».', 'Taken from libfoo, which is under the «third-party-file:GPL»', 'Derived from libfoo («third-party-file:GPLv3»)', 'Adapted from https://example.org/foo, «third-party-file:GPL-3.0»']) {
      const [finding] = await checkFindings(below(words));
      assert.deepEqual([finding?.severity, finding?.message.id], ['warning', 'finding.third-party-file.taken-conflict']);
    }
    await checkFindings({ ...mit, 'src/d.ts': '// Ported from libfoo («third-party-file:GPL-3.0»)\nd();\n' });
    const [fits] = await checkFindings(below('Copied from libfoo («third-party-file:Apache-2.0»)'), { hints: true });
    assert.deepEqual([fits?.severity, fits?.message.id], ['hint', 'finding.third-party-file.taken']);
    for (const words of ['This must not be copied from libfoo (GPL-3.0)', 'Copied from libfoo (MIT)', 'Copied from libfoo. The list of names (GPL and others) is below.', 'Values are taken from the configuration.']) await checkFindings(below(words));
    await checkFindings({ ...mit, 'src/d.ts': own("d('copied from libfoo, under the GPL-3.0');\n", 'MIT'), 'vendor/e.ts': '// Derived from libfoo (GPL-3.0)\n' });
  });
  it('may mean a choice where a sign joins two licences', async () => {
    const banner = (licence: string): string => `/*!\n * Copyright 2026 Town of Example\n * Licensed: «header-conflict:${licence}»\n */\n`;
    const severities = async (licence: string): Promise<readonly string[]> => (await checkFindings({ ...project, 'src/d.ts': banner(licence) })).map(({ severity }) => severity);
    assert.deepEqual(await severities('MIT & GPL'), ['warning']);
    assert.deepEqual(await severities('MIT and GPL'), ['error']);
  });
  it('with an exception that is on no list are offered the nearest', async () => {
    const gpl = { 'package.json': '{ "name": "a", "license": "GPL-2.0-only" }', LICENSE: spdxTexts['GPL-2.0-only']?.licenseText ?? '' };
    const [near] = await checkFindings({ ...gpl, 'src/d.ts': own('', 'GPL-2.0-only WITH «unknown-spdx-id:Classpath-exception»') });
    assert.deepEqual([near?.message.id, near?.fixes[0]?.arguments['expression']], ['finding.unknown-spdx-id.similar', 'Classpath-exception-2.0']);
    const [far] = await checkFindings({ ...gpl, 'src/d.ts': own('', 'GPL-2.0-only WITH «unknown-spdx-id:Words-of-our-own»') });
    assert.deepEqual([far?.message.id, far?.fixes], ['finding.unknown-spdx-id.exception', []]);
  });
  it('are an error where they do not fit, a warning in what is made for trying', async () => {
    const bare = '// SPDX-License-Identifier: «header-conflict:GPL-2.0-only»\n';
    const [own] = await checkFindings({ ...project, 'src/d.ts': bare });
    assert.deepEqual([own?.severity, own?.message.id], ['error', 'finding.header-conflict.unfit']);
    const [tried] = await checkFindings({ ...project, 'examples/d.ts': bare });
    assert.equal(tried?.severity, 'warning');
    const [fitting] = await checkFindings({ ...project, 'src/d.ts': bare.replace('GPL-2.0-only', 'MIT') });
    assert.equal(fitting?.severity, 'warning');
  });
  it('may name a licence that fits and whose text a REUSE project keeps', async () => {
    const reuse = { ...project, 'LICENSES/EUPL-1.2.txt': LICENSE, 'package.json.license': own('') };
    await checkFindings({ ...reuse, 'LICENSES/MIT.txt': MIT, 'src/d.ts': own('', 'MIT') });
    await checkFindings({ ...reuse, 'LICENSES/GPL-2.0-only.txt': spdxTexts['GPL-2.0-only']?.licenseText ?? '', 'src/d.ts': own('', '«header-conflict:GPL-2.0-only»') });
    await checkFindings({ ...reuse, 'src/d.ts': own('', '«header-conflict:«reuse-missing-licence-text:Apache-2.0»»') });
  });
  it('contradict the project with a licence of their own making', async () => {
    await checkFindings({ ...project, 'src/d.ts': own('').replace('EUPL-1.2', '«header-conflict:LicenseRef-Secret»') });
    await checkFindings({ ...project, 'src/d.ts': own('').replace('EUPL-1.2', 'EUPL-1.2 OR LicenseRef-Secret') });
  });
  it('that stayed behind with an older EUPL are told so, and no more', async () => {
    const header = own('').replace('EUPL-1.2', '«outdated-eupl:EUPL-1.1»');
    const [finding] = await checkFindings({ ...project, 'src/d.ts': header });
    assert.deepEqual(finding?.fixes.map(({ fix, arguments: { value, expression } }) => [fix, value, expression]), [['replace-value', 'EUPL-1.1', 'EUPL-1.2']]);
    const [notice] = await checkFindings({ ...project, 'src/d.ts': '// Copyright 2026 Town of Example\n// Licensed under the «outdated-eupl:EUPL, Version 1.1»\n' });
    assert.deepEqual(notice?.fixes, []);
    // Later versions offered, others' files, test data, and a project that is not under a later EUPL.
    await checkFindings({ ...project, 'src/d.ts': own('', 'EUPL-1.1+'), 'src/e.ts': own('', 'EUPL-1.2+'), 'src/testdata/f.ts': own('', 'EUPL-1.1') });
    await checkFindings({ ...project, 'src/d.ts': own('', 'EUPL-1.1').replace('2026 Town of Example', '2019 Somebody Else') });
    await checkFindings({ ...project, 'src/d.ts': own('', '«header-conflict:EUPL-1.1 AND MIT»') });
  });
  it('are under the licence with the exception whose text stands below', async () => {
    const notice = (version: string): string => `/* Copyright 2011 Free Software Foundation\n\n   This program is free software: you can redistribute it and/or modify\n   it under the terms of the GNU General Public License as published by\n   the Free Software Foundation, either «${version}version 3 of the License, or\n   (at your option) any later version».  */\n\n`;
    const exception = '/* As a special exception, you may create a larger work that contains\n   part or all of the Bison parser skeleton and distribute that work\n   under terms of your choice, so long as that work isn\'t itself a\n   parser generator using the skeleton or a modified version thereof\n   as a parser skeleton.  Alternatively, if you modify or redistribute\n   the parser skeleton itself, you may (at your option) remove this\n   special exception, which will cause the skeleton and the resulting\n   Bison output files to be licensed under the GNU General Public\n   License without this special exception.\n\n   This special exception was added by the Free Software Foundation in\n   version 2.2 of Bison.  */\n';
    const statement = async (source: string): Promise<unknown> => (await scanned({ ...project, 'src/parse.c': source })).facts('src/parse.c')?.header?.notices.map(({ licence }) => licence);
    const plain = notice('').replace(/[«»]/g, '');
    assert.deepEqual(await statement(plain + exception), ['GPL-3.0-or-later WITH Bison-exception-2.2']);
    assert.deepEqual(await statement(`${plain}/* As a special exception, dogs may enter. */\n`), ['GPL-3.0-or-later']);
    await checkFindings({ ...project, 'src/parse.c': plain + exception });
  });
  it('are not restricted by what a program says further down', async () => {
    const library = '/*!\n * Sorter v1.2.3\n * Copyright 2014, Somebody Else\n * Released under the MIT license\n */\nfunction a() {}\n\n// For internal use only.\nfunction b() {}\n';
    await checkFindings({ ...project, 'src/lib.js': library });
    await checkFindings({ ...project, 'src/lib.js': library.replace('the MIT license', 'the «header-conflict:MIT» license. For internal use only.') });
  });
  it('say by several notices what these say together', async () => {
    const many = '/*!\n * Copyright 2011, Somebody Else\n * Dual licensed under the MIT or GPL Version 2 licenses.\n *\n * Includes Sorter.js\n * Copyright 2011, A Foundation\n * Released under the MIT, BSD, and GPL Licenses.\n */\n';
    await checkFindings({ ...project, 'src/d.js': many });
  });
  it('want more than a copyright tag with nothing behind it', async () => {
    const tag = `SPDX-FileCopyright${'Text'}:`;
    await checkFindings({ ...project, 'src/d.ts': `// «missing-copyright:${tag}»\n//\n// SPDX-License-${'Identifier'}: EUPL-1.2\n`, 'src/e.ts': own(`// ${tag}\n`), 'src/f.ts': 'const sign = "©";\n' });
  });
  it('contradict the project about later versions, where both say it', async () => {
    const gpl = (licence: string): Record<string, string> => ({ 'package.json': `{ "name": "a", "license": "${licence}" }`, LICENSE: spdxTexts['GPL-3.0-only']?.licenseText ?? '', 'src/a.ts': own('', licence), 'src/b.ts': own('', licence) });
    await checkFindings({ ...gpl('GPL-3.0-or-later'), 'src/d.ts': own('', '«header-conflict:GPL-3.0-only»') });
    await checkFindings({ ...gpl('GPL-3.0-only'), 'src/d.ts': own('', '«header-conflict:GPL-3.0-or-later»') });
    // Words that name a version alone, and words that name later ones too.
    const [worded] = await checkFindings({ ...gpl('GPL-3.0-or-later'), 'src/e.ts': '// Copyright 2026 Town of Example\n// Licensed under the «header-conflict:GPL version 3»\n' });
    assert.equal(worded?.severity, 'warning');
    await checkFindings({ ...gpl('GPL-3.0-only'), 'src/e.ts': '// Copyright 2026 Town of Example\n// Licensed under the «header-conflict:GPL version 3 or later»\n' });
    // A name and a retired id leave it open.
    const named = (value: string): Record<string, string> => ({ ...gpl('GPL-3.0-only'), 'package.json': `{ "name": "a", "license": "${value}" }` });
    await checkFindings({ ...named('«non-spdx-licence:GNU General Public License, version 3»'), 'src/e.ts': own('', 'GPL-3.0-or-later') });
    await checkFindings({ ...named('«deprecated-spdx:GPL-3.0»'), 'src/e.ts': own('', 'GPL-3.0-or-later') });
    // A version range that holds the project's, and what others wrote where it fits.
    await checkFindings({ ...gpl('GPL-3.0-or-later'), 'src/d.ts': own('', 'GPL-2.0-or-later') });
    await checkFindings({ ...gpl('GPL-3.0-only'), 'src/d.ts': own('', 'GPL-3.0-or-later').replace('2026 Town of Example', '2019 Somebody Else') });
    // What publiccode.yml says of later versions counts where the manifest says nothing and the licence text leaves it open, in folders below too.
    const catalogued = { ...gpl('GPL-3.0-or-later'), 'package.json': '{ "name": "«missing-licence-field:a»" }', 'publiccode.yml': VALID_PUBLICCODE.replace('EUPL-1.2', 'GPL-3.0-or-later') };
    await checkFindings({ ...catalogued, 'src/d.ts': own('', '«header-conflict:GPL-3.0-only»'), 'part/b.ts': own('', '«header-conflict:GPL-3.0-only»') });
    // A licence text serves both.
    await checkFindings({ LICENSE: gpl('')['LICENSE'] ?? '', 'src/a.ts': own('', 'GPL-3.0-or-later'), 'src/b.ts': own('', 'GPL-3.0-or-later') });
  });
  it('may stay as they are where the policy publishes the whole under a licence that takes them', async () => {
    const gpl = { ...project, '.licence-assistant.yaml': 'outbound: GPL-3.0-only\n' };
    await checkFindings(gpl);
    await checkFindings({ ...gpl, 'package.json': '{ "name": "a", "license": "GPL-3.0-only" }' });
    await checkFindings({ ...gpl, 'part/package.json': '{ "name": "part", "license": "EUPL-1.2" }' });
    const [missing] = await checkFindings({ ...gpl, 'src/d.ts': '«missing-header:»d();\n' });
    assert.equal(missing?.fixes[0]?.arguments['expression'], 'EUPL-1.2');
    await checkFindings({ ...gpl, 'src/d.ts': own('', '«header-conflict:Apache-2.0»') });
    await checkFindings({ ...project, '.licence-assistant.yaml': 'outbound: MIT\n', 'src/a.ts': own('', '«header-conflict:EUPL-1.2»'), 'src/b.ts': '', 'src/c.ts': '' });
  });
  it('are not what the code blocks of running text show', async () => {
    const block = (tag: string): string => `# A\n\n> \`\`\`text\n> ${tag}\n> \`\`\`\n\n- ~~~~\n  ${tag} AND MIT\n  ~~~\n  ~~~~\n`;
    await checkFindings({ ...project, 'docs/a.md': block('SPDX-License-Identifier: EUPL-1.3'), 'docs/b.md': block('SPDX-License-Identifier: GPL-3.0') }, { hints: true });
    await checkFindings({ ...project, 'docs/a.md': `${block('SPDX-License-Identifier: EUPL-1.2')}\nSPDX-License-Identifier: «unknown-spdx-id:EUPL-1.3»\n` });
  });
  it('that many files share are told once', async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`src/x${String(at + 10)}.ts`, own('').replace('EUPL-1.2', at === 0 ? '«header-conflict:Apache-2.0»' : 'Apache-2.0')]));
    const [finding] = await checkFindings({ ...project, ...many });
    assert.equal(finding?.message.args?.['count'], 11);
  });
  it('of others are fine where they fit, and not where they do not', async () => {
    const foreign = (licence: string): string => `// SPDX-FileCopyrightText: 2019 Somebody Else\n// SPDX-License-Identifier: ${licence}\n`;
    await checkFindings({ ...project, 'src/d.ts': foreign('MIT') });
    await checkFindings({ ...project, 'src/d.ts': foreign('«header-conflict:GPL-3.0-only»') });
    // A licence file names who is not somebody else, and one file alone shows nothing.
    const alone = { 'package.json': '{ "name": "a", "license": "MIT" }', LICENSE: `${MIT}`, 'src/d.ts': foreign('BSD-3-Clause') };
    await checkFindings(alone);
    await checkFindings({ ...alone, LICENSE: MIT.replace('2020 Town', '2020 Somebody Else'), 'src/d.ts': foreign('«header-conflict:BSD-3-Clause»') });
    await checkFindings({ ...project, 'src/d.py': '# Copyright: 2022, Somebody Else and others\n# SPDX-License-Identifier: Apache-2.0\n' });
    await checkFindings({ ...project, 'tests/data/d.xsl': '<!-- Copyright 2019 Somebody Else. Licensed under the GNU General Public License version 3 only -->\n' });
    await checkFindings({ 'package.json': '{ "name": "a", "license": "BSD-2-Clause" }', LICENSE: spdxTexts['BSD-2-Clause']?.licenseText.replace('<year> <owner>', '2020 Town') ?? '', 'src/d.py': '# Copyright 2020 Town\n__license__ = "BSD"\n' });
    const asf = '# Licensed to the Apache Software Foundation (ASF) under one or more\n# contributor license agreements.\n# The ASF licenses this file to You under the Apache License, Version 2.0\n# (the "License"); you may not use this file except in compliance with the License.\n';
    await checkFindings({ ...project, 'docker/solr.sh': asf });
  });
  it('of others are no habit of the project, and no sign of whose it is', async () => {
    const css = (name: string): string => `/*! ${name}\n * Copyright 2015 Somebody Else\n * Licensed under MIT */\n`;
    const bare = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`src/${String(at)}.ts`, 'f();\n']));
    const [first, second, ...more] = await checkFindings({ 'package.json': project['package.json'], LICENSE, ...bare, 'docs/a.css': css('A').replace('MIT', '«third-party-file:MIT»'), 'docs/b.css': css('B').replace('MIT', '«third-party-file:MIT»'), 'docs/c.css': 'a{}\n' }, { hints: true });
    assert.deepEqual([first?.message.args?.['holder'], second?.message.args?.['holder'], more], ['Somebody Else', 'Somebody Else', []]);
    await checkFindings({ ...project, 'lib/a.ts': css('A'), 'lib/b.ts': '/* Copyright 2015 Another Body */\n' });
  });
  it('of holders whom a collection of licences names are of others', async () => {
    const collection = ['MIT', 'BSD-3-Clause', 'Zlib'].map((id) => `${id}\n\n${(spdxTexts[id]?.licenseText ?? '').replace(/^.*<year>.*$/gm, 'Copyright 2019 Somebody Else')}`).join('\n\n----\n\n');
    await checkFindings({ ...project, COPYING: `${'Part of the program, taken over. '.repeat(30)}\n\n${collection}` });
    await checkFindings({ ...project, 'NOTICE.txt': collection, 'src/d.ts': own('', 'MIT').replace('2026 Town of Example', '2019 Somebody Else') });
  });
  it('name the project’s own holder in more than one way', async () => {
    const named = (holder: string): string => own('', '«header-conflict:MIT»').replace('Town of Example', holder);
    for (const holder of ['The Town of Example', 'Town of Example Ltd.', 'Town of Example, <info@example.org>, et al.', 'Town of Example and contributors', ': Town of Example,']) await checkFindings({ ...project, 'src/d.ts': named(holder) });
    for (const holder of ['Another Town of Example', 'Example', 'Contributors of Example']) await checkFindings({ ...project, 'src/d.ts': own('', 'MIT').replace('Town of Example', holder) });
  });
  it('that tell what a file was made from are about that', async () => {
    const notice = '// Taken from Example 6 (licensed under the «third-party-file:MIT» license)\n';
    const [finding] = await checkFindings({ ...project, 'src/d.ts': notice }, { hints: true });
    assert.equal(finding?.message.id, 'finding.third-party-file.derived');
    await checkFindings({ ...project, 'src/d.ts': '// There is an example of it, licensed under MIT. Our version\n// is based on that, but simpler.\n' });
    for (const banner of ['/*! example.js v1.2.3 | MIT License */', '/*!\n * Example\n * @version 1.2.3\n * @license MIT\n */', '/*\n  Source: https://example.org/example/\n  License: MIT\n*/']) await checkFindings({ ...project, 'src/d.ts': `${banner}\nf();\n` });
    await checkFindings({ ...project, 'src/d.ts': '/*!\n * Copyright 2026 Town of Example\n * Part 1.2.3 | «header-conflict:MIT» License\n */\nf();\n', 'src/e.ts': '/*! Part 1.2 */\n// Licensed under «header-conflict:MIT»\n' });
    await checkFindings({ ...project, 'src/d.ts': '// Ported from Example, under the «header-conflict:GPL version 2 only»\n' });
  });
  it('are not missed where a tool writes the file anew', async () => {
    await checkFindings({ ...project, 'src/a.pb.ts': '// Code generated by protoc. DO NOT EDIT.\nf();\n', 'src/b.ts': '/* @generated */\nf();\n', 'src/c.min.js': 'f();\n', 'src/x.js': own(''), 'src/y.js': own(''), 'src/z.js': own('') });
    await checkFindings({ ...project, 'src/d.ts': '«missing-header:»// A list generated at random\nf();\n' });
  });
  it('are not looked for in examples of running text', async () => {
    const page = `# Headers\n${'\nText.\n'.repeat(20)}\n    SPDX-License-Identifier: MIT | see LICENSE\n    SPDX-License-Identifier: GPL-3.0-only\n`;
    await checkFindings({ ...project, 'docs/headers.md': page });
    const tag = 'SPDX-License-Identifier:';
    await checkFindings({ ...project, 'config/java.header': `^ \\* ${tag} Apache\\-2\\.0$\n`, 'config/header.txt.tmpl': `// ${tag} \${licence}\n`, '.vscode/settings.json': `{ "header": [" * ${tag} Apache-2.0"] }` });
    const quoted = `Notices\n${'\nText.\n'.repeat(40)}\n${tag} MIT AND\n${tag} GPL-3.0-only\n`;
    await checkFindings({ ...project, 'etc/notices.ftl': quoted });
    // Content under a licence for content is no contradiction.
    await checkFindings({ ...project, 'docs/diagram.puml': `' ${tag} CC-BY-4.0\n' Copyright 2026 Town of Example\n@startuml\n` });
  });
  it('that tools cannot read are named', async () => {
    await checkFindings({ ...project, 'src/d.ts': own('').replace('SPDX-License-Identifier: EUPL-1.2', '«malformed-spdx-tag:SPDX-License-Identifier: EUPL-1.2 | see LICENSE»') });
    const [open] = await checkFindings({ ...project, 'src/d.ts': own('').replace('SPDX-License-Identifier: EUPL-1.2', '«malformed-spdx-tag:SPDX-License-Identifier: MIT AND»') });
    assert.equal(open?.message.id, 'finding.malformed-spdx-tag.missing-operand');
    await checkFindings({ ...project, 'src/d.ts': own('').replace('EUPL-1.2', '«unknown-spdx-id:EUPL-1.3»') });
  });
  it('that tools cannot read are named wherever REUSE reads them', async () => {
    const EUPL = { 'LICENSES/EUPL-1.2.txt': spdxTexts['EUPL-1.2']?.licenseText ?? '' };
    const annotation = (path: string, precedence: string): string => `version = 1\n[[annotations]]\npath = "${path}"\nprecedence = "${precedence}"\nSPDX-FileCopyrightText = "Town"\nSPDX-License-Identifier = "EUPL-1.2"\n`;
    const all = { 'REUSE.toml': annotation('**', 'closest'), ...EUPL, 'b.ts': own('') };
    await checkFindings({ ...all, 'a.png': 'x', 'a.png.license': '«malformed-spdx-tag:SPDX-License-Identifier: EUPL-1.2 ]]»\n' });
    await checkFindings({ ...all, 'tests/a.ts': '// «malformed-spdx-tag:SPDX-License-Identifier: $LICENCE»\n' });
    await checkFindings({ ...all, 'REUSE.toml': annotation('**', 'aggregate'), 'a.ts': '// «malformed-spdx-tag:SPDX-License-Identifier: EUPL-1.2 AND»\n' });
    await checkFindings({ ...all, 'REUSE.toml': annotation('**', 'override'), 'a.ts': '// SPDX-License-Identifier: EUPL-1.2 AND\n' });
    await checkFindings({ ...all, 'a.ts': '// SPDX-License-Identifer: EUPL-1.2\n' });
    await checkFindings({ ...all, 'a.ts': '// «malformed-spdx-tag:SPDX-License-Identifier: EUPL-1.2 or EUPL-1.2»\n' });
  });
  it('are not looked for in code that speaks of licences', async () => {
    await checkFindings({ ...project, 'src/d.ts': own('const gpl = "GPL-3.0";\nconst text = `Licensed under the Apache License, Version 2.0`;\n'), 'README.md': 'Uses code licensed under the MIT license.\n', 'src/testdata/y.ts': own('', 'MIT') });
  });
  it('of wrapper scripts are not the project’s', async () => {
    await checkFindings({ ...project, gradlew: '#!/bin/sh\n# Copyright 2015 the original authors\n# Licensed under the Apache License, Version 2.0\n' });
  });
  it('with the EUPL’s notice want a copyright line', async () => {
    await checkFindings({ ...project, 'src/d.ts': '«missing-copyright:// Licensed under the EUPL, Version 1.2»\n' });
    const [order] = await checkFindings({ ...project, 'src/d.ts': '// Licensed under the «missing-copyright:EUPL, Version 1.2»\n// Copyright 2026 Town of Example\n' });
    assert.equal(order?.message.id, 'finding.missing-copyright.order');
    await checkFindings({ ...project, 'src/d.ts': '// Copyright 2026 Town of Example\n// Licensed under the EUPL, Version 1.2\n// Copyright 2025 Somebody\n' });
    await checkFindings({ ...project, 'src/d.php': '<?php\n/**\n * @copyright 2024 Town B.V.\n * @license EUPL-1.2 https://example.org/eupl\n */\n' });
  });
  it('that exclude each other are told where the project names no licence', async () => {
    const tag = '// SPDX-License-Identifier:';
    const [found] = (await checkFindings({ 'README.md': '«missing-licence-file:»# A\n', 'main.c': `${tag} GPL-3.0-only\nint a;\n`, 'z.c': 'int z;\n', 'util.h': `«conflicting-components:»${tag} GPL-2.0-only\nint u;\n` })).filter(({ code }) => code === 'conflicting-components');
    assert.equal(found?.severity, 'error');
    await checkFindings({ 'README.md': '«missing-licence-file:»# A\n', 'main.c': `${tag} GPL-3.0-only\nint a;\n`, 'util.h': `${tag} MIT\nint u;\n`, 'tests/t.c': `${tag} GPL-2.0-only\n` });
  });
});
