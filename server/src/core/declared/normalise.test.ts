import assert from 'node:assert/strict';
import fc from 'fast-check';
import spdxLicences from 'spdx-license-list';
import deprecated from '../../../../data/deprecated-ids.json';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { declaredFacts } from './data';
import { normalise } from './normalise';

const facts = declaredFacts();

/** One line per string: `ecosystem: string => expression`, or `=> status`, or `=> ambiguous: candidates`. */
function check(ecosystem: string, string: string, expected: string): void {
  const { status, expression, candidates } = normalise(string, ecosystem, facts);
  const said = expression ?? (expected.startsWith('ambiguous: ') ? `${status}: ${candidates.join(', ')}` : status);
  assert.equal(said, expected, `${ecosystem}: ${string}`);
}

function checkAll(ecosystem: string, table: string): void {
  for (const line of table.trim().split('\n')) {
    const [string = '', expected = ''] = line.split(' => ').map((part) => part.trim());
    check(ecosystem, string, expected);
  }
}

describe('normalise', () => {
  it('reads names, versions and abbreviations', () =>
    checkAll('npm', `
      Apache 2 => Apache-2.0
      The Apache Software License, Version 2.0 => Apache-2.0
      Mozilla Public License 1.1 (MPL 1.1) => MPL-1.1
      Common Development and Distribution License (CDDL) v1.1 => CDDL-1.1
      BSD 3-Clause "New" or "Revised" License => BSD-3-Clause
      GNU LESSER GENERAL PUBLIC LICENSE, Version 3, 29 June 2007 => LGPL-3.0-only
      Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International License => CC-BY-NC-SA-4.0
      Creative Commons Attribution 4.0 International Public License => CC-BY-4.0
      License: MIT => MIT
      MIT, see LICENSE => MIT
      MIT (https://opensource.org/licenses/MIT) => MIT`));

  it('takes no licence that is denied for one that is meant', () =>
    checkAll('npm', `
      Not MIT => ambiguous
      not under the GPL => ambiguous
      BSD-3-Clause, not GPL-2.0 => ambiguous
      No license => none`));

  it('reads addresses that are made of the licence and its version', () =>
    checkAll('npm', `
      https://creativecommons.org/licenses/by-nc/4.0 => CC-BY-NC-4.0
      https://creativecommons.org/licenses/by-nc-sa/3.0/deed.de => CC-BY-NC-SA-3.0
      http://www.mozilla.org/MPL/2.0/ => MPL-2.0
      http://mozilla.org/MPL/ => ambiguous`));

  it('never guesses what a broken expression was meant to be', () => {
    checkAll('npm', `
      (MIT => invalid
      MIT) => invalid
      MIT OR => invalid
      and MIT => invalid
      MIT OR AND ISC => invalid
      "(MIT OR ISC" => invalid
      GPL-2.0-only WITH => invalid
      MIT MIT => invalid
      MIT ISC => ambiguous: MIT OR ISC, MIT AND ISC
      MIT (ISC) => ambiguous: MIT OR ISC, MIT AND ISC
      MIT + ISC => ambiguous: MIT OR ISC, MIT AND ISC
      (The MIT License => MIT`);
    check('apk', 'MIT ISC', 'MIT AND ISC');
  });
  it('reads an expression however long it is, and takes one beyond the limit for no text', () => {
    const chain = (id: string, count: number): string => Array.from({ length: count }, () => id).join(' AND ');
    check('npm', chain('MIT', 300), chain('MIT', 300));
    check('npm', chain('mit', 300), chain('MIT', 300));
    check('npm', chain('MIT', 600), 'invalid');
    check('npm', `${chain('MIT', 300)} OR`, 'invalid');
    check('npm', `${chain('MIT', 300)} and so on`, 'see-file');
  });
  it('keeps only and or-later apart, in several languages', () =>
    checkAll('readme', `
      GPLv2+ => GPL-2.0-or-later
      GNU General Public License, either version 3 of the License, or (at your option) any later version => GPL-3.0-or-later
      GPL v3 => GPL-3.0-only
      GPLv2 only => GPL-2.0-only
      EUPL v1.2 => EUPL-1.2
      EUPL-1.2-or-later-or-later => EUPL-1.2+
      EUPL, Version 1.1 or - as soon they will be approved by the European Commission - subsequent versions of the EUPL => EUPL-1.1+
      EUPL-1.2 oder später => EUPL-1.2+
      EUPL-1.2 of hoger => EUPL-1.2+
      EUPL-1.2 o versioni successive => EUPL-1.2+
      GPL-3.0 ou ultérieure => GPL-3.0-or-later
      EUPL-1.2 ou postérieure => EUPL-1.2+
      GPL version 2 or 3 => GPL-2.0-only OR GPL-3.0-only`));
  it('reads the names of licences in several languages', () =>
    checkAll('readme', `
      Öffentliche Lizenz der Europäischen Union 1.2 => EUPL-1.2
      Licence Publique Générale GNU Affero version 3 => AGPL-3.0-only
      Licence publique générale limitée GNU version 2.1 => LGPL-2.1-only
      Licencia Pública General de GNU v3 => GPL-3.0-only
      GNU Allgemeine Öffentliche Lizenz, Version 2 oder später => GPL-2.0-or-later
      Licença Pública Geral GNU versão 3 => GPL-3.0-only
      Licenza Pubblica Generica GNU, versione 2 => GPL-2.0-only
      https://eupl.eu/1.2/de/ => EUPL-1.2`));

  it('never guesses', () =>
    checkAll('npm', `
      BSD => ambiguous: BSD-3-Clause, BSD-2-Clause, BSD-4-Clause
      GPL => ambiguous: GPL-3.0-only, GPL-2.0-only, GPL-1.0-only
      CeCILL => ambiguous: CECILL-2.1, CECILL-2.0, CECILL-1.1, CECILL-1.0
      Apache-2.0; MIT => ambiguous: Apache-2.0 OR MIT, Apache-2.0 AND MIT
      MIT-style => ambiguous: MIT
      MIT with a promise => ambiguous: MIT
      Fair Source License => ambiguous: Fair
      Elastic License => ambiguous: Elastic-2.0
      Apache License 2.0 with Commons Clause => ambiguous
      CC-BY-SA-2.0-IT => ambiguous
      Apache 2.0 (https://opensource.org/licenses/MIT) => ambiguous
      GPL-2.0 with the MIT exception => ambiguous
      GPL-2+ with OpenSSL exception => ambiguous: GPL-2.0-or-later
      MIT 2.0 => ambiguous
      Public Domain => ambiguous
      UNKNOWN => ambiguous
      https://github.com/someone/something/blob/main/LICENSE => ambiguous
      EUPL-1.3 => invalid
      MIT OR Foo-1.0 => invalid
      Foo Bar => invalid`));

  it('takes labels off', () =>
    checkAll('pypi', `
      License-Expression :: AGPL-3.0-or-later => AGPL-3.0-or-later
      SPDX: MIT => MIT
      License expression: EUPL-1.2 => EUPL-1.2`));

  it('tells files and the absence of a licence', () => {
    checkAll('npm', `
      SEE LICENSE IN LICENSE.md => see-file
      LICENSE.txt => see-file
      { :file => see-file
      UNLICENSED => none
      All rights reserved => none`.replace('{ :file', '{"file": "../LICENSE"}'));
    check('composer', 'proprietary', 'LicenseRef-proprietary');
    assert.equal(normalise('proprietary', 'composer', facts).status, 'none');
    assert.equal(normalise('Unlicense', 'npm', facts).expression, 'Unlicense');
  });

  it('joins several licences as the ecosystem does', () => {
    check('cargo', 'MIT/Apache-2.0', 'MIT OR Apache-2.0');
    check('maven', 'EPL 2.0 GPL2 w/ CPE', 'EPL-2.0 OR (GPL-2.0-only WITH Classpath-exception-2.0)'.replace(/[()]/g, ''));
    check('apk', 'GPL-2.0-or-later LGPL-2.1-or-later', 'GPL-2.0-or-later AND LGPL-2.1-or-later');
    check('composer', '["MIT", "GPL-3.0-or-later"]', 'MIT OR GPL-3.0-or-later');
    check('gem', '["MIT", "Ruby"]', 'ambiguous');
    check('npm', '[{"type": "MIT"}, {"type": "Apache 2"}]', 'MIT OR Apache-2.0');
    check('maven', 'CDDL v1.1 / GPL v2 dual license', 'CDDL-1.1 OR GPL-2.0-only');
    check('debian', 'GPL-2+ or AFL-2.1, and Expat', '(GPL-2.0-or-later OR AFL-2.1) AND MIT');
    check('debian', 'GPL-1+ or Artistic', 'Artistic-1.0-Perl OR GPL-1.0-or-later');
    check('debian', 'GPL-1+ or Artistic-2.0', 'GPL-1.0-or-later OR Artistic-2.0');
    check('pypi', 'public domain, Python, 2-Clause BSD, GPL 3 (see COPYING.txt)', 'ambiguous');
    check('npm', 'MIT, ISC or Apache 2.0', 'MIT OR ISC OR Apache-2.0');
    check('npm', 'GPL-2.0 AND MIT OR ISC', '(GPL-2.0-only AND MIT) OR ISC');
  });

  it('reads the licence field of R packages', () =>
    checkAll('cran', `
      GPL (>= 2) => GPL-2.0-or-later
      GPL-2 | GPL-3 => GPL-2.0-only OR GPL-3.0-only
      LGPL (>= 2.1, < 3) => LGPL-2.1-only
      MIT + file LICENSE => MIT
      GPL-3 + file LICENSE => ambiguous
      GPL (>= 2) | file LICENSE => ambiguous
      file LICENSE => see-file`));

  it('reads PyPI classifiers, which are ambiguous without a version', () =>
    checkAll('pypi', `
      License :: OSI Approved :: GNU General Public License v3 or later (GPLv3+) => GPL-3.0-or-later
      License :: OSI Approved :: European Union Public Licence 1.2 (EUPL 1.2) => EUPL-1.2
      License :: OSI Approved :: Apache Software License => ambiguous
      License :: OSI Approved :: GNU Library or Lesser General Public License (LGPL) => ambiguous
      License :: OSI Approved :: CEA CNRS Inria Logiciel Libre License, version 2.1 (CeCILL-2.1) => CECILL-2.1
      License :: CC0 1.0 Universal (CC0 1.0) Public Domain Dedication => CC0-1.0
      License :: OSI Approved => ambiguous`));

  it('knows the addresses of licence texts', () =>
    checkAll('nuget', `
      http://www.apache.org/licenses/LICENSE-2.0.html => Apache-2.0
      https://licenses.nuget.org/MIT => MIT
      https://licenses.nuget.org/(MIT%20OR%20Apache-2.0) => MIT OR Apache-2.0
      http://www.opensource.org/licenses/cpl1.0.txt => CPL-1.0
      https://glassfish.java.net/nonav/public/CDDL+GPL_1_1.html => CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0
      http://www.opensource.org/licenses/mit-license.php => MIT
      https://creativecommons.org/licenses/by/4.0/ => CC-BY-4.0
      https://www.gnu.org/licenses/gpl-3.0.en.html => GPL-3.0-only
      https://www.gnu.org/licenses/gpl.html => ambiguous`));

  it('refuses what is too long to be a name', () => check('pypi', `MIT ${'x '.repeat(600)}`, 'see-file'));
});

