import assert from 'node:assert/strict';
import { readMarked } from '../../../../../test/support/marked';
import { claimOfBytes } from './bytes';
import { claimOf } from './claim-of';
import { ownersIn } from './owners';

const OWN = ['Town of Sample', 'Jane Doe'];
const TAG = `SPDX-License-${'Identifier'}:`;

/** The line that is marked, if any, stands against the header, as the mark says: `«foreign:(c) Bob»`. */
function check(path: string, fixture: string, expression = 'EUPL-1.2', holders: readonly string[] = OWN): void {
  const { text, spans } = readMarked(fixture);
  const [marked] = spans;
  const claim = claimOf(text, path, expression, holders);
  const expected = marked && { kind: marked[0], line: text.slice(0, marked[1].start).split('\n').length };
  assert.deepEqual(claim && { kind: claim.kind, line: claim.line }, expected, `${path}: ${fixture}\n${claim?.words ?? ''}`);
}

/** By path and text; one row, one case. */
function checkAll(rows: readonly (readonly [path: string, fixture: string, expression?: string])[]): void {
  for (const [path, fixture, expression] of rows) check(path, fixture, expression);
}

describe('claimOf', () => {
  it('stops at other holders, however they are written', () => {
    checkAll([
      ['a.c', '// «foreign:(c) 2019 Bob»\n'],
      ['a.c', 'int x;\n/* «foreign:(C) Bob Builder» */\n'],
      ['a.py', '# «foreign:Copyright: 2019 Bob»\n'],
      ['a.py', '# «foreign:Copyright by Bob & Sons»\n'],
      ['a.py', '«foreign:__copyright__ = "Copyright 2019, Bob"»\n'],
      ['a.java', '/**\n * «foreign:@copyright Bob 2019»\n * @author Eve\n */\n'],
      ['a.java', '/**\n * @author Eve\n * «foreign:Copyright (c) 2001-2004 Eve Example»\n */\n'],
      ['a.js', '/*! jQuery v3.6.0 | «foreign:(c) OpenJS Foundation and other contributors» */\nx();\n'],
      ['a.css', '/*! normalize.css v8 | «foreign:© Nicolas» */\na{}\n'],
      ['a.html', '<html>\n<footer>«foreign:&copy; 2020 Other Ltd»</footer>\n</html>\n'],
      ['a.md', `# Text\n${'line\n'.repeat(80)}\n«foreign:© 2019 Bob»\n`],
      ['a.cs', '«foreign:[assembly: AssemblyCopyright("Copyright © 2019 Other Corp")]»\n'],
      ['a.c', '/* «foreign:Copyright 2019 Other Corp. All rights reserved.» */\n'],
      ['a.c', `/* Copyright 2020 Jane Doe */\n${'x;\n'.repeat(100)}/* «foreign:Copyright 2019 Bob» */\n`],
      ['a.rb', '# 2019 «foreign:(c) Bob»\n'],
      ['a.py', '# «foreign:Licensed to the Apache Software Foundation (ASF) under one»\n# or more contributor license agreements.\n'],
      ['a.sh', '#!/bin/sh\n# «foreign:Copr. 1999 Bob»\n'],
    ]);
  });
  it('knows the project by its names', () => {
    checkAll([
      ['a.c', '// (c) 2019 Jane Doe\n'],
      ['a.c', '/* Copyright (C) 2019-2024 The Town of Sample Ltd. All rights reserved. */\n'],
      ['a.c', '/* Copyright 2019 Town of Sample, Department of Works <works@example.org> */\n'],
      ['a.py', '__copyright__ = "2019, Jane Doe"\n'],
      ['a.java', '/** @author Jane Doe */\nclass A {}\n'],
      ['a.html', '<footer>© 2024 Town of Sample</footer>\n'],
      ['a.html', '<footer>© {{ year }} {{ name }}</footer>\n'],
      ['a.po', "# Copyright (C) YEAR THE PACKAGE'S COPYRIGHT HOLDER\n# This file is distributed under the same license as the PACKAGE package.\n"],
      ['a.ts', '// the copyright holder and the copyright notice are checked below\nconst copyright = header(c);\n'],
      ['a.ts', '// (a) first, (b) second, (c) Third\n'],
      ['a.ts', "const footer = 'Copyright 2019 Bob';\n"],
    ]);
    check('a.c', '// «foreign:(c) 2019 Jane Doe»\n', 'EUPL-1.2', []);
    // A name is whole words: one letter is no part of another name.
    check('a.c', '// «foreign:(c) 2019 Max»\n', 'EUPL-1.2', ['X']);
  });
  it('stops at other licences, in words, labels and code', () => {
    checkAll([
      ['a.c', 'int x;\n«licensed:MODULE_LICENSE("GPL v2")»;\n'],
      ['a.pm', '«licensed:This library is free software; you may redistribute it under the same terms as Perl itself.»\n'],
      ['a.pm', 'package A;\n1;\n__END__\n=head1 LICENSE\n\n«licensed:Released under the Artistic License 2.0.»\n\n=cut\n'],
      ['a.pl', '# «licensed:This program is free software under the same terms as Perl itself.»\n'],
      ['a.c', '/* «licensed:This file is in the public domain.» */\n'],
      ['a.sql', '-- «licensed:Placed in the public domain by nobody»\n'],
      ['a.py', '# «licensed:This code was copied from https://stackoverflow.com/a/123 (CC BY-SA 4.0)»\nx = 1\n'],
      ['a.js', '/**\n * «licensed:@license MIT»\n */\n'],
      ['a.php', '<?php\n/**\n * «licensed:@license http://www.gnu.org/licenses/gpl-3.0.html GPL-3.0-or-later»\n */\n'],
      ['a.py', '«licensed:__license__ = "BSD"»\n'],
      ['a.py', '# «licensed:License: see LICENSE.foo»\n'],
      ['a.py', '# «licensed:License: proprietary»\n'],
      ['a.js', '/*! «licensed:For license information please see main.js.LICENSE.txt» */\nx()\n'.replace('main.js.LICENSE.txt', 'main.js.LICENSE.foo')],
      ['a.c', '// «licensed:NOTICE: ACME Source License.»\n'],
      ['a.go', '// «licensed:Use of this source code is governed by a BSD-style license that can be found elsewhere»\n'],
      ['a.rs', `${'// x\n'.repeat(90)}// «licensed:Licensed under the Apache License, Version 2.0»\nfn a() {}\n`],
      ['a.c', '// «licensed:Diese Datei steht unter der GPL, Version 3.»\n'],
      ['a.c', '// «licensed:Ce programme est un logiciel libre sous licence CeCILL-B.»\n'],
      ['a.c', '/* «licensed:THE BEER-WARE LICENSE (Revision 42)» */\n'],
      ['a.c', '/* «licensed:Used with permission of Acme.» */\n'],
      ['Dockerfile', 'FROM scratch\n«licensed:LABEL org.opencontainers.image.licenses="Apache-2.0"»\n'],
      ['package.json', '{\n  "name": "a",\n  «licensed:"license": "GPL-2.0-only"»\n}\n'],
      ['composer.json', '{\n  "name": "a/b",\n  «licensed:"license": "proprietary"»\n}\n'],
      ['a.json', '{\n  «licensed:"license": "CC-BY-4.0"»,\n  "x": 1\n}\n'],
      ['a.svg', '<svg>\n<metadata>\n«licensed:<cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/"/>»\n</metadata></svg>\n'],
      ['a.html', '<html><body>\n«licensed:<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">»this</a>\n</body></html>\n'],
      ['a.md', `${'line\n'.repeat(90)}«licensed:This document is licensed under CC BY 4.0.»\n`],
      ['a.css', 'a{}\n/* «licensed:Icons: Creative Commons Attribution» */\n'],
      ['a.py', `# ${TAG} EUPL-1.2\n# «licensed:Licensed under the GNU General Public License, version 3 only.»\n`],
    ]);
  });
  it('takes the licence wanted, and the project\'s own file, for no other', () => {
    checkAll([
      ['a.js', '/** @license EUPL-1.2 */\n'],
      ['a.py', '__license__ = "EUPL 1.2"\n'],
      ['a.py', '# License: see LICENSE\n'],
      ['a.py', '# License: see the LICENSE.md file in the project root\n'],
      ['a.py', '# Licensed under the terms found in the LICENSE file\n'],
      ['a.py', '# Licensed under the EUPL, Version 1.2\n'],
      ['a.c', 'MODULE_LICENSE("GPL v2");\n', 'GPL-2.0-only'],
      ['a.js', '/** @license MIT */\n', 'MIT'],
      ['a.ts', 'const text = "Licensed under the MIT License";\n'],
      ['a.rs', '// Objects to be published under the key\n'],
      ['a.rs', '/** The Creative Commons license of an item. */\n'],
      ['a.ts', '// the public key is derived from the password\n// the licence of each package is read from its manifest\n'],
      ['a.py', 'gpl = 3\nmit = "MIT"\nLICENSES = ["MIT", "GPL-3.0-only"]\n'],
      ['package.json', '{ "name": "a", "license": "EUPL-1.2" }\n'],
      ['package-lock.json', '{\n  "lockfileVersion": 3,\n  "packages": {\n    "node_modules/a": {\n      "version": "1.0.0",\n      "license": "MIT"\n    }\n  }\n}\n'],
    ]);
  });
  it('stops at what refuses rights', () => {
    checkAll([
      ['a.c', '// «reserved:No redistribution permitted.»\n'],
      ['a.c', '/*\n * «reserved:CONFIDENTIAL»\n */\n'],
      ['a.c', '// Use of this file is restricted. «reserved:Confidential property of ACME Inc.»\n'],
      ['a.c', '// «reserved:Do not distribute.»\n'],
      ['a.py', '# «reserved:For internal use only»\n'],
      ['a.java', '/* «reserved:Proprietary and confidential. Unauthorized copying is prohibited.» */\n'],
      ['a.c', '/* «reserved:All rights reserved.» */\n'],
      ['a.ts', '// the confidential client of OAuth\n'],
      ['a.ts', '// not for distribution of load, but of keys\n'.replace('not for distribution', 'the distribution')],
    ]);
  });
  it('stops at what comes from elsewhere', () => {
    checkAll([
      ['a.js', '// «origin:copied from https://example.org/snippets/1»\n'],
      ['a.js', 'f();\n// «origin:Adapted from lodash (https://lodash.com)»\n'],
      ['a.js', '// «origin:Source: https://example.org/x»\n'],
      ['a.js', '// «origin:https://stackoverflow.com/a/11111»\n'],
      ['a.c', '/* «origin:Original author: Bob Builder» */\n'],
      ['a.c', '/* «origin:Originally written by Bob» */\n'],
      ['a.py', '# «origin:This file is based on https://github.com/x/y»\n'],
      ['a.py', '# «origin:Ported from Django»\n'],
      ['CODE_OF_CONDUCT.md', `# Code\n${'line\n'.repeat(90)}«origin:This Code of Conduct is adapted from the [Contributor Covenant][homepage],»\nversion 2.0.\n`],
      ['CHANGELOG.md', '# Changes\nThe format is based on [Keep a Changelog](https://keepachangelog.com)\n'],
      ['a.js', '// See: https://stackoverflow.com/a/1\nf();\n// billing is based on the data volume https://example.org\n'],
      ['a.js', '// see https://stackoverflow.com/questions/1\n// the value is taken from the request, copied from the parent\n'],
    ]);
  });
  it('stops at ports, conversions and changed versions of the work of others', () => {
    checkAll([
      ['a.js', '// «origin:Port of the Java version by Acme, see NOTICE»\n'],
      ['a.c', '/* «origin:C port of zlib.js» */\n'],
      ['a.c', '/* «origin:Converted from OpenSSL crypto/md5» */\n'],
      ['a.c', '/* «origin:This is a modified version of zlib inflate.c» */\n'.replace('This is a m', 'M')],
      ['a.c', '/* «origin:Based on the GPL code by Bob Builder» */\n'],
      ['a.py', '# «origin:Backported from Django 4.2»\n'],
      ['a.ts', '// «origin:stolen from relay»\n'],
      ['a.html', '<!-- «origin:Courtesy of example.org» //-->\n'],
      ['a.ts', '// «origin:Originally created by Bob»\n'],
      ['a.ts', '// «origin:All credit goes to Bob Builder»\n'],
      ['a.yaml', '# Port of the SMTP server\n# port of the Fly.io node.\n# port of the service\n'],
      ['a.ts', '// converted from UTC\n// Converted from JSON to objects\n// based on the code of the country\n// based on the version of Node\n'],
      ['a.ts', '// derived from the parent; the focus is stolen by the button\n// Created by this session\n// Backport of #${number}\n// The patched version of the Response is needed\n// returns a modified version of the list\n'],
    ]);
  });
  it('reads German and French', () => {
    checkAll([
      ['a.py', '# «origin:Quelle: https://example.org/x»\n'],
      ['a.c', '/* «origin:Übernommen aus dem Projekt Foo» */\n'],
      ['a.c', '/* «origin:Kopiert von Foo» */\n'],
      ['a.c', '/* «origin:Portierung von Foo auf C» */\n'],
      ['a.c', '/* «origin:Ursprünglich geschrieben von Bob» */\n'],
      ['a.c', '/* «origin:Dieser Code basiert auf dem Programm Foo» */\n'],
      ['a.c', '/* «origin:Repris du projet Foo» */\n'],
      ['a.c', '/* «origin:Adapté de OpenSSL» */\n'],
      ['a.c', "/* «origin:Écrit à l'origine par Bob» */\n"],
      ['a.c', "/* «origin:Auteur d'origine : Bob» */\n"],
      ['a.c', '/* «author:Autor: Bob Baumeister» */\n'],
      ['a.c', '/* «author:Auteur : Bob Lebricoleur» */\n'],
      ['a.pm', '1;\n__END__\n=head1 LICENSE\n\n«licensed:Same as Perl.»\n\n=cut\n'],
      ['a.c', '/* «licensed:Gleiche Lizenz wie OpenSSL» */\n'],
      ['a.c', '/* «disclaimer:Ohne jede Gewähr.» */\n'],
      ['a.ts', '// kopiert den Wert aus dem Formular\n// Extrait la liste des liens\n// adapté à la taille\n// basiert auf der Auswahl\n'],
    ]);
  });
  it('stops at writers who are not the project\'s', () => {
    checkAll([
      ['a.java', '/** «author:@author Eve» */\nclass A {}\n'],
      ['a.c', '/* «author:Author: Eve Example <eve@example.org>» */\n'],
      ['a.py', '«author:__author__ = "eve"»\n'],
      ['a.svg', '<svg>\n<!-- «author:Written by Treer (gitlab.com/treer)» -->\n</svg>\n'],
      ['a.java', '/**\n * «author:Created by serkp on 21.09.2017.»\n */\n'],
      ['a.java', '/**\n * @author Eve, Jane Doe\n */\n'],
      ['a.twig', '{#\n * - author: The node author user entity\n * - author: (optional) name\n#}\n'],
      ['a.ts', '// author: name of the person\n// created by the build\n// Created by Doxygen. See there\n// written by inway\n'],
      ['a.svg', '<svg>\n<!--Created by yEd 3.22-->\n<!-- Created by Foo Bar 3.2 -->\n</svg>\n'],
      ['a.ts', 'const author = "Eve";\nconst q = { author: "Eve Example" };\n'],
    ]);
  });
  it('stops at a disclaimer of nobody known', () => {
    checkAll([
      ['a.c', '/* «disclaimer:This software is provided "as is", without warranty of any kind.» */\n'],
      ['a.c', '/* Written by Jane Doe.\n   This software is provided "as is", without warranty of any kind. */\n'],
      ['a.c', '/* «disclaimer:This script comes "as is".» */\n'],
      ['a.c', '// use the value as is\n// strings provided in the filter are taken as is\n'],
      ['a.json5', '{\n// "a.warning": "Do not distribute. All rights reserved.",\n}\n'],
    ]);
  });
  it('stops at what tools write where a header would be lost', () => {
    checkAll([
      ['a.go', '// «generated:Code generated by protoc-gen-go. DO NOT EDIT.»\npackage a\n'],
      ['a.c', '/* «generated:Generated by protoc. DO NOT EDIT.» */\nint x;\n'],
      ['yarn.lock', '# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.\n'],
      ['a.yaml', '# «generated:THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.»\n'],
      ['a.py', '# Generated by Django 4.2 on 2023-01-01\n'],
      ['Cargo.lock', '# This file is automatically @generated by Cargo.\n'],
    ]);
  });
  it('stops at files that carry the work of others by their kind', () => {
    const kinds: Readonly<Record<string, string>> = {
      'a.min.js': 'generated', 'a.js.map': 'generated', 'fix.patch': 'patch', 'a.crt': 'certificate', 'a.woff2': 'sealed', 'lib/a.jar': 'sealed',
    };
    const texts: Readonly<Record<string, string>> = { 'fix.patch': 'diff --git a/x b/x\n', 'a.crt': '-----BEGIN CERTIFICATE-----\nAA\n' };
    for (const [path, kind] of Object.entries(kinds)) assert.equal(claimOf(texts[path] ?? '{}', path, 'MIT', OWN)?.kind, kind, path);
  });
});

