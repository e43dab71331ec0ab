import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { checkFindings, scanned } from '../../support/workspace';

const LGPL = spdxTexts['LGPL-2.1-only']?.licenseText ?? '';
const NAME = 'GNU Lesser General Public License (LGPL), version 2.1';
const pom = (name: string): string => `<project><artifactId>a</artifactId><version>1</version><licenses><license><name>${name}</name></license></licenses></project>`;
const notice = (last: string): string => `/*\n * Copyright 2020 Town\n * This library is free software; you can redistribute it and/or modify it under the terms of the GNU Lesser General\n * Public License as published by the Free Software Foundation; ${last}\n */\nclass A {}\n`;
const LATER = notice('either version 2.1 of the License, or (at your option) any later version.');
const VERSION = notice('version 2.1 of the License.');
const sources = (text: string, count = 3): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/A${String(i)}.java`, text]));

describe('GNU licences declared without a word about later versions', () => {
  const outboundOf = async (files: Readonly<Record<string, string>>): Promise<string | undefined> => (await scanned(files)).assessment().packages[0]?.outbound.expression;
  const offered = async (files: Readonly<Record<string, string>>, value = NAME): Promise<readonly unknown[]> => {
    const fixes = (await scanned(files)).findingsOf('pom.xml').filter(({ subject }) => subject === value).flatMap((each) => each.fixes);
    return fixes.map(({ arguments: { expression }, preferred }) => `${String(expression)}${preferred === true ? '!' : ''}`);
  };

  it('are what the sources of the project say', async () => {
    assert.equal(await outboundOf({ 'pom.xml': pom(NAME), ...sources(LATER) }), 'LGPL-2.1-or-later');
    assert.deepEqual(await offered({ 'pom.xml': pom(NAME), ...sources(LATER) }), ['LGPL-2.1-or-later!']);
    assert.equal(await outboundOf({ LICENSE: LGPL, 'package.json': '{ "name": "a" }', ...sources(LATER) }), 'LGPL-2.1-or-later');
    await checkFindings({ 'pom.xml': pom(`«non-spdx-licence:${NAME}»`), LICENSE: LGPL, ...sources(LATER) });
  });
  it('are the version alone where the sources say that, most say nothing, or few are there', async () => {
    for (const files of [sources(VERSION), sources(LATER, 1), { ...sources(LATER, 2), ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`src/B${String(i)}.java`, 'class B {}\n'])) }]) assert.equal(await outboundOf({ 'pom.xml': pom(NAME), ...files }), 'LGPL-2.1-only');
  });
  it('go by what another place writes out before what sources say', async () => {
    const said = { 'publiccode.yml': 'publiccodeYmlVersion: "0.4"\nlegal:\n  license: LGPL-2.1-only\n' };
    assert.equal(await outboundOf({ 'pom.xml': pom(NAME), ...said, ...sources(LATER) }), 'LGPL-2.1-only');
    assert.deepEqual(await offered({ 'pom.xml': pom(NAME), ...said }), ['LGPL-2.1-only!']);
  });
  it('are the same version for the files as for the whole, beside a text', async () => {
    const session = await scanned({ LICENSE: LGPL, 'README.md': '# A\n\n## License\n\nReleased under the LGPL v2.1.\n', 'a.py': `# SPDX-License-${'Identifier'}: Apache-2.0\nprint(1)\n` });
    assert.deepEqual(session.findingsOf('a.py').map(({ message: { args } }) => args?.['outbound']), ['LGPL-2.1-only']);
  });
  it('leave the choice to people where nothing tells', async () => {
    assert.deepEqual(await offered({ 'pom.xml': pom(NAME) }), ['LGPL-2.1-only', 'LGPL-2.1-or-later']);
    assert.deepEqual(await offered({ 'pom.xml': pom(`${NAME} only`) }, `${NAME} only`), ['LGPL-2.1-only!']);
  });

  const FREE = 'This program is free software: you can redistribute it and/or modify it under the terms of the GNU Lesser General Public License as published by the Free Software Foundation, either version 2.1 of the License, or (at your option) any later version.\n';
  it('are contradicted by a licence file that says it in words', async () => {
    const publiccode = 'publiccodeYmlVersion: "0.4"\nlegal:\n  license: LGPL-2.1-only\n';
    const files = { LICENSE: FREE, 'publiccode.yml': publiccode, 'pom.xml': pom(NAME), 'COPYING.LESSER': LGPL };
    const told = (await scanned(files)).assessment().findings.filter(({ code }) => code === 'declaration-conflict');
    assert.deepEqual(told.map(({ file, severity }) => `${severity} ${file}`).sort(), ['error publiccode.yml', 'information LICENSE']);
    assert.deepEqual(told.flatMap(({ fixes }) => fixes.map(({ arguments: { expression } }) => expression)), ['LGPL-2.1-or-later']);
    assert.deepEqual((await scanned({ ...files, 'publiccode.yml': publiccode.replace('-only', '-or-later') })).assessment().findings.filter(({ code }) => code === 'declaration-conflict'), []);
  });
  it('are not those of the work that a licence file says to incorporate', async () => {
    const whole = `${FREE}\nThis program incorporates work covered by the following copyright and permission notice:\n\n    Copyright 2011 A\n    Licensed under the Apache License, Version 2.0.\n`;
    assert.equal(await outboundOf({ LICENSE: whole, 'package.json': '{ "name": "a" }' }), 'LGPL-2.1-or-later');
  });
});

