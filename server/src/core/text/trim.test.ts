import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { withoutEnd } from './trim';

describe('text without its end', () => {
  it('is what is left of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '/', '\n'), maxLength: 20 }), (text) => assert.equal(withoutEnd(text, /[./]/), text.replace(/[./]+$/, ''))),
      { numRuns: FUZZ_RUNS },
    );
  });
});
