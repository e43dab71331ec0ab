import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { escaped, unescaped } from './kept-text';

describe('names as they are kept', () => {
  it('are found again, without anything that parts folders, lines and fields', () => {
    const check = (name: string): void => {
      assert.match(escaped(name), /^[!-=?-~]*$/);
      assert.equal(unescaped(escaped(name)), name);
    };
    for (const name of ['a.c', 'b é\t%.py', '>x', '100%', '%20', '\u{1f600}.md', 'half \ud83d', 'a\nb']) check(name);
    fc.assert(fc.property(fc.string({ unit: 'binary' }).filter((name) => !/%u[\da-f]{4}/.test(name)), check), { numRuns: FUZZ_RUNS });
  });

  it('are left as they are where nobody wrote them', () => assert.equal(unescaped('%zz'), '%zz'));
});