describe('Odoo modules', () => {
  const AGPL = spdxTexts['AGPL-3.0-only']?.licenseText ?? '';
  const source = '# Copyright 2020 Town\n# License AGPL-3.0 or later (http://www.gnu.org/licenses/agpl).\n\nfrom . import models\n';
  const files = { LICENSE: AGPL, 'a/__manifest__.py': '{"name": "A", "license": "AGPL-3"}\n', 'a/__init__.py': source, 'a/models.py': source, 'a/wizard.py': source };
  it('mean what their sources say of later versions, and need no SPDX id', async () => {
    await checkFindings(files);
    const [, module] = (await scanned(files)).assessment().packages;
    assert.deepEqual([module?.directory, module?.outbound.expression], ['a', 'AGPL-3.0-or-later']);
  });
  it('of another licence are told of once, lightly, and proprietary ones are no licence of that name', async () => {
    const of = async (value: string): Promise<readonly string[]> => (await scanned({ ...files, 'b/__manifest__.py': `{"name": "B", "license": "${value}"}\n` })).findingsOf('b/__manifest__.py').map(({ code, severity, message: { id } }) => `${severity} ${code} ${id.replace(`finding.${code}`, '')}`);
    assert.deepEqual(await of('LGPL-3'), ['hint declaration-conflict .part']);
    assert.deepEqual(await of('OPL-1'), ['information declaration-conflict .none']);
    assert.deepEqual(await of('Other OSI approved licence'), []);
  });
});

describe('a licence file that names its licence', () => {
  const told = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => (await scanned(files)).findingsOf('LICENSE').filter(({ code }) => code === 'licence-file-not-text').map(({ severity, message: { id, args } }) => [severity, id.replace('finding.licence-file-not-text.', ''), ...[args?.['files'] ?? []].flat()].join(' '));
  const GPL = 'Licensed under the GNU General Public License version 2 or later, or the Apache License, Version 2.0, at your option.\n';

  it('is a lesser matter where its text stands elsewhere in the project', async () => {
    const copying = { 'doc/COPYING': spdxTexts['GPL-2.0-only']?.licenseText ?? '' };
    assert.deepEqual(await told({ LICENSE: GPL, ...copying }), ['information kept doc/COPYING']);
    assert.deepEqual(await told({ LICENSE: GPL }), ['warning pointer']);
    assert.deepEqual(await told({ LICENSE: GPL, 'doc/COPYING': spdxTexts['MIT']?.licenseText ?? '' }), ['warning pointer']);
  });
  it('tells of a part of the project by its name', async () => {
    const files = { 'package.json': '{ "name": "a", "license": "EUPL-1.2" }', LICENSE: spdxTexts['EUPL-1.2']?.licenseText ?? '', 'COPYING.ARTWORK': 'Icons by the Web Icons project, GPLv3 Licensed.\nOther artwork is under the CC BY 4.0 license.\n' };
    await checkFindings(files);
    assert.equal((await scanned(files)).assessment().packages[0]?.outbound.declarations.length, 2);
  });
});
