import assert from 'node:assert/strict';
import { ENDINGS } from './endings';
import { NAMES } from './names';
import { commentStyleOf } from './style-of';

describe('commentStyleOf', () => {
  const check = (path: string, expected: string | undefined, text = ''): void => assert.equal(commentStyleOf(path, text), expected, path);
  it('goes by name, then by the longest ending', () => {
    check('src/CMakeLists.txt', 'hash');
    check('notes.txt', 'none');
    check('a.blade.php', 'blade');
    check('b.app.src', 'erlang');
    check('.gitignore', 'hash');
    check('A.PY', 'hash');
    check('package.json', 'none');
  });
  it('lets the text decide where endings are shared', () => {
    check('a.m', 'percent', 'function x = f()\nend');
    check('a.m', 'slashes', '#import <A.h>');
    check('a.m', undefined, 'x');
    check('libz.so.1', undefined, '\u007fELF');
    check('git.1', 'roff', '.TH GIT 1');
    check('a.ts', 'markup', '<?xml version="1.0"?><!DOCTYPE TS>');
    check('tool', 'hash', '#!/usr/bin/env node');
    check('README', undefined, '# Title');
  });
  it('names every ending and every file once', () => {
    for (const table of [ENDINGS, NAMES]) {
      const words = Object.values(table).flatMap((list) => list.split(' '));
      assert.deepEqual(words.filter((word, i) => words.indexOf(word) !== i || word === ''), []);
    }
  });
});
