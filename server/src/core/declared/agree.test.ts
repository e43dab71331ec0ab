import assert from 'node:assert/strict';
import { agreementOf } from './agree';
import type { LicencePlace } from './agree';
import { declaredFacts } from './data';
import { normalise } from './normalise';

/** `text:ID` is a licence text; anything else a declared string. */
function placeOf(written: string): LicencePlace {
  if (!written.startsWith('text:')) return { kind: 'stated', value: written, ...normalise(written, 'generic', declaredFacts()) };
  const value = written.slice('text:'.length);
  const open = /^(?:A|L)?GPL-/.test(value);
  return { kind: 'text', value, expression: value, status: open ? 'ambiguous' : 'exact', candidates: open ? [`${value}-only`, `${value}-or-later`] : [] };
}

/** Compares the first two places, among all of them, in both directions. */
function check(places: readonly string[], expected: string): void {
  const all = places.map(placeOf);
  const [a, b] = all;
  assert.ok(a && b);
  for (const { agrees, rule } of [agreementOf(a, b, all), agreementOf(b, a, all)]) assert.equal(`${agrees ? 'agree' : 'differ'}: ${rule}`, expected, places.join(' | '));
}

describe('agreementOf', () => {
  it('takes the same licence in other words for the same', () => {
    check(['MIT', 'MIT License'], 'agree: same');
    check(['MIT OR Apache-2.0', 'Apache-2.0/MIT'], 'agree: same');
    check(['UNLICENSED', 'proprietary'], 'agree: same');
    check(['text:EUPL-1.2', 'text:EUPL-1.2'], 'agree: same');
  });

  it('knows that a licence text leaves only/or-later open, and so does a bare GNU version', () => {
    check(['text:GPL-3.0', 'GPL-3.0-or-later'], 'agree: own-text');
    check(['text:EUPL-1.2', 'EUPL-1.2-or-later'], 'agree: own-text');
    check(['GPLv3', 'GPL-3.0-or-later'], 'agree: later-open');
    check(['EUPL v1.2', 'EUPL-1.2+'], 'agree: later-open');
    check(['GPL-3.0-only', 'GPL-3.0-or-later'], 'differ: only-or-later');
  });

  it('lets a text belong to one licence of several', () => {
    check(['text:MIT', 'MIT OR Apache-2.0', 'text:Apache-2.0'], 'agree: own-text');
    check(['text:MIT', 'text:Apache-2.0', 'MIT OR Apache-2.0'], 'agree: further-text');
    check(['text:GPL-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'], 'agree: own-text');
    check(['text:GPL-3.0', 'LGPL-3.0-or-later', 'text:LGPL-3.0'], 'agree: own-text');
    check(['text:GPL-3.0', 'text:LGPL-3.0', 'LGPL-3.0-only'], 'agree: own-text');
    check(['text:GPL-3.0', 'GPL-2.0-or-later'], 'agree: own-text');
    check(['text:OFL-1.1', 'MIT', 'text:MIT'], 'agree: further-text');
  });

  it('takes a text with a sentence more for the licence people mean', () => {
    check(['BSD-2-Clause', 'text:BSD-2-Clause-Views'], 'agree: own-text');
    check(['Python-2.0', 'text:Python-2.0.1'], 'agree: own-text');
  });

  it('sees contradictions', () => {
    check(['MIT', 'text:EUPL-1.2'], 'differ: other-licence');
    check(['EUPL-1.1', 'text:EUPL-1.2'], 'differ: other-version');
    check(['GPL-2', 'text:GPL-3.0'], 'differ: other-version');
    check(['GPL-3.0-or-later', 'text:AGPL-3.0'], 'differ: other-licence');
    check(['UNLICENSED', 'EUPL-1.2'], 'differ: no-rights');
    check(['MIT OR Apache-2.0', 'MIT AND Apache-2.0'], 'differ: choice');
    check(['MIT', 'MIT OR Apache-2.0'], 'differ: other-licence');
    check(['MIT', 'text:GPL-3.0', 'text:EUPL-1.2'], 'differ: other-licence');
  });

  it('says nothing against what is open or unreadable', () => {
    check(['BSD', 'BSD-3-Clause'], 'agree: possible');
    check(['BSD', 'text:BSD-2-Clause'], 'agree: own-text');
    check(['BSD', 'MIT'], 'differ: other-licence');
    check(['Foo', 'MIT'], 'agree: unreadable');
    check(['SEE LICENSE IN LICENSE', 'MIT'], 'agree: unreadable');
    check(['text:MIT', 'text:Apache-2.0'], 'agree: further-text');
  });
});
