import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from '../../../data/messages/en.json';
import { bundleFaults } from './bundle-faults';

const FOLDER = join(__dirname, '../../../data/messages');

describe('the texts of every language', () => {
  for (const file of readdirSync(FOLDER)) {
    const language = file.replace('.json', '');
    it(`are complete and well formed: ${language}`, () => {
      const source = readFileSync(join(FOLDER, file), 'utf8');
      const texts = JSON.parse(source) as Record<string, string>;
      assert.match(file, /^[a-z]{2,3}\.json$/);
      assert.deepEqual(bundleFaults(language, texts, english), []);
      const ids = [...source.matchAll(/^ {2}"([^"]+)":/gm)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)].sort(), 'each id once, in alphabetical order');
    });
  }
});

describe('bundleFaults', () => {
  const check = (language: string, text: string, english: string, ...faults: string[]): void =>
    assert.deepEqual(
      bundleFaults(language, { 'a.b': text }, { 'a.b': english }),
      faults.map((fault) => `a.b: ${fault}`),
    );

  it('finds missing and surplus ids', () => {
    assert.deepEqual(bundleFaults('de', { 'a.b': 'x' }, { 'a.c': 'x' }), ['a.c: missing', 'a.b: not in English']);
  });
  it('finds arguments that are lost, invented, or used otherwise', () => {
    check('de', '{b}, {a}', '{a} and {b}');
    check('de', '{b}', '{a}', '{a} should be used as text, not as nothing', '{b} is not in English');
    check('de', '{a}', '{a, number}', '{a} should be used as number, not as text');
    check('de', '{a, plural, one {ein} other {#}}', '{a, number}');
    check(
      'de',
      '{a, select, yes {ja} other {}}',
      '{a, select, yes {yes} no {no} other {}}',
      '{a} should be used as one of no|other|yes, not as one of other|yes',
    );
  });
  it('looks into every branch', () => {
    check(
      'de',
      '{a, plural, one {{b}} other {#}}',
      '{a, plural, one {{c}} other {#}}',
      '{c} should be used as text, not as nothing',
      '{b} is not in English',
    );
  });
  it('asks for the plural forms of the language', () => {
    check('pl', '{a, plural, one {#} few {#} many {#} other {#}}', '{a, plural, one {#} other {#}}');
    check(
      'pl',
      '{a, plural, one {#} other {#}}',
      '{a, plural, one {#} other {#}}',
      '{a} lacks the plural form many',
      '{a} lacks the plural form few',
    );
    check(
      'de',
      '{a, plural, one {#} few {#} other {#}}',
      '{a, plural, one {#} other {#}}',
      'de has no plural form few',
    );
    check('de', '{a, plural, =0 {nichts} other {etwas}}', '{a, plural, =0 {nothing} other {something}}');
  });
  it('finds what is no message', () => {
    assert.match(bundleFaults('de', { a: '{b' }, { a: '{b}' })[0] ?? '', /^a: no ICU message/);
    check('de', '', 'x', 'empty');
    check('de', 'x ', 'x', 'spaces at an end differ');
  });
  it('keeps links, code, icons and tags', () => {
    check(
      'de',
      '[Prüfen](command:b) mit `c`',
      '[Check](command:a) with `c`',
      'marks should be ](command:a) `c`, not ](command:b) `c`',
    );
  });
});