describe('normalise, for every SPDX licence', () => {
  const replacements = deprecated.replacements as Readonly<Record<string, string>>;
  const current = (id: string): string => replacements[id] ?? (id.endsWith('+') ? `${id.slice(0, -1)}-or-later` : id);
  const ids = Object.keys(spdxLicences);

  it('reads the id, in any case and with any separator', () => {
    for (const id of ids) {
      const expected = current(id);
      for (const string of [id, id.toLowerCase(), id.toUpperCase(), ` "${id}" `, `${id} License`, id.replace(/-/g, ' '), id.replace(/-/g, '_')]) {
        assert.equal(normalise(string, 'generic', facts).expression, expected, string);
      }
    }
  });

  it('reads the official name', () => {
    for (const id of ids) {
      const name = spdxLicences[id]?.name ?? '';
      const { expression, candidates } = normalise(name, 'generic', facts);
      const same = ids.filter((other) => spdxLicences[other]?.name === name).map(current);
      assert.ok(expression === undefined ? candidates.includes(current(id)) : same.includes(expression), `${name}: ${expression ?? candidates.join()}`);
    }
  });
});

describe('normalise, on foreign input', () => {
  const ecosystem = fc.constantFrom('npm', 'maven', 'pypi', 'cran', 'apk', 'generic');
  const piece = fc.oneof(
    fc.constantFrom(...Object.keys(spdxLicences), 'GPL', 'BSD', 'version 2', 'or later', 'and', 'OR', 'with', '(', ')', '+', '/', ',', ';', '|', 'file LICENSE', 'the', 'http://a.b/c', '{', '[', '"', '>= 2'),
    fc.string({ maxLength: 6 }),
  );
  const strings = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(' '));

  it('never throws, and its answer is exact when read again', () => {
    fc.assert(
      fc.property(fc.oneof(strings, fc.string({ unit: 'binary', maxLength: 60 })), ecosystem, (string, name) => {
        const { expression, status } = normalise(string, name, facts);
        if (expression === undefined) return;
        const again = normalise(expression, name, facts);
        assert.equal(again.expression, expression);
        if (status !== 'none') assert.equal(again.status, 'exact');
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('does not take words with a letter changed for a licence', () => {
    const word = fc.constantFrom('Apache License 2.0', 'MIT', 'EUPL-1.2', 'Mozilla Public License 2.0', 'GPL-3.0-or-later', 'BSD-3-Clause');
    fc.assert(
      fc.property(word, fc.nat(40), fc.constantFrom('q', 'x', 'z', 'qq'), (string, at, letter) => {
        const place = at % string.length;
        if (!/[a-z]/i.test(string.charAt(place)) || string.charAt(place).toLowerCase() === letter) return;
        const changed = `${string.slice(0, place)}${letter}${string.slice(place + 1)}`;
        const { expression } = normalise(changed, 'npm', facts);
        assert.ok(expression === undefined, `${changed}: ${expression}`);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
