import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { ENDINGS_WITHOUT_FORMAT, FORMATS, formatOf } from './registry';

/** Every path that the page of formats names. */
const NAMED = [...readFileSync(join(__dirname, '../../../../docs/manifests.md'), 'utf8').matchAll(/`([^`\s]+\.[^`\s]+)`/g)].flatMap(([, path]) => path ?? []);

const asked = (path: string): string | undefined => FORMATS.find((format) => format.matches(path))?.id;

describe('endings that no format has', () => {
  it('are those of no file that a format reads', () => {
    assert.ok(NAMED.length > 60);
    for (const path of NAMED) {
      assert.equal(formatOf(path)?.id, asked(path), path);
      for (const ending of ENDINGS_WITHOUT_FORMAT) {
        const other = `${path.slice(0, path.lastIndexOf('.'))}.${ending}`;
        assert.equal(asked(other), undefined, other);
      }
    }
  });

  it('are so under any name', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcdeglmnoprstuv.-_/'), maxLength: 20 });
    fc.assert(
      fc.property(name, fc.constantFrom(...ENDINGS_WITHOUT_FORMAT), (stem, ending) => {
        assert.equal(asked(`${stem}.${ending}`), undefined);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