describe('claimOfBytes', () => {
  const check = (path: string, content: string, expected: string | undefined): void => {
    const claim = claimOfBytes(Buffer.from(content, 'latin1'), path, 'EUPL-1.2', OWN);
    assert.equal(claim?.kind, expected, `${path}: ${claim?.words ?? ''}`);
  };
  const wide = (text: string): string => [...text].map((character) => `\0${character}`).join('');
  it('reads what pictures and fonts tell of themselves', () => {
    check('a.png', '\x89PNG\0\0tEXtCopyright\0(c) 2019 Bob', 'foreign');
    check('a.png', '\x89PNG\0\0tEXtCopyright\0(c) 2019 Jane Doe', undefined);
    check('a.png', '\x89PNG\0\0IDAT', undefined);
    check('a.ttf', `\0\x01\0\0name${wide('Copyright 2011 Other Type Foundry')}`, 'foreign');
    check('a.ttf', `\0\x01\0\0name${wide('This Font Software is licensed under the SIL Open Font License')}`, 'licensed');
    check('a.jpg', '\xff\xd8<rdf:RDF><dc:rights>CC BY</dc:rights>', 'licensed');
    check('a.jpg', 'Exif\0\0II*\0\x08\0\0\0\x01\0\x98\x82\x02\0\x0b\0\0\0\x1a\0\0\0\0\0\0\0Bob Bobson\0', 'foreign');
  });
  it('leaves colour profiles out, which have makers of their own', () => {
    const profile = `\0\0\0\xc8${'\0'.repeat(32)}acsp${'\0'.repeat(80)}textCopyright (c) 1998 Hewlett-Packard Company`;
    check('a.jpg', `\xff\xd8ICC_PROFILE\0\x01\x01${profile}`, undefined);
  });
});

