import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { expectedAt } from './complete';
import type { Expected } from './complete';

describe('expectedAt', () => {
  /** `|` is the cursor; the word to be replaced stands between `[` and `]`. */
  const check = (marked: string, kind: Expected['kind']): void => {
    const text = marked.replace(/[[\]|]/g, '');
    const offset = marked.replace(/[[\]]/g, '').indexOf('|');
    const found = expectedAt(text, offset);
    assert.equal(found.kind, kind, marked);
    const { start, end } = found.word;
    assert.equal(
      `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      marked.replace('|', ''),
      marked,
    );
  };
  it('expects a licence at the start and after AND, OR and a bracket', () => {
    check('[|]', 'licence');
    check('[MI|T]', 'licence');
    check('MIT OR [A|]', 'licence');
    check('(MIT and [|]', 'licence');
    check('([GP|L-2.0] OR MIT)', 'licence');
  });
  it('expects an exception after WITH', () => check('GPL-2.0-only WITH [Class|]', 'exception'));
  it('expects an operator after a licence', () => {
    check('MIT [|]', 'operator');
    check('MIT [O|]', 'operator');
    check('GPL-2.0-only WITH Classpath-exception-2.0 [|]', 'operator');
  });
  it('answers for any text and place', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(100), (text, offset) => {
        const { word } = expectedAt(text, offset);
        assert(word.start <= word.end && word.end <= text.length);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
