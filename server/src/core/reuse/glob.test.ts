import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { compileDep5Path, compileTomlPath } from './glob';

describe('paths of REUSE.toml', () => {
  const check = (pattern: string, matching: string[], others: string[]): void => {
    const { matches } = compileTomlPath(pattern);
    for (const path of matching) assert(matches(path), `${pattern} matches ${path}`);
    for (const path of others) assert(!matches(path), `${pattern} does not match ${path}`);
  };
  it('stops one asterisk at a slash and lets two cross it', () => {
    check('*.py', ['a.py', '.py'], ['s/a.py', 'a.pyc']);
    check('s/*', ['s/a', 's/'], ['s/t/a', 'a']);
    check('**', ['a', 's/t/a'], []);
    check('**/*.py', ['a.py', 's/t/a.py'], ['a.js']);
    check('**//a', ['a', 's/a'], ['b']);
    check('a/**/b', ['a/b', 'a/x/y/b'], ['a/c']);
    check('a***b', ['a/x/b', 'ab'], ['a/x']);
    check('foo*bar', ['foobar', 'foo2bar'], ['foo/bar', 'foo']);
    check('a.py', ['a.py'], ['axpy', 's/a.py']);
  });
  it('takes what follows a backslash as it is', () => {
    check('\\*.py', ['*.py'], ['a.py']);
    check('\\**.py', ['*.py', '*a.py'], ['a.py']);
    check('\\\\*', ['\\a'], ['a']);
    check('\\a', ['a'], ['\\a']);
  });
  it('answers for any pattern and path, and a path without special characters matches itself', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '\\', '.', '?'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (pattern, path) => {
        compileTomlPath(pattern).matches(path);
        assert(compileTomlPath(path.replace(/[\\*]/g, '\\$&')).matches(path));
        assert(compileDep5Path(path.replace(/[\\*?]/g, '\\$&')).matches(path));
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
  it('stays polynomial on hostile patterns', () => {
    assert.equal(compileTomlPath('**a'.repeat(500)).matches('a'.repeat(499)), false);
  });
});

describe('paths of dep5', () => {
  it('lets an asterisk cross slashes and a question mark stand for one character', () => {
    assert(compileDep5Path('*').matches('s/t/a'));
    assert(compileDep5Path('s/?.py').matches('s/a.py'));
    assert(!compileDep5Path('s/?.py').matches('s/ab.py'));
    assert(compileDep5Path('\\*').matches('*'));
    assert(!compileDep5Path('\\*').matches('a'));
  });

  it('must fit the whole path', () => assert(!compileDep5Path('tools/wrap').matches('tools/wrap/a.py')));
});