describe('ownersIn', () => {
  const check = (name: string, text: string, ...expected: string[]): void => assert.deepEqual(ownersIn(name, text), expected, name);
  it('reads whose project it is from the files at its root', () => {
    check('package.json', '{"author": "Ann A <a@example.org>", "contributors": [{"name": "Ben"}]}', 'Ann A', 'Ben');
    check('package.json', '{', ...[]);
    check('composer.json', '{"authors": [{"name": "Ann"}]}', 'Ann');
    check('pyproject.toml', '[project]\nauthors = [{ name = "Ann A", email = "a@example.org" }]\nmaintainers = [\n  { name = "Ben" }, # since 2020\n]\n', 'Ann A', 'Ben');
    check('pyproject.toml', '[tool.poetry]\nauthors = ["Ann A <a@example.org>"]\n', 'Ann A');
    check('Cargo.toml', '[package]\nauthors = ["Ann A <a@example.org>", "Ben"]\n', 'Ann A', 'Ben');
    check('Cargo.toml', '[package]\nname = "x"\n[dependencies.y]\nauthors = ["Cid"]\n');
    check('AUTHORS', '# People\n\n* Ann A <a@example.org>\nBen\n', 'Ann A', 'Ben');
    check('LICENSE', 'MIT License\n\nCopyright (c) 2020 Ann\n', 'Ann');
    check('LICENSE', 'GNU GENERAL PUBLIC LICENSE\nCopyright (C) 2007 Free Software Foundation, Inc.\n');
    check('.licence-assistant.yaml', 'copyright: Ann\n', 'Ann');
  });
});
