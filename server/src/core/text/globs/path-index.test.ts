import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { compileDep5Path, compileTomlPath } from '../../reuse/glob';
import { MAX_ALIKE, indexPatterns } from './path-index';
import { patternOf } from './pattern';

describe('an index of paths', () => {
  it('answers as if all patterns were tried', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '**', '\\', '.', '?'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 }), fc.boolean(), (written, path, toml) => {
        const patterns = written.map(toml ? compileTomlPath : compileDep5Path);
        assert.equal(indexPatterns(patterns).last(path), patterns.findLastIndex(({ matches }) => matches(path)));
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  /** Patterns tried for a path, of so many. */
  const tried = (write: (at: number) => string, path: string): number => {
    const index = indexPatterns(Array.from({ length: 5_000 }, (_, at) => compileTomlPath(write(at))));
    return index.candidates(path).reduce((sum, list) => sum + list.length, 0);
  };

  it('tries those alone that may match', () => {
    assert.equal(tried((at) => `src/${String(at)}.c`, 'src/7.c'), 1);
    assert.equal(tried((at) => `src/${String(at)}/**`, 'src/7/a.c'), 1);
    assert.equal(tried((at) => `**/${String(at)}.c`, 'src/7.c'), 1);
  });

  it('says where too many would have to be tried', () => {
    const alike = (count: number): number | undefined => indexPatterns(Array.from({ length: count }, (_, at) => compileTomlPath(`*${String(at)}*`))).crowded;
    assert.equal(alike(MAX_ALIKE), undefined);
    assert.equal(alike(MAX_ALIKE + 1), MAX_ALIKE);
  });

  it('takes no notice of what a pattern says twice', () => {
    const { matches } = patternOf([...Array.from({ length: 100_000 }, () => ({ kind: 'folders' as const })), { kind: 'text', text: 'a' }]);
    assert(matches(`${'b/'.repeat(1_000)}a`));
    assert(!matches(`${'b/'.repeat(1_000)}b`));
  });
});
