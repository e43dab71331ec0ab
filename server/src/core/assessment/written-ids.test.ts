import assert from 'node:assert/strict';
import { writtenIdsOf } from './written-ids';

describe('ids of a written expression', () => {
  const check = (text: string, expected: readonly string[]): void =>
    assert.deepEqual(writtenIdsOf(text).map(({ id, standing, replacements, span }) => `${id} ${standing} ${replacements.join('|')} ${text.slice(span.start, span.end)}`.trim()), expected);
  it('knows current, deprecated, unknown and custom ids', () => {
    check('MIT OR (LicenseRef-Own AND EUPL-1.2)', ['MIT current  MIT', 'LicenseRef-Own custom  LicenseRef-Own', 'EUPL-1.2 current  EUPL-1.2']);
    check('GPL-3.0', ['GPL-3.0 deprecated GPL-3.0-only|GPL-3.0-or-later GPL-3.0']);
    check('GPL-2.0+', ['GPL-2.0+ deprecated GPL-2.0-or-later GPL-2.0+']);
  });
  it('offers ids that differ in a letter or two', () => {
    check('EUPL-1.3', ['EUPL-1.3 unknown EUPL-1.0|EUPL-1.1|EUPL-1.2 EUPL-1.3']);
    check('Apache-20', ['Apache-20 unknown Apache-2.0 Apache-20']);
  });
  it('looks for what follows WITH among the exceptions', () => {
    check('GPL-2.0-only WITH Classpath-exception', ['GPL-2.0-only current  GPL-2.0-only', 'Classpath-exception unknown Classpath-exception-2.0 Classpath-exception']);
    check('GPL-3.0-only with gcc-exception', ['GPL-3.0-only current  GPL-3.0-only', 'gcc-exception unknown GCC-exception-2.0|GCC-exception-2.0-note|GCC-exception-3.1 gcc-exception']);
    check('GPL-2.0-only WITH AdditionRef-Own', ['GPL-2.0-only current  GPL-2.0-only', 'AdditionRef-Own custom  AdditionRef-Own']);
    check('GPL-2.0-only WITH LicenseRef-Own', ['GPL-2.0-only current  GPL-2.0-only', 'LicenseRef-Own unknown  LicenseRef-Own']);
    check('GPL-2.0-only WITH Own-words', ['GPL-2.0-only current  GPL-2.0-only', 'Own-words unknown  Own-words']);
  });
  it('takes prose for no expression', () => {
    check('see the licence file', []);
    check('GNU GPL v3', []);
  });
});
