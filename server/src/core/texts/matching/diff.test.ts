import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { diffWords } from './diff';
import { fits } from './variables';

describe('diffWords', () => {
  const compare = (found: readonly number[], known: readonly number[]): ReturnType<typeof diffWords> =>
    diffWords(Uint16Array.from(found), Uint16Array.from(known), {
      foundStart: 0,
      foundEnd: found.length,
      knownStart: 0,
      knownEnd: known.length,
    });
  it('tells what was added, left out and replaced', () => {
    assert.deepEqual(compare([1, 2, 9, 3, 4, 8, 6], [1, 2, 3, 4, 5, 6]), [
      { foundStart: 2, foundEnd: 3, knownStart: 2, knownEnd: 2 },
      { foundStart: 5, foundEnd: 6, knownStart: 4, knownEnd: 5 },
    ]);
  });
  it('never takes two unknown words for the same', () => {
    assert.equal(compare([1, 0, 2], [1, 0, 2]).length, 1);
  });
  it('turns one side into the other', () => {
    const words = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (found, known) => {
        let rebuilt: number[] = [];
        let at = 0;
        for (const hunk of compare(found, known)) {
          rebuilt = [...rebuilt, ...found.slice(at, hunk.foundStart), ...known.slice(hunk.knownStart, hunk.knownEnd)];
          at = hunk.foundEnd;
        }
        assert.deepEqual([...rebuilt, ...found.slice(at)], known);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});

describe('wordings of a template', () => {
  const check = (words: string, wording: string, expected: boolean): void =>
    assert.equal(fits(words === '' ? [] : words.split(' '), wording), expected, `${words} / ${wording}`);
  it('fit word by word, in singular or plural', () => {
    check('are', 'are', true);
    check('is', 'are', false);
    check('the name of its contributors', 'the names of its contributor', true);
    check('', '', true);
  });
  it('fit any words where they have a star', () => {
    check('the name of jane doe may not', 'the name of * may not', true);
    check('the name of jane doe may', 'the name of * may not', false);
    check('', '*', true);
    check('a b c', 'a * b * d', false);
    check('a b x c', 'a * x * c', true);
  });
});
