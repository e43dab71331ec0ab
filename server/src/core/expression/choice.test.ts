import assert from 'node:assert/strict';
import { alternativesOf, offersChoice } from './choice';

describe('alternativesOf', () => {
  const check = (text: string, ...expected: readonly string[]): void => assert.deepEqual(alternativesOf(text), expected);

  it('tells what may be taken instead of the whole', () => {
    check('MIT OR GPL-3.0-only', 'MIT', 'GPL-3.0-only');
    check('(MIT AND BSD-3-Clause) OR (GPL-2.0-only WITH Classpath-exception-2.0)', 'MIT AND BSD-3-Clause', 'GPL-2.0-only WITH Classpath-exception-2.0');
  });
  it('tells none where there is nothing to choose, or only within a part', () => {
    check('MIT');
    check('MIT AND (Apache-2.0 OR GPL-3.0-only)');
    check('either of them');
  });
});

describe('offersChoice', () => {
  const check = (text: string, expected: boolean): void => assert.equal(offersChoice(text), expected, text);

  it('is true where any part leaves a choice', () => {
    check('MIT OR Apache-2.0', true);
    check('MIT AND (Apache-2.0 OR GPL-3.0-only)', true);
    check('MIT AND Apache-2.0', false);
    check('MIT', false);
    check('NONE', false);
  });
});
