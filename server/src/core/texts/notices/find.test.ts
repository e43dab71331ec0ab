import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { checkNotices as check } from '../../../../../test/support/notices';
import { findNotices, readNotices } from './find';

describe('finding notices', () => {
  it('reads the version and what is said about later ones', () => {
    check('// Licensed under the GNU General Public License, version 2 or (at your option) any later version.', 'GPL-2.0-or-later');
    check('# This file is released under the GPLv2.', 'GPL-2.0-only');
    check('/* License: LGPL v2.1+ */', 'LGPL-2.1-or-later');
    check('Licensed under the EUPL, version 1.2 only.', 'EUPL-1.2');
  });

  it('reads the notice of the EUPL in several languages, with the versions to come', () => {
    check('Licensed under the EUPL, Version 1.2 or – as soon they will be approved by the European Commission - subsequent versions of the EUPL (the "Licence");', 'EUPL-1.2+');
    check('Lizenziert unter der EUPL, Version 1.2 oder - sobald diese von der Europäischen Kommission genehmigt wurden - Folgeversionen der EUPL ("Lizenz");', 'EUPL-1.2+');
    check('Concédée sous licence EUPL, version 1.2 ou – dès leur approbation par la Commission européenne - versions ultérieures de l’EUPL (la «Licence»).', 'EUPL-1.2+');
    check('In licentie gegeven krachtens de EUPL, versie 1.2 of - zodra deze worden goedgekeurd door de Europese Commissie - opeenvolgende versies van de EUPL (de "licentie");', 'EUPL-1.2+');
    check('Con licencia bajo la EUPL, Versión 1.2 o –en cuanto sean aprobadas por la Comisión Europea– versiones posteriores de la EUPL (la «Licencia»);', 'EUPL-1.2+');
    check("Concesso in licenza a norma dell'EUPL, versione 1.2 o, non appena saranno approvate dalla Commissione europea, versioni successive dell'EUPL.", 'EUPL-1.2+');
    check('Licensed under the EUPL, version 1.2 only, or MIT.', 'EUPL-1.2 OR MIT');
    check('Lizenz: EUPL-1.2', 'EUPL-1.2');
  });

  it('takes no version from what stands behind the comment', () => {
    check('# Licensed under the GPL\n\nversion: 3\n', 'GPL-1.0-or-later');
    check('# Licensed under the Mozilla Public License\nversion: 2\n', 'MPL-1.1');
    check('/* Licensed under the GPL */\nversion = 2;\n', 'GPL-1.0-or-later');
    check('/* Licensed under the GNU General Public */\n/* License version 2 */\n', 'GPL-2.0-only');
    check('# License: GNU General Public License\n\nVersion 3, 29 June 2007\n', 'GPL-3.0-only');
  });

  it('takes no name of a format for a licence', () => {
    check('\tLicense License `yaml:"license" json:"license" validate:"required"`\n');
    check('License: "JSON"\n', 'JSON');
  });

  it('reads a choice as a choice', () => {
    check('Dual licensed under the MIT and GPL v2 licenses.', 'MIT OR GPL-2.0-only');
    check('Licensed under either of Apache License, Version 2.0 or MIT license at your option.', 'Apache-2.0 OR MIT');
  });

  it('ends a list where a label begins', () => {
    check('# Dual licensed: MIT or GPL version 3\n# License: BSD\n', 'MIT OR GPL-3.0-only', 'BSD-3-Clause');
    check('# License: MIT or BSD\n', 'MIT OR BSD-3-Clause');
    check('Licensed under MIT or License: GPL-3.0-only', 'MIT OR GPL-3.0-only');
  });

  it('joins a word that the end of a line cuts in two', () => {
    check('# This library is free software under the GNU Les-\n# ser General Public License, version 3.', 'LGPL-3.0-only');
  });

  it('gives an exception to the licence it stands beside', () => {
    check('Licensed under the GPL version 2 with the Classpath exception.', 'GPL-2.0-only WITH Classpath-exception-2.0');
  });

  it('gives an exception to the licence before it, whatever is named between', () => {
    const [first, , last] = findNotices(
      'The contents of this file are subject to the terms of the GNU General Public License Version 2 only. Some parts are licensed under the MIT License.\n\nThis file is subject to the Classpath exception as provided in the GPL.',
    );
    assert.deepEqual([first?.licence, last?.licence], ['GPL-2.0-only', 'Classpath-exception-2.0']);
  });

  it('reads the version behind an address and before the name', () => {
    check('/* You may share this under the terms of the GNU General Public License as published by the Free Software Foundation, Inc., 51 Franklin St, Fifth Floor, Boston, MA 02110-1301 USA; either version 2 of the License, or (at your option) any later version. */', 'GPL-2.0-or-later');
    check('Its headers are under version 2.1 or later of the less restrictive GNU Lesser General Public License.', 'LGPL-2.1-or-later');
    check('This file may be modified under the terms of the GNU General Public License, version 2 and not any later version of the GPL, as published by the Free Software Foundation.', 'GPL-2.0-only');
  });

  it('takes "or later" for no choice between licences', () => {
    const padding = 'This paragraph only tells what the program is for, and who uses it; of its licence nothing is said here.\n\n'.repeat(3);
    check(`${padding}The library is licensed under the GPL version 2 or any later version and the MIT license.`, 'GPL-2.0-or-later AND MIT');
    check(`${padding}The library is licensed under the GPL version 2 or the MIT license.`, 'GPL-2.0-only OR MIT');
  });

  it('reads the items of an enumeration as one choice', () => {
    check(
      'Permits can be used either under the terms of\na) the GNU Lesser General Public License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version.\nb) the terms of the Apache License, Version 2.0\n',
      'LGPL-3.0-or-later OR Apache-2.0',
    );
    check('All of it is licensed under the terms of either (at your option):\n\n  the Apache License, Version 2.0\n  or the MIT license', 'Apache-2.0 OR MIT');
  });

  it('drops no option of which the version is not said', () => {
    check('This code is available under the LGPL, MPL or BSD license (at your choice).', 'LGPL-2.0-or-later OR MPL-1.1 OR BSD-3-Clause');
  });

  it('takes "the same terms as" for the licence of what is named', () => {
    check('# You can redistribute it and/or modify it under the same terms as Ruby 1.9 or the GPLv2+.', 'Ruby OR GPL-2.0-or-later');
    check('/* This file is distributed under the same license as OpenSSL. */', 'OpenSSL');
    check('License: OpenSSL\nGroup: Libraries\n', 'OpenSSL');
    check('License: see what OpenSSL says about exports\n');
  });

  it('reads a name alone behind a copyright notice, and no domain', () => {
    check('// Copyright: (C) 2024 Jane Doe, Somewhere.  GPLv2.\n', 'GPL-2.0-only');
    check('// Copyright (C) 2024 Jane Doe <jane@alum.mit.edu>\n// This library is free of charge.\n');
    check('/*\n * Sound driver\n *\n * GPL v2, can be found in COPYING.\n */', 'GPL-2.0-only');
  });

  it('takes the string of a kernel module for a reference, with the version that it means', () => {
    const [only] = findNotices('MODULE_AUTHOR("Jane Doe");\nMODULE_LICENSE("GPL");\n');
    assert.deepEqual([only?.licence, only?.kind], ['GPL-2.0', 'reference']);
    check('// Released under the MIT License.\n\nMODULE_LICENSE("Dual MIT/GPL");\n', 'MIT');
    check('MODULE_LICENSE("Proprietary");\n');
  });

  it('reads links and fields that are there for the licence', () => {
    check('<metadata><cc:Work><cc:license rdf:resource="http://creativecommons.org/licenses/by-sa/4.0/"/></cc:Work></metadata>', 'CC-BY-SA-4.0');
    check('<p><a class="x" rel="license" href="https://creativecommons.org/licenses/by-nc/4.0/deed.de"><img src="i.png"></a></p>', 'CC-BY-NC-4.0');
    check('<p>Some licences: <a href="https://creativecommons.org/licenses/by/4.0/">one</a></p>');
    check('[{ "Name": "scaler", "LicenseId": "BSD-2-Clause AND Imlib2" }]', 'BSD-2-Clause AND Imlib2');
  });

  it('leaves out what is said of the licence of other works', () => {
    check('dnl Please note that the actual code of the GNU gettext library is covered by the GNU Lesser General Public License, and the rest of the GNU gettext package is covered by the GNU General Public License.');
    check('This code cannot simply be put under another distribution licence (including the GNU Public Licence).');
  });

  it('reads a choice across what the licences are called for short', () => {
    check(
      'You can redistribute it and/or modify it either under the terms of the GNU Lesser General Public License version 2.1 as published by the Free Software Foundation (the "LGPL") or, at your option, under the terms of the Mozilla Public License Version 1.1 (the "MPL").',
      'LGPL-2.1-only OR MPL-1.1',
    );
  });

  it('reads the licence below a heading', () => {
    check('# Permits\n\nTells who may.\n\n## License\n\nMIT\n', 'MIT');
    check('## Licence\n\nMIT. See [LICENSE](LICENSE) for more.\n', 'MIT');
    check('## License\n\nMIT files are read by the parser.\n');
  });

  it('leaves out what a licence is compatible with', () => {
    check('It is covered by the Elastic License 2.0 or an Apache License 2.0 compatible license.', 'Elastic-2.0');
  });

  it('reads no grant where the sentence denies it or speaks of the work of others', () => {
    check("Note: GPL-compatible doesn't mean that we're distributing it under the GPL.");
    check('That it is compatible does not mean that we, the authors of it, are distributing this program under the GPL.');
    check('These licenses make it possible to combine it with other software that is released under the GPL.');
    check('This program is not licensed under the GPL.');
  });

  it('reads the version of a text from the page that both are on', () => {
    check(
      'The contents of this file are subject to the terms of either the GNU General Public License Version 2 only ("GPL") or the Common Development and Distribution License ("CDDL"). You may use it in compliance with them only. A copy is at\nhttps://glassfish.dev.java.net/public/CDDL+GPL_1_1.html\n',
      'GPL-2.0-only OR CDDL-1.1',
    );
  });

  it('takes where a copy lies for a reference', () => {
    const [only, ...others] = findNotices('See /usr/share/common-licenses/GPL-2 for the full text of the license.');
    assert.deepEqual([only?.licence, only?.kind, others.length], ['GPL-2.0', 'reference', 0]);
  });

  it('reads across comments of a line each, boxes and what HTML makes of signs and lines', () => {
    check('/* This software is made available under the terms of the   */\n/* ICU License -- ICU 1.8.1 and later.                      */', 'ICU');
    check('/* Free software under the terms of the GNU General Public */\n/* License, version 2 or                                  */\n/* later.                                                 */', 'GPL-2.0-or-later');
    check('| under the terms of one of the following licenses:                 |\n|  A) the GNU General Public License; either version 2, or any later |\n| version                                                           |', 'GPL-2.0-or-later');
    check('<pre>\n&nbsp;* Released under version 2 of the &quot;GNU&quot; General Public<br>\n&nbsp;* License</pre>', 'GPL-2.0-only');
    check(
      '<tr>\n<td id="5">The manual is under version 4.0 of the Creative Commons</td>\n</tr>\n<tr>\n<td id="6">Attribution-ShareAlike International Public License.</td>\n</tr>',
      'CC-BY-SA-4.0',
    );
  });

  it('reads what a line of credits names', () => {
    check('/*! normalize.css v8.0.1 | MIT License | example.org/normalize */\nhtml { line-height: 1.15 }', 'MIT');
    check('/*! permits.js v1.2 | MIT */var a = 1;', 'MIT');
    check('// permits - by Jane Doe - MIT & GPL\n', 'MIT AND GPL-1.0-or-later');
    check('// (c) 2010 Jane Doe - GPLv3\n', 'GPL-3.0-only');
    check('# Copyright 2010 Jane Doe, GPL version 2 or later\n', 'GPL-2.0-or-later');
    check('/* builds on | Linux | BSD | other licenses */\n');
    check('| licence | used |\n| MIT | yes |\n');
  });

  it('reads the name that is the title of a file, and an address alone', () => {
    check('# LZ4 examples - Makefile\n#\n# GPL v2 License\n#\nall:\n', 'GPL-2.0');
    check('          GNU LESSER GENERAL PUBLIC LICENSE\n                Version 2.1, February 1999\n\nEveryone is permitted to copy it.\n', 'LGPL-2.1');
    check('// Do What The Fuck you Want to Public License 2 (WTFPL)\n\nint a;\n', 'WTFPL');
    check(`${'All about it.\n\n'.repeat(150)}MIT License\n\nis one of them.\n`);
    const [only] = findNotices(`/*\n * http://www.apache.org/licenses/LICENSE-2.0\n */\n${'int a;\n'.repeat(50)}`);
    assert.deepEqual([only?.licence, only?.kind], ['Apache-2.0', 'reference']);
  });

  it('takes the name of a file, and one in parentheses behind words of licensing, for a reference', () => {
    const reference = (text: string, licence: string): void => {
      const [only] = findNotices(text);
      assert.deepEqual([only?.licence, only?.kind], [licence, 'reference'], text);
    };
    reference('# Use is subject to license terms which appear in the file named ISC-LICENSE that came with it.', 'ISC');
    reference('/* See the file LICENSE for licensing terms (GPLv3). */', 'GPL-3.0-only');
    reference('# You may obtain a copy of the license at http://www.isc.org/isc-license-1.0.html.', 'ISC');
    check('/* The license of any other program will do (GPLv3). */');
  });

  it('reads what projects call their licence, and what an address does not tell', () => {
    check('Permission to use it is given under the terms of the Permits (BSD style) license.', 'BSD-3-Clause');
    check('/**\n * @license    http://example.org/license/new-bsd     New BSD License\n */', 'BSD-3-Clause');
    check('/*! permits v1.8.3 jquery.com | jquery.org/license */', 'MIT');
    check('/* Copyright (C) 2003 Mark Adler\n * For conditions of distribution and use, see copyright notice in blast.h\n */', 'Zlib');
    check('This file is subject to the terms and conditions of the GNU General Public License.  See the file COPYING in the main directory of the Linux distribution.', 'GPL-2.0-only');
  });

  it('reads a choice that a sentence announces, and what is preferred of it', () => {
    check('You can choose between two licenses when using this package:\n1) GNU GPLv2\n2) BSD license\n', 'GPL-2.0-only OR BSD-3-Clause');
    check('# You can redistribute it under the same terms as Ruby 1.8 or the GPLv2+ (GPLv3+ preferred)', 'Ruby OR GPL-2.0-or-later OR GPL-3.0-or-later');
    check('You may redistribute it under either the terms of the GPL version 2 (see the file GPL), or the conditions below ("Ruby License"):', 'GPL-2.0-only OR Ruby');
  });

  it('reads a choice that a sentence further down leaves, or that is offered for some uses', () => {
    const both = 'made available under the terms of the Eclipse Public License v1.0 and Apache License v2.0 which accompanies this distribution.\nThe Eclipse Public License is available at http://www.eclipse.org/legal/epl-v10.html\nThe Apache License v2.0 is available at http://www.opensource.org/licenses/apache2.0.php\n';
    const said = (text: string): (string | undefined)[] => findNotices(text).map(({ kind, licence }) => (kind === 'notice' ? licence : undefined));
    assert.ok(said(`This program is ${both}You may elect to redistribute this code under either of these licenses.`).includes('EPL-1.0 OR Apache-2.0'));
    assert.ok(said(`This program is ${both}`).includes('EPL-1.0 AND Apache-2.0'));
    const xen = (end: string): string | undefined => readNotices(`You can modify it under the terms of the GNU General Public License version 2 as published by the Free Software Foundation; or, when distributed separately from the Linux kernel or incorporated into other software packages, ${end}`).find(({ orBelow }) => orBelow)?.expression;
    assert.deepEqual([xen('subject to the following license:'), xen('as you like.')], ['GPL-2.0-only', undefined]);
  });

  it('takes later versions that somebody accepts for no later ones', () => {
    check('Licensed under either version 2.1 of the GNU Lesser General Public License, or (at your option) version 3, or any later version accepted by the membership of KDE e.V.', 'LGPL-2.1-only OR LGPL-3.0-only');
    check('under the terms of the GNU Free Documentation License (GFDL) version 1.3', 'GFDL-1.3-only');
  });

  it('knows since when the Lesser GPL is called so, and the revision that a version goes by', () => {
    check('This file may be redistributed under the terms of the GNU Lesser General Public License.', 'LGPL-2.1-or-later');
    check('This file may be redistributed under the terms of the GNU Library General Public License.', 'LGPL-2.0-or-later');
    check('This work may be distributed under the conditions of the LaTeX Project Public License, either version 1.3 of this license or (at your option) any later version.', 'LPPL-1.3a');
  });

  it('reads a field that leaves the licence of a family open', () => {
    const [only] = findNotices('<licenses><license><name>Berkeley Software Distribution (BSD) License</name></license></licenses>');
    assert.deepEqual([only?.licence, only?.score], ['BSD-3-Clause', 0.6]);
    check('{ "license": "Apache" }', 'Apache-2.0');
    check('{ "license": "Our own, like Apache" }');
  });

  it('reads the licence field of old package descriptions, and no copyright for one', () => {
    check('Summary: A server\nName: permits\nVersion: 3.1\nCopyright: ISC\nGroup: System Environment/Daemons\n', 'ISC');
    check('Summary: A server\nName: permits\nCopyright: 1999 Jane Doe\n');
    check('Copyright: GPL\n\nThat is all.\n');
  });

  it('reads open names, the name alone in a file too', () => {
    check('This file is distributed under the FreeBSD license.', 'BSD-2-Clause');
    check('It comes under the terms of the PHP license.', 'PHP-3.01');
    check('This file is distributed under the Unlicense.', 'Unlicense');
    check('lgpl', 'LGPL-2.0-or-later');
    check('<?php\n');
    check('GNU General Public License', 'GPL-1.0-or-later');
    check('The GNU GPL applies to all of it; GNU GPL is what governs this work.', 'GPL-1.0-or-later', 'GPL-1.0-or-later');
    check('This library is tri-licensed under MPL 1.1, GPL 2.0 and LGPL 2.1.', 'MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only');
  });

  it('reads the notice of CeCILL in French and English, the version open', () => {
    const notice = (name: string): string =>
      `// Ce logiciel est régi par la licence ${name} soumise au droit français et\n// respectant les principes de diffusion des logiciels libres.\n`;
    check('// Ce logiciel est régi par la licence CeCILL soumise au droit français\n', 'CECILL-2.1');
    check(notice('CeCILL-B'), 'CECILL-B');
    check(notice('CeCILL-C'), 'CECILL-C');
    const [open] = findNotices('# This software is governed by the CeCILL license under French law and\n# abiding by the rules of distribution of free software.\n');
    assert.deepEqual([open?.licence, open?.candidates], ['CECILL-2.1', ['CECILL-2.1', 'CECILL-2.0', 'CECILL-1.1', 'CECILL-1.0']]);
    check('// Ce chemin passe par CeCILL, sans licence.\n');
  });

  it('reads no grant that hangs on how the program is built', () => {
    check('GPL code may be enabled by a switch. If enabled, the content of this file is published under the terms of GNU General Public License Version 2.');
  });

  it('reads nothing in a list of licences', () => {
    const names = ['MIT', 'ISC', 'Zlib', 'Apache-2.0', 'GPL-2.0-only', 'GPL-3.0-only', 'LGPL-2.1-only', 'MPL-2.0', 'EPL-2.0'];
    const more = ['EUPL-1.2', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'CC0-1.0', 'CC-BY-4.0', 'AGPL-3.0-only', 'WTFPL'];
    check([...names, ...more].map((name) => `Code of this kind is licensed under ${name}.\n\n`).join(''));
  });

  it('reads every label of a machine-readable copyright file, and none of an inventory', () => {
    const names = ['Expat', 'zlib', 'BSD-3-clause', 'GPL-2', 'ISC'];
    const labels = [...names, ...names].map((name, i) => `Files: part${String(i)}/*\nCopyright: 2024 Jane Doe\nLicense: ${name}\n`).join('\n');
    assert.equal(findNotices(labels).length, 0);
    assert.equal(findNotices(`Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n${labels}`).length, 10);
  });

  it('tells the place', () => {
    const marked = readMarked('/*\n * Released under the «Apache License, Version 2.0».\n */');
    const [only] = findNotices(marked.text);
    checkSpan(marked, '1', only?.span);
    assert.deepEqual([only?.startLine, only?.endLine], [2, 2]);
  });

  it('answers for any text', () => {
    const piece = fc.constantFrom(
      ...['licensed under', 'the', 'GPL', 'version 2', 'or later', 'MIT', '(', ')', '"', '/', '+', '>', '=', 'either', 'of', ',', '.'],
      ...['\n', '\n\n', ' * ', '-\n', 'http://www.gnu.org/licenses/gpl.html', '<license>', '</license>', '"license": "', 'EUPL', '\0', '\ud800'],
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join(' ');
        for (const { span } of findNotices(whole)) assert.ok(0 <= span.start && span.start <= span.end && span.end <= whole.length);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
