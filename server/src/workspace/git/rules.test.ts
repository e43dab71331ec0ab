import assert from 'node:assert/strict';
import { NO_RULES } from './rules';

describe('rules of ignore files', () => {
  /** What Git itself says of these paths: the ignored ones. */
  const check = (text: string, ignored: string[], others: string[]): void => {
    const rules = NO_RULES.with('', text);
    for (const path of ignored) assert(rules.ignores(path), `${JSON.stringify(text)} ignores ${path}`);
    for (const path of others) assert(!rules.ignores(path), `${JSON.stringify(text)} does not ignore ${path}`);
  };

  it('are read as gitignore(5) has them', () => {
    check('a*b', ['ab', 'x/axb'], ['a/b', 'abc']);
    check('a/*', ['a/b', 'a/b/'], ['a', 'a/b/c', 'x/a/b']);
    check('**/a', ['a', 'x/a', 'x/y/a'], ['xa', 'b']);
    check('a/**', ['a/b', 'a/b/c'], ['a', 'b/a/c']);
    check('a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab']);
    check('a**/b', ['a/b', 'axx/b'], ['a/x/b']);
    check('a/', ['a/', 'x/a/'], ['a']);
    check('/a', ['a'], ['x/a']);
    check('//a', [], ['a', 'x/a']);
    check('?', ['a', 'x/b'], ['ab']);
    check('[a-c]x', ['bx'], ['dx', '-x']);
    check('[!a-c]x', ['dx'], ['bx', 'x']);
    check('[]]', [']'], ['[']);
    check('[[:digit:]]', ['7'], ['a']);
    check('[a', [], ['[a', 'a']);
    check('[[:none:]]', [], ['n', ':']);
    check('a\\', [], ['a', 'a\\']);
    check('\\!a', ['!a'], ['a']);
    check('\\#a', ['#a'], []);
    check('#a', [], ['#a', 'a']);
    check('a \nb\\ ', ['a', 'b '], ['a ', 'b']);
    check('a\r\nb\r', ['a', 'b'], ['a\r']);
    check('*.o\n!k.o', ['a.o'], ['k.o']);
    check('!a\na', ['a'], []);
  });

  it('of a folder hold below it, and go before those above', () => {
    const rules = NO_RULES.with('', '*.o\n').with('s', '!a.o\n/b\n');
    assert.deepEqual(['a.o', 's/a.o', 's/b', 'b', 's/t/b', 's/c.o'].filter(rules.ignores), ['a.o', 's/b', 's/c.o']);
  });

  it('answer whatever is asked of asterisks', () => {
    const path = `${'a/'.repeat(50)}${'a'.repeat(200)}`;
    check(['**/', '*a', 'a*', '[a-z]*', '?*', '**a'].map((piece) => `${piece.repeat(1_000)}b`).join('\n'), [], [path]);
    check(`${'*a'.repeat(100)}`, [path], []);
  });

  it('are cut where there are too many, which is told', () => {
    const lines = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at)).join('\n');
    assert(!NO_RULES.with('', lines(50_000, (at) => `build/${String(at)}/*.o`)).cut);
    const many = NO_RULES.with('', lines(3_000, (at) => `*${String(at)}*`));
    assert(many.cut && many.ignores('1999') && !many.ignores('x'));
    assert(NO_RULES.with('', '#'.repeat(1_000_001)).cut);
  });
});
