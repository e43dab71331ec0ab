import assert from 'node:assert/strict';
import { officialTexts } from '../../../../scripts/official-texts';
import { builtIndex } from '../../../../test/support/licence-index';
import { checkSpan, readMarked } from '../../../../test/support/marked';
import { detect, withoutMentions } from './detect';
import type { LicenceIndex } from './index/load';
import type { Detection } from './model';

const texts = new Map(officialTexts().map(({ id, text }) => [id, text]));
const textOf = (id: string): string => texts.get(id) ?? assert.fail(`no text of ${id}`);
// Put together here so that this file can be checked by the assistant itself.
const TAG = `SPDX-License-${'Identifier'}:`;

describe('detecting what a file says about licences', () => {
  let indexes: readonly LicenceIndex[];
  before(async () => {
    indexes = await builtIndex();
  });
  const found = (text: string): Detection => detect(text, indexes);
  const check = (text: string, expected: string | undefined): void =>
    assert.equal(found(text).expression, expected, text.slice(0, 200));

  it('leaves open what the text of a GNU licence leaves open', () => {
    check(textOf('GPL-2.0'), 'GPL-2.0');
    assert.equal(found(textOf('GPL-2.0')).matches[0]?.laterOpen, true);
    check(
      `This program is free software under the GNU General Public License, version 2 or (at your option) any later version.\n\n${textOf('GPL-2.0')}`,
      'GPL-2.0-or-later',
    );
    check(`// ${TAG} GPL-2.0-only\n${textOf('GPL-2.0')}`, 'GPL-2.0-only');
  });

  it('reads no notice in the instructions at the end of a licence', () => {
    check(textOf('GPL-3.0'), 'GPL-3.0');
    check(textOf('Apache-2.0'), 'Apache-2.0');
    check(textOf('MPL-1.1'), 'MPL-1.1');
  });

  it('reads no notice across the end of one text and the title of the next', () => {
    check(`${textOf('EUPL-1.1')}\n\n${textOf('EUPL-1.2')}`, 'EUPL-1.1 AND EUPL-1.2');
    check(`${textOf('EUPL-1.1')}\n\n${textOf('Apache-2.0')}`, 'Apache-2.0 AND EUPL-1.1');
  });

  it('takes LGPL-3.0 beside GPL-3.0 for the LGPL', () => {
    const lesser = textOf('LGPL-3.0');
    check(`${lesser.slice(0, lesser.indexOf('GNU GENERAL PUBLIC LICENSE\n'))}\n\n${textOf('GPL-3.0')}`, 'LGPL-3.0');
  });

  it('tells a part of a long text as what it was taken from, or as one of several, never as another', () => {
    const part = (id: string, from: number, to: number): Detection => found(textOf(id).slice(from * textOf(id).length, to * textOf(id).length));
    const told = ({ expression, matches }: Detection): unknown[] => [expression, ...matches.map(({ licence, modified, rivals }) => ({ licence, modified, ...(rivals && { rivals }) }))];
    for (const id of ['GPL-3.0', 'AGPL-3.0', 'GPL-2.0', 'EUPL-1.2', 'Apache-2.0'])
      for (const end of [0.25, 0.5, 0.65]) assert.deepEqual(told(part(id, 0, end)), [id, { licence: id, modified: true }]);
    // Without its beginning nothing is claimed: the words may be quoted.
    const { expression, matches } = part('GPL-3.0', 0.33, 0.66);
    assert.deepEqual([expression, matches.map(({ licence, rivals = [] }) => [licence, ...rivals].sort())], [undefined, [['AGPL-3.0', 'GPL-3.0', 'LGPL-3.0', 'SSPL-1.0']]]);
    assert.deepEqual(told(part('CDLA-Sharing-1.0', 0.8, 1)), [undefined, { licence: 'CDLA-Permissive-1.0', modified: true, rivals: ['CDLA-Sharing-1.0'] }]);
    for (const id of ['MIT', 'BSD-3-Clause', 'ISC']) assert.equal(part(id, 0, 0.9).expression, id);
    // Word for word the beginning of one text, and nearly the whole of another.
    assert.deepEqual(part('gnuplot', 0, 0.4).expression, undefined);
  });

  it('joins what stands side by side, and keeps a choice a choice', () => {
    check(`${textOf('MIT')}\n\n${textOf('Zlib')}`, 'MIT AND Zlib');
    check(`Dual licensed under the MIT and GPL v2 licenses.\n\n${textOf('MIT')}`, 'GPL-2.0-only OR MIT');
  });

  it('says an exception, and a licence without version, once', () => {
    check(
      'This file is free software; you can pass it on under the GNU General Public License, version 3 or any later version.\n\nUnder Section 7 of GPL version 3, you are granted the permissions of the GCC Runtime Library Exception, version 3.1.\n\nYou should have received a copy of the GCC Runtime Library Exception; see COPYING.RUNTIME.\n',
      'GPL-3.0-or-later WITH GCC-exception-3.1',
    );
    check('License: GNU LGPL\nSummary: a parser\n\nLicense: GNU Lesser General Public License\n', 'LGPL-2.0-or-later');
  });

  it('offers what a permission besides gives', () => {
    check('This parser is under the MIT license.\n\nYou may also redistribute it under the terms of the MPL 2.0.\n', 'MIT OR MPL-2.0');
    check(
      '/* This module is made available under the Eclipse Public License v. 2.0.\n *\n * It may also be made available under the following Secondary Licenses when the conditions for that set forth in the Eclipse Public License, v. 2.0 are satisfied: GNU General Public License, version 2 with the GNU Classpath Exception. */\n',
      'EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0',
    );
  });

  it('takes a choice of names for a choice of what the file says under each', () => {
    check(
      `This file is dual-licensed: you can use it either under the terms of the GPL or the X11 license, at your option.\n\n a) This file is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.\n\nOr, alternatively,\n\n b) ${textOf('MIT').replace(/^[^]*?(?=Permission)/, '')}`,
      'GPL-2.0-or-later OR MIT',
    );
  });

  it('takes permission to use under other terms for a further choice', () => {
    check('# Licensed under the OpenSSL license (the "License").\n#\n# The module is, however, dual licensed under OpenSSL and CRYPTOGAMS licenses depending on where you obtain it.\n#\n# Permission to use under GPLv2 terms is granted.\n', 'GPL-2.0-only OR OpenSSL');
    check('# Licensed under the Apache License 2.0 (the "License").\n#\n# The module is, however, dual licensed under OpenSSL and CRYPTOGAMS licenses depending on where you obtain it.\n', 'Apache-2.0');
    check('# The module is dual licensed under OpenSSL and CRYPTOGAMS licenses depending on where you obtain it.\n', 'OpenSSL');
  });

  it('takes "or under the following terms" for a choice', () => {
    check(
      '/* Licensed under the Academic Free License version 2.0\n * Or under the following terms:\n *\n * You can redistribute it under the terms of the GNU Lesser General Public License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.\n */',
      'AFL-2.0 OR LGPL-2.0-or-later',
    );
  });

  it('reads the licences of a Maven project as a choice', () => {
    check('<licenses>\n  <license>\n    <name>MPL 1.1</name>\n  </license>\n  <!-- or -->\n  <license>\n    <name>LGPL 2.1</name>\n  </license>\n</licenses>', 'LGPL-2.1-only OR MPL-1.1');
  });

  it('gives ids on no list their meaning where there is one', () => {
    check(`// ${TAG} BSD-2\n`, 'BSD-2-Clause');
    check(`// ${TAG} LicenseRef-BSD-2\n`, 'LicenseRef-BSD-2');
    check(`// ${TAG} Homemade-9\n`, 'Homemade-9');
  });

  it('tells the whole, not its parts beside it', () => {
    const standalone = textOf('OpenSSL-standalone');
    check(standalone, 'OpenSSL-standalone');
    check(`Both the conditions of the OpenSSL License and the original SSLeay license apply to the toolkit.\n\n${standalone}`, 'OpenSSL');
    check(`${textOf('Sleepycat')}\n\n${textOf('BSD-3-Clause')}`, 'Sleepycat');
  });

  it('knows a licence by what all its releases have', () => {
    const sleepycat = textOf('Sleepycat');
    check(sleepycat.slice(0, sleepycat.indexOf('Copyright (c) 1990, 1993')), 'Sleepycat');
    const bsd = textOf('BSD-3-Clause');
    check(
      `${bsd.slice(0, bsd.indexOf('THIS SOFTWARE')).replaceAll('the following disclaimer', 'the following two paragraphs of disclaimer')}In no event shall the university be liable to any party for direct, indirect, special, incidental, or consequential damages, including lost profits, arising out of the use of this software and its documentation, even if the university has been advised of the possibility of such damage.\n\nThe university specifically disclaims any warranties, including, but not limited to, the implied warranties of merchantability and fitness for a particular purpose.\n`,
      'BSD-3-Clause',
    );
  });

  it('reads ligatures as the letters they join', () => {
    check(textOf('MIT').replaceAll('fi', '\ufb01').replaceAll('fl', '\ufb02'), 'MIT');
  });

  it('takes "or the conditions below" for a choice', () => {
    check(
      `Permits is copyrighted free software by Jane Doe. You can redistribute it and/or modify it under either the terms of the 2-clause BSD license (see the file BSDL), or the conditions below:\n\n${textOf('Ruby')}`,
      'BSD-2-Clause OR Ruby',
    );
  });

  it('takes "or the BSD license below" for a choice, whatever the text is called', () => {
    for (const name of ['the OpenIB.org BSD license', 'the BSD license', 'the license'])
      check(
        `You may choose to be licensed under the terms of the GNU General Public License (GPL) Version 2, available from the file COPYING in the main directory of this source tree, or ${name} below:\n\n${textOf('Linux-OpenIB')}`,
        'GPL-2.0-only OR Linux-OpenIB',
      );
  });

  it('takes a text offered alternatively, in the sentence above it, for a choice', () => {
    const notice = 'This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation; version 2.';
    check(`${notice}\n\nAs an alternative, at your option, you may use this file under the\nfollowing terms, known as the "MIT license":\n\n${textOf('MIT')}`, 'GPL-2.0-only OR MIT');
    check(`${notice}\n\nAlternatively, this driver may be distributed under the terms of\nthe following license:\n\n${textOf('ISC')}`, 'GPL-2.0-only OR ISC');
    check(`${notice}\n\nThis particular file is also licensed using the MIT license (see COPYRIGHT.MIT).`, 'GPL-2.0-only OR MIT');
    check(`${notice}\n\nThe library that it needs is also free software. It contains tables under the MIT license.`, 'GPL-2.0-only AND MIT');
    check(`${notice}\n\nAlternatively, ask us. Parts are under the following license:\n\n${textOf('ISC')}`, 'GPL-2.0-only AND ISC');
  });

  it('tells no expression of a choice between a licence and a changed text below it', () => {
    const changed = textOf('Ruby').replace('(possibly commercial)', '(never commercial), provided you pay a fee').replace(/^[^]*?(?=1\. You may)/, '');
    const choice = `Permits is free software. You can redistribute it and/or modify it under either the terms of the GPL version 2 (see the file GPL), or the conditions below:\n\n${changed}`;
    check(choice, undefined);
    assert.deepEqual(found(choice).matches.map(({ licence, modified }) => [licence, modified]), [['GPL-2.0-only', false], ['GPL-1.0-or-later', false], ['Ruby', true]]);
  });

  it('gives an exception to a licence that it was written for', () => {
    const apache = textOf('Apache-2.0');
    check(`This file is covered by the Nokia Qt LGPL Exception version 1.1.\n\n----\n\n${apache}`, 'Apache-2.0');
    check('Licensed under the Apache License v2.0 with LLVM Exceptions.', 'Apache-2.0 WITH LLVM-exception');
  });

  it('gives an exception to the licence before it', () => {
    const exception =
      'As a special exception, the copyright holders of this library give you permission to link this library with independent modules to produce an executable, regardless of the license terms of these independent modules, and to copy and distribute the resulting executable under terms of your choice, provided that you also meet, for each linked independent module, the terms and conditions of the license of that module. An independent module is a module which is not derived from or based on this library. If you modify this library, you may extend this exception to your version of the library, but you are not obligated to do so. If you do not wish to do so, delete this exception statement from your version.';
    const linking =
      'Linking this library statically or dynamically with other modules is making a combined work based on this library. Thus, the terms and conditions of the GNU General Public License cover the whole combination.';
    check(
      `Licensed under the GNU GPL, version 2 or later.\n\n${linking}\n\n${exception}`,
      'GPL-2.0-or-later WITH Classpath-exception-2.0',
    );
  });

  it('keeps the notice of the paragraph before an exception, and the exception where a notice closes only/or-later', () => {
    const linking =
      'Linking this library statically or dynamically with other modules is making a combined work based on this library. Thus, the terms and conditions of the GNU General Public License cover the whole combination.\n\nAs a special exception, the copyright holders of this library give you permission to link this library with independent modules to produce an executable, regardless of the license terms of these independent modules, and to copy and distribute the resulting executable under terms of your choice, provided that you also meet, for each linked independent module, the terms and conditions of the license of that module. An independent module is a module which is not derived from or based on this library. If you modify this library, you may extend this exception to your version of the library, but you are not obligated to do so. If you do not wish to do so, delete this exception statement from your version.';
    check(`The libpermit library is licensed under the terms of the GNU General Public License.\n\n${linking}`, 'GPL-1.0-or-later WITH Classpath-exception-2.0');
    check(`${textOf('GPL-2.0')}\n\n${linking}\n\nAll of it is under the GPL version 2 only.\n`, 'GPL-2.0-only WITH Classpath-exception-2.0');
    check('This file is free software under the GNU General Public License (version 2) as published by the Free Software Foundation AND MODIFIED BY the FreeRTOS exception.', 'GPL-2.0-only WITH freertos-exception-2.0');
    check(
      'This file is free software, distributed under the terms of the GNU General Public License. As a special exception to the GNU General Public License, this file may be distributed as part of a program that contains a configuration script generated by Autoconf, under the same distribution terms as the rest of that program.',
      'GPL-1.0-or-later WITH Autoconf-exception-generic',
    );
  });

  it('takes the text of an exception for that, and a deprecated id for what replaced it', () => {
    const exception = textOf('GPL-2.0-with-GCC-exception');
    check(exception.slice(exception.indexOf('GCC Linking Exception')), 'GCC-exception-2.0');
    check(textOf('eCos-2.0'), 'GPL-2.0-or-later WITH eCos-exception-2.0');
  });

  it('tells a modified text with the words that differ, and no expression where it says something else', () => {
    const { expression, matches } = found(
      textOf('MIT').replace(
        'The above copyright notice',
        'The Software shall not be used for evil. The above copyright notice',
      ),
    );
    assert.equal(expression, undefined);
    assert.equal(matches[0]?.licence, 'MIT');
    assert.equal(matches[0]?.modified, true);
    assert.match(matches[0]?.differences?.[0]?.found ?? '', /not be used for evil/);
  });

  it('calls no text modified of which a part is given again', () => {
    const whole = textOf('EUPL-1.2');
    const { expression, matches } = found(`${whole}\n\n${whole.slice(whole.length / 4)}`);
    assert.equal(expression, 'EUPL-1.2');
    assert.deepEqual(
      matches.map(({ modified }) => modified),
      [false, false],
    );
  });

  it('tells places', () => {
    const marked = readMarked('// Copyright 2026 Jane Doe\n// Licensed under the «EUPL, version 1.2» or later.\n');
    const { matches } = found(marked.text.replace(' or later', ''));
    checkSpan(marked, '1', matches[0]?.span);
    assert.deepEqual([matches[0]?.startLine, matches[0]?.endLine], [2, 2]);
  });

  it('tells the licences that are merely named, with their places, and builds nothing on them', () => {
    const marked = readMarked('/* Licensed under the MIT license.\n * Rhino comes with it («MPL, LGPL or GPL»), GPL-compatible.\n * EXPORT_SYMBOL_GPL(a), #include <libart_lgpl/art.h>\n */');
    const { expression, matches } = found(marked.text);
    assert.equal(expression, 'MIT');
    assert.deepEqual(matches.map(({ kind, mention }) => [kind, mention]), [['notice', undefined], ['reference', true]]);
    checkSpan(marked, '1', matches[1]?.span);
    assert.deepEqual(withoutMentions(found(marked.text)).matches.map(({ licence }) => licence), ['MIT']);
    assert.equal(found('/* Rhino (MPL, LGPL or GPL) does the rest of the licensing. */').expression, undefined);
  });

  it('takes a title for that of the text below it', () => {
    check(`// Zlib License\n\n${textOf('MIT').replace('The above copyright notice', 'The Software shall not be used for evil. The above copyright notice')}`, undefined);
    check(`// GPL v2 License\n\n// Released under the GNU General Public License, version 2 or any later version.\n\n${'call();\n'.repeat(50)}`, 'GPL-2.0-or-later');
  });

  it('reads tags in quotation marks, and ids without an operator', () => {
    check(`LIST "${TAG} MPL-2.0"\n`, 'MPL-2.0');
    check(`# ${TAG} GPL-2.0+ BSD-3-Clause\n`, 'BSD-3-Clause AND GPL-2.0-or-later');
    check(`# ${TAG} MIT for all of it\n`, 'MIT');
  });

  it('takes a version from the place that a reference leads to', () => {
    check('This file is subject to the terms and conditions of the GNU General Public License.  See the file COPYING in the main directory of the Linux distribution.', 'GPL-2.0-only');
  });

  it('knows the notices of flex and of documentation as they are used', () => {
    const flex = textOf('BSD-3-Clause-flex');
    check(flex.slice(flex.indexOf('This code is derived'), flex.indexOf('This basically says')), 'BSD-3-Clause-flex');
    const doc = textOf('FreeBSD-DOC');
    check(doc.slice(doc.indexOf('Redistribution'), doc.indexOf('Manual Pages')).replaceAll('SGML DocBook', 'LaTeX').replaceAll('THE FREEBSD DOCUMENTATION PROJECT', 'JANE DOE'), 'FreeBSD-DOC');
  });

  it('takes a heading above a text for that of the text, which a choice names already', () => {
    const gpl = textOf('GPL-1.0');
    check(
      `This is free software; you can redistribute it and/or modify it under the same terms as Perl itself.\n\n--- The GNU General Public License ---\n\nThis is free software, licensed under:\n\n  The GNU General Public License, Version 1, February 1989\n\n${gpl}\n\n--- The Artistic License 1.0 ---\n\nThis is free software, licensed under:\n\n  The Artistic License 1.0\n\n${textOf('Artistic-1.0')}`,
      'Artistic-1.0 OR GPL-1.0-or-later',
    );
  });

  it('keeps a name without version where several versions are named', () => {
    const labels = '* part one\n  License: GPLv2\n\n* part two\n  License: GPLv2 or later\n\n';
    check(`${labels}* part three\n  License: GPL\n`, 'GPL-1.0-or-later AND GPL-2.0-only AND GPL-2.0-or-later');
    check('License: GPLv2\n\nThis file is distributed under the terms of the GPL.\n', 'GPL-2.0-only');
  });

  it('joins a tag and a notice below it that says otherwise, and no other', () => {
    const agpl = '// Licensed under the GNU Affero General Public License version 3\n';
    check(`// ${TAG} MIT\n${agpl}`, 'AGPL-3.0-only AND MIT');
    check(`// ${TAG} Apache-2.0\n${agpl}`, 'AGPL-3.0-only AND Apache-2.0');
    for (const between of ['\n', '//\n']) check(`// ${TAG} MIT\n${between}${agpl}`, 'AGPL-3.0-only AND MIT');
    check(`// ${TAG} AGPL-3.0-only\n${agpl}`, 'AGPL-3.0-only');
    check(`// ${TAG} AGPL-3.0-or-later\n${agpl}`, 'AGPL-3.0-or-later');
    check(`// ${TAG} MIT\n// Licensed under the MIT license.\n`, 'MIT');
  });

  it('sees through the quotation marks of a Macintosh, and prefers an unchanged text', () => {
    const { expression, matches } = found(textOf('CDDL-1.0').replace(/["\u201c]([^"\u201c\u201d]*)["\u201d]/g, '\u00d2$1\u00d3'));
    assert.deepEqual([expression, matches[0]?.modified], ['CDDL-1.0', false]);
    const bzip = textOf('bzip2-1.0.5');
    check(`bzip2, version 1.0.6 of 6 September 2010\n\n${bzip.slice(bzip.indexOf('This program, bzip2'), bzip.indexOf('PATENTS')).replaceAll('2007', '2010')}`, 'bzip2-1.0.6');
  });

  it('is silent on what is no statement', () => {
    check('const gpl = load("gpl");\nif (mit === bsd) return apache;\n', undefined);
    check('Our tool knows these licences: GPL, LGPL, MIT, BSD, Apache-2.0 and ISC.\n', undefined);
    check(
      'const urls = {\n  mit: "https://opensource.org/licenses/MIT",\n  gpl: "https://www.gnu.org/licenses/gpl-3.0.html",\n  apache: "https://www.apache.org/licenses/LICENSE-2.0",\n};\n',
      undefined,
    );
    check('This project is not licensed under the GPL.\n', undefined);
    check('', undefined);
  });
});
