import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PackageURL } from 'packageurl-js';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { purlOf } from './purl';

describe('purlOf', () => {
  it('writes what the reference implementation writes', () => {
    const word = fc.stringMatching(/^[a-z0-9@._+~A-Z-]{1,12}$/);
    fc.assert(
      fc.property(fc.constantFrom('npm' as const, 'cargo' as const, 'gem' as const, 'hex' as const), word, word, (type, name, version) => {
        assert.equal(purlOf(type, name, version), new PackageURL(type, undefined, name, version, undefined, undefined).toString());
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
