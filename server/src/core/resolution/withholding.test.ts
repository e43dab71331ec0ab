import assert from 'node:assert/strict';
import { withholdingIn } from './withholding';

/** `line: words` of what withholds rights; '' for nothing. */
function check(text: string, expected: string): void {
  const found = withholdingIn(text);
  assert.equal(found === undefined ? '' : `${String(found.line)}: ${found.quote}`, expected, text);
}

describe('words of a licence file that withhold rights', () => {
  it('knows refusals by line and sentence', () => {
    check('Copyright (c) 2024 Foo\n\nThis package is proprietary. You may not copy it.\n', '3: This package is proprietary.');
    check('You may not copy,\nmodify or distribute this software without the prior written consent of Foo.', '1: You may not copy, modify or distribute this software without the prior written consent of Foo.');
    check('Unauthorized copying of this file is strictly prohibited.', '1: Unauthorized copying of this file is strictly prohibited.');
    check('<html><body>\n<p>For internal use only.</p>\n</body></html>', '2: For internal use only.');
    check('Die Weitergabe der Software ist nicht gestattet.', '1: Die Weitergabe der Software ist nicht gestattet.');
    check('Toute reproduction, même partielle, est interdite.', '1: Toute reproduction, même partielle, est interdite.');
  });

  it('knows contracts', () => {
    check('END USER LICENSE AGREEMENT\n\nThis is between you and Foo.', '1: END USER LICENSE AGREEMENT');
    check('By installing this software you agree to these terms.', '1: By installing this software you agree to these terms.');
    check('You may use this software free of charge for 30 days. After that you must buy a licence.', '1: You may use this software free of charge for 30 days.');
    check('Contact licensing@example.org for licensing terms.', '1: Contact licensing@example.org for licensing terms.');
    check('Small companies may use it; otherwise a commercial license is required.', '1: Small companies may use it; otherwise a commercial license is required.');
    check('Use in production requires a commercial license from Foo.', '1: Use in production requires a commercial license from Foo.');
  });

  it('takes reserved rights for a refusal where nothing is granted', () => {
    check('Copyright (c) 2024 Foo Inc. All rights reserved.', '1: All rights reserved.');
    check('Copyright 2024 Firma GmbH. Alle Rechte vorbehalten.', '1: Alle Rechte vorbehalten.');
    check('Copyright (c) 2024 Foo. All rights reserved.\nYou may use this as you like.', '');
    check('Copyright (c) 2024 Foo. All rights reserved.\nSee README.md for the licence.', '');
  });

  it('stays quiet on words that withhold nothing', () => {
    for (const text of [
      '',
      'Contributors:\n- A. Foo\n- B. Bar\n',
      'See README.md for licensing information.',
      'Do whatever you like, keep my name.',
      'Use it freely in any project, commercial or not. You may not redistribute it as your own work.',
      'You may not distribute copies without this notice.',
      'You must not misrepresent the origin of this software.',
      'This program may be used in proprietary software.',
      'It is not proprietary.',
      'These programs are available without any license fee.',
      'This software is dual-licensed: GPL, or a commercial license.',
      'Choose the General Public License or\nthe commercial licence agreement.',
    ])
      check(text, '');
  });

  it('hears only refusals in a file that names a licence', () => {
    const named = (text: string): string | undefined => withholdingIn(text, true)?.quote;
    assert.equal(named('This software is proprietary to Foo. It includes parts licensed under the MIT License.'), 'This software is proprietary to Foo.');
    assert.equal(named('Licensed under the MIT License. Copyright Foo. All rights reserved.'), undefined);
    assert.equal(named('Licensed under the Artistic License. By using it you agree to it.'), undefined);
  });
});
