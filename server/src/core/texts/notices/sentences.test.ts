import assert from 'node:assert/strict';
import { checkNotices as check } from '../../../../../test/support/notices';
import { findNotices } from './find';

describe('notices: sentences that go on and sentences on other things', () => {
  it('reads a choice on across an empty line behind "or"', () => {
    check(
      'You may use this parser under the terms of either:\n\n * the GNU Lesser General Public License, version 3 of the License, or any later version; or\n\n * the MIT license.\n',
      'LGPL-3.0-or-later OR MIT',
    );
    check('You may use this parser under the terms of either the MPL 2.0.\n\nor\n\nthe Apache License 2.0.\n', 'MPL-2.0 OR Apache-2.0');
    check('This parser is under the MIT license.\n\nThe Apache License 2.0 is nothing we know about.\n', 'MIT');
  });

  it('reads a choice on behind the files and addresses in angle brackets', () => {
    check('// Under the Apache License, Version 2.0 <LICENSE-APACHE or\n// https://www.apache.org/licenses/LICENSE-2.0>, or under the MIT license <LICENSE-MIT or https://opensource.org/licenses/MIT>, as you like.', 'Apache-2.0 OR MIT');
    check('Licensed under the MPL 2.0 <https://mozilla.org/MPL/2.0/> or the MIT license <LICENSE.MIT>, at your option.', 'MPL-2.0 OR MIT');
  });

  it("reads Perl's documentation: items, and links inside of a sentence", () => {
    check(
      '=head1 LICENSE\n\nYou may redistribute this module under the terms of either:\n\n=over 4\n\n=item a)\n\nthe GNU General Public License, either version 1 or any later version, or\n\n=item b)\n\nthe "Artistic License".\n\n=back\n',
      'GPL-1.0-or-later OR Artistic-1.0-Perl',
    );
    check('You may use it under the terms of the GNU General Public License, either L<version 2 of the License|https://www.gnu.org/licenses/gpl-2.0.html>, or any later version.', 'GPL-2.0-or-later');
  });

  it('finds "the same terms" where a line ends between the words', () => {
    check('# You can pass this module on under the same terms\n# as Perl itself.\n', 'Artistic-1.0-Perl OR GPL-1.0-or-later');
    check('This module has the same license as the Perl core.\n', 'Artistic-1.0-Perl OR GPL-1.0-or-later');
  });

  it('reads on behind a clause that tells where the text is', () => {
    check(
      '// This module is made available under the terms of the Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0, or the MIT license.\n',
      'EPL-2.0 OR MIT',
    );
  });

  it('takes the secondary licences of the EPL for a choice besides', () => {
    const found = findNotices(
      '/* This module is made available under the Eclipse Public License v. 2.0.\n *\n * It may also be made available under the following Secondary Licenses when the conditions set forth in the Eclipse Public License, v. 2.0 are satisfied: GNU General Public License, version 3. */\n',
    );
    assert.deepEqual([found[0]?.licence, found.at(-1)?.licence], ['EPL-2.0', 'GPL-3.0-only']);
  });

  it('leaves out what is said of the rest of a work, or of a part in parentheses', () => {
    check('/* The license below applies to this one file only. The rest of Frobnicate is under the GNU GPL, version 2. */\n');
    check('/* This file is free software under the LGPL 2.1. The bridge (which is under the GPL) is in bridge.c. */\n', 'LGPL-2.1-only');
    check('The parser is under the MIT license; the rest of this program is under the GNU GPL, version 2.\n', 'MIT', 'GPL-2.0-only');
  });

  it('reads the licence in a comment of its own, and as a sentence of the first line', () => {
    check('/* MIT license */\n/* eslint-disable no-console */\nconst a = 1;\n', 'MIT');
    check('/*! frobnicate. MIT License. Jane Doe <https://example.org> */\n', 'MIT');
    check('// Some remarks on what others use.\n// It was long. MIT License. The end.\n');
  });

  it('reads what stands below a heading, behind the copyright notices', () => {
    check('## License\n\nCopyright (c) 2024 Jane Doe\n\nMIT License, see [LICENSE](LICENSE).\n', 'MIT');
    check('## License\n\n[MIT © Jane Doe](LICENSE)\n', 'MIT');
    check('License\n-------\n\n(MIT License)\n\nCopyright 2024 Jane Doe\n', 'MIT');
    check('## License\n\nWe have not decided yet.\n\nMIT, see what others do.\n');
  });

  it("reads the field of a package in CMake's settings", () => {
    check('set(CPACK_RPM_PACKAGE_LICENSE "AGPL v.3.0")\n', 'AGPL-3.0-only');
    check('set(CPACK_RPM_PACKAGE_SUMMARY "licensed")\n');
  });

  it('reads names in more than one wording', () => {
    check('The manual is distributed under the Creative Commons Attribution-Noncommercial-No Derivative Works 3.0 license.', 'CC-BY-NC-ND-3.0');
    check('This is under the Expat (MIT/X11) license.', 'MIT');
    check('Licensed under the GNU General License, version 2.', 'GPL-2.0-only');
  });

  it('tells the licence of another work, and one that comes later, as no notice', () => {
    check('/* We cannot use libfoo here, because libfoo is licensed under the GPL version 3. */');
    check('/* Nicht verwenden, weil libfoo unter der GPL Version 3 steht. */');
    check('/* À ne pas utiliser, car libfoo est sous licence GPL-3.0. */');
    check('/* Frei kopierbar, da dieses Programm unter der GPL Version 3 steht. */', 'GPL-3.0-only');
    check('/* Copie permise, car ce logiciel est sous licence GPL version 3. */', 'GPL-3.0-only');
    check('/* Copy it as you like, because this file is licensed under the GPL version 3. */', 'GPL-3.0-only');
    check('// Use of this software is governed by the Business Source License 1.1. As of the Change Date, use will be governed by the Mozilla Public License 2.0.\n', 'BUSL-1.1');
  });

  it('tells a choice "at your election" from licences that are to be kept together', () => {
    check('/* Licensed under the Elastic License 2.0 and the Server Side Public License, v 1; you may not use this file except in compliance with, at your election, the Elastic License 2.0 or the Server Side Public License, v 1. */', 'Elastic-2.0 OR SSPL-1.0');
    check('/* You must comply with both the GPL version 2 and the Apache License 2.0. */', 'GPL-2.0-only AND Apache-2.0');
  });

  it("reads CC0's header for source files", () => {
    check('/* To the extent possible under law, the author(s) have dedicated all copyright and related and neighboring rights to this software to the public domain worldwide. This software is distributed without any warranty. */', 'CC0-1.0');
  });

  it('takes a contributor agreement for a pointer that a notice outdoes', () => {
    check('# Licensed to PSF under a Contributor Agreement.\n# Licensed under the Apache License, Version 2.0.\n', 'Apache-2.0');
    check('# Licensed to PSF under a Contributor Agreement.\n', 'Python-2.0');
  });
});
