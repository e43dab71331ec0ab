import { checkNotices as check } from '../../../../../test/support/notices';

const PADDING = 'This paragraph only tells what the program is for, and who uses it; of its licence nothing is said here.\n\n'.repeat(4);

describe('notices: wordings', () => {
  it('reads "or later" behind what is said of the version once more', () => {
    check(`${PADDING}It is licensed under the GNU General Public License, version 2 (GPLv2) or later.`, 'GPL-2.0-or-later');
    check(`${PADDING}It is licensed under the [GNU Affero General Public License, version 3](https://www.gnu.org/licenses/agpl-3.0.html) (or any higher version).`, 'AGPL-3.0-or-later');
    check(`${PADDING}It is licensed under the GNU General Public License (the "GPL"); either version 2 of the GPL, or (at your option) any later version.`, 'GPL-2.0-or-later');
    check(`${PADDING}It is licensed under version 2 of the GPL or later.`, 'GPL-2.0-or-later');
    check(`${PADDING}It is licensed under version 2.1 of the LGPL or version 2 of the GPL.`, 'LGPL-2.1-only OR GPL-2.0-only');
    check(`${PADDING}It is licensed under the LGPL 2.1 or version 2 or 3 of the GPL.`, 'LGPL-2.1-only OR GPL-2.0-only OR GPL-3.0-only');
    check(`${PADDING}It is licensed under the GPL, version 2.0 (at your option) any later version.`, 'GPL-2.0-or-later');
    check(`${PADDING}It is licensed under the GNU General Public License version two or later.`, 'GPL-2.0-or-later');
    check(`${PADDING}It is licensed under the GNU General Public License, either Version 2, June 1991 or Version 3, June 2007.`, 'GPL-2.0-only OR GPL-3.0-only');
    check(`${PADDING}It is licensed under the GPLv2+CE.`, 'GPL-2.0-only WITH Classpath-exception-2.0');
    check(`${PADDING}It is licensed under the GNU General Public License; version 2 dated June, 1991, or (at your option) any later version.`, 'GPL-2.0-or-later');
  });

  it('reads a list with one paragraph for each licence', () => {
    check(
      'Licensed under the terms of any of the following licenses, as you choose:\n\n - GNU General Public License Version 2 or later (the "GPL")\n   (See Appendix A)\n\n - Mozilla Public License Version 1.1 (the "MPL")\n   (See Appendix B)\n',
      'GPL-2.0-or-later OR MPL-1.1',
    );
    check(
      '.\\" This document is dual-licensed.  You may distribute and/or modify it\n.\\" under the terms of either of the following licenses:\n.\\"\n.\\" * The GNU General Public License, as published by the Free Software\n.\\"   Foundation, version 3 or (at your option) any later version.  You\n.\\"   should have received a copy of the GNU General Public License\n.\\"   along with this program.  If not, see\n.\\"   <https://www.gnu.org/licenses/>.\n.\\"\n.\\" * The GNU Free Documentation License, as published by the Free\n.\\"   Software Foundation, version 1.2 or (at your option) any later\n.\\"   version, with no Invariant Sections.\n',
      'GPL-3.0-or-later OR GFDL-1.2-or-later',
    );
    check('Frobnicate is dual licensed under both\n\n* The Apache 2.0 License https://www.apache.org/licenses/LICENSE-2.0 and\n\n* the MIT license\n', 'Apache-2.0 OR MIT');
    check(`${PADDING}It is dual-licensed under the MIT License [1] and the Apache 2.0 License [2].`, 'MIT OR Apache-2.0');
    check(`${PADDING}It is licensed under both the BSD-style license (found in the LICENSE file) and the GPLv2 (found in the COPYING file). You may select one of them, at your option.`, 'BSD-3-Clause OR GPL-2.0-only');
  });

  it('reads who has, uses or is under a licence', () => {
    check(`${PADDING}This project uses the Apache License 2.0.`, 'Apache-2.0');
    check(`${PADDING}The project has an MIT license.`, 'MIT');
    check(`${PADDING}All the scripts are GPLv3+.`, 'GPL-3.0-or-later');
    check(`${PADDING}The parser is GPL'ed.`, 'GPL-1.0-or-later');
    check(`${PADDING}This parser is free [MIT](https://opensource.org/licenses/MIT) licensed software.`, 'MIT');
    check(`${PADDING}Our neighbour uses a parser, and its authors know the Apache License 2.0.`);
    check(`${PADDING}It is GPL friendly, and that is all.`);
  });

  it('reads on behind an aside on who chooses', () => {
    check(
      'This program and the accompanying materials are dual-licensed under\neither the terms of the Eclipse Public License v1.0 as published by\nthe Eclipse Foundation\n\n  or (per the licensee\'s choosing)\n\nunder the terms of the GNU Lesser General Public License version 2.1\nas published by the Free Software Foundation.',
      'EPL-1.0 OR LGPL-2.1-only',
    );
  });

  it('reads a name and a pointer behind a copyright notice', () => {
    check('/* (c) 2005 Jane Doe GPL see COPYING for details */', 'GPL-1.0-or-later');
    check('/* (c) 2005 Jane Doe, who knows the GPL see the manual for details */');
  });

  it('reads what a file was relicensed with, and takes what it was under before for no grant', () => {
    check(`${PADDING}The file was imported from elsewhere and relicensed with dual GPL-2.0/BSD-2-Clause with the holder's agreement.`, 'GPL-2.0-only OR BSD-2-Clause');
    check(`${PADDING}That version was originally released under the MIT license but is here released under the ISC license.`, 'ISC');
    check(`${PADDING}Originally licensed under the MIT license.`, 'MIT');
  });

  it('takes "unless otherwise noted" for the rule', () => {
    check(`${PADDING}Unless otherwise noted, all files are licensed under the MIT license.`, 'MIT');
    check(`${PADDING}Nothing here is licensed under the MIT license unless we say so.\n`);
    check(`${PADDING}You get no copy unless licensed under the MIT license.\n`);
  });

  it('reads labels of a word more', () => {
    check(`${PADDING}LICENSE INFORMATION: MPL 2.0\n`, 'MPL-2.0');
    check(`${PADDING}* Free software: MIT license\n`, 'MIT');
    check('<license name="The Apache Software License, Version 2.0" url="https://example.org/x"/>\n', 'Apache-2.0');
    check("pom { licenses { license { name = 'The Apache License, Version 2.0' } } }\n", 'Apache-2.0');
    check(`${PADDING}BSD 3-Clause license; see the LICENSE file.\n`, 'BSD-3-Clause');
    check(`${PADDING}This is a parser with a dual GPL/BSD license.\n`, 'GPL-1.0-or-later OR BSD-3-Clause');
    check(`${PADDING}It comes under a dual license system (MIT or GPL version 2).\n`, 'MIT OR GPL-2.0-only');
  });

  it('reads the names of Creative Commons, and what it says for a waiver', () => {
    check(`${PADDING}The pictures are licensed under the Creative Commons CC BY 3.0 license.`, 'CC-BY-3.0');
    check(`${PADDING}The photograph is released under the [Attribution-NonCommercial-ShareAlike 2.0 Generic](https://creativecommons.org/licenses/by-nc-sa/2.0/) license.`, 'CC-BY-NC-SA-2.0');
    check(`${PADDING}The icons are under a Creative Commons License (CC-BY 2.0).`, 'CC-BY-2.0');
    check(`${PADDING}To the extent possible under law, Jane Doe has waived all copyright and related or neighboring rights to this parser.`, 'CC0-1.0');
    check(`${PADDING}Copyright and related rights are waived via [CC0](https://creativecommons.org/publicdomain/zero/1.0/).`, 'CC0-1.0');
  });

  it('reads a name without version as the current one', () => {
    check(`${PADDING}The font is released under the SIL Open Font License.`, 'OFL-1.1');
    check(`${PADDING}The server is licensed under the Business Source License.`, 'BUSL-1.1');
    check(`${PADDING}The map is licensed under the Open Data Commons Open Database License (ODbL).`, 'ODbL-1.0');
  });

  it('reads the slips and short names of the Lesser GPL', () => {
    check(`${PADDING}It is under the GNU Lesser General Public License, version 2 or later.`, 'LGPL-2.0-or-later');
    check(`${PADDING}It is under the GNU Lesser General Public License (LGPL); see COPYING.`, 'LGPL-2.1-or-later');
    check(`${PADDING}It is under the GNU Lesser (Library) General Public License.`, 'LGPL-2.0-or-later');
    check(`${PADDING}It is dual-licensed under the EPL v1.0 and the LGPL 2.1, or more formally: both.`, 'EPL-1.0 OR LGPL-2.1-only');
  });

  it('reads a header that is a name and a pointer, and a link between name and version', () => {
    check('# frobnicate.py\n# GNU General Public License v3.0+ (see COPYING or https://www.gnu.org/licenses/gpl-3.0.txt)\n\nimport x\n', 'GPL-3.0-or-later');
    check(`${PADDING}It is licensed under the [GNU General Public License](https://www.gnu.org/licenses/gpl.html) version 3 or later.`, 'GPL-3.0-or-later');
    check(`${PADDING}The font is licensed under GPLv3, with the GPL font exception.`, 'GPL-3.0-only WITH Font-exception-2.0');
    check(`${PADDING}You may use it under the terms of either the MPL 2.0 or, at the users discretion, the modified BSD license.`, 'MPL-2.0 OR BSD-3-Clause');
    check(`${PADDING}We have joined the GPL Cooperation Commitment.`);
  });

  it('reads manual pages', () => {
    check('.SH COPYING\nIt may be distributed under the terms of the \\fIMPL-1.1\\fR or the \\fIGPL-2.0\\fR license.\n', 'MPL-1.1 OR GPL-2.0-only');
  });
});
