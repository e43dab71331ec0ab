import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { sameData } from './same-data';

describe('sameData', () => {
  const check = (a: unknown, b: unknown, same: boolean): void => {
    assert.equal(sameData(a, b), same);
    assert.equal(sameData(b, a), same);
  };
  it('compares by content', () => {
    check({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, true);
    check({ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] }, false);
    check({ a: 1 }, { a: 1, b: 2 }, false);
    check([1], { 0: 1 }, false);
    check(null, {}, false);
    check(undefined, [], false);
  });
  it('takes a missing key and an undefined one for the same, as JSON does', () => check({ a: 1, b: undefined }, { a: 1 }, true));
  it('agrees with JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        assert(sameData(a, JSON.parse(JSON.stringify(a))));
        if (JSON.stringify(a) === JSON.stringify(b)) assert(sameData(a, b));
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
