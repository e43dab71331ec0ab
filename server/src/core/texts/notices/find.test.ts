import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { findNotices } from './find';

/** What the notices of `text` say, one after the other. */
function check(text: string, ...expected: string[]): void {
  assert.deepEqual(
    findNotices(text).map(({ licence }) => licence),
    expected,
    text.slice(0, 200),
  );
}

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

  it('reads a choice as a choice', () => {
    check('Dual licensed under the MIT and GPL v2 licenses.', 'MIT OR GPL-2.0-only');
    check('Licensed under either of Apache License, Version 2.0 or MIT license at your option.', 'Apache-2.0 OR MIT');
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
    check('These licenses make it possible to combine it with other software that is released under the GPL.');
    check('This program is not licensed under the GPL.');
  });

  it('takes where a copy lies for a reference', () => {
    const [only, ...others] = findNotices('See /usr/share/common-licenses/GPL-2 for the full text of the license.');
    assert.deepEqual([only?.licence, only?.kind, others.length], ['GPL-2.0', 'reference', 0]);
  });

  it('reads nothing in a list of licences', () => {
    const names = ['MIT', 'ISC', 'Zlib', 'Apache-2.0', 'GPL-2.0-only', 'GPL-3.0-only', 'LGPL-2.1-only', 'MPL-2.0', 'EPL-2.0'];
    const more = ['EUPL-1.2', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'CC0-1.0', 'CC-BY-4.0', 'AGPL-3.0-only', 'WTFPL'];
    check([...names, ...more].map((name) => `Code of this kind is licensed under ${name}.\n\n`).join(''));
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
