import assert from 'node:assert/strict';
import { builtIndex } from '../../../../test/support/licence-index';
import { detect } from './detect';
import type { LicenceIndex } from './index/load';
import { Budget } from './matching/budget';
import { recognise } from './matching/recognise';
import { MAX_CHARACTERS, readWords } from './words';

/** What is long to read if anything is read twice: openings that nothing closes, names without end, words all licences share. */
const PIECES = [
  ...['a', ' ', '-', '<', '<a ', '<!-- licen ', '&a', '\\', "a'b", '( ', 'http://', '/common-licenses/', 'a-\n', '\r', '\0', '\ud800', 'e\u0301', 'é'],
  ...['licen', 'license: "', '<license><name>', 'licensed under the ', 'GPL ', 'GPL or ', 'GPL ( ', 'GPL-\n * ', 'GPL version 2 or ', 'EUPL version 1.2 or commission '],
  ...['or at your option any later version ', 'Copyright 1999-2000, 2001-', 'permission is hereby granted ', 'without warranty of any kind '],
];
const LENGTH = 100_000;

describe('hostile texts', () => {
  let indexes: readonly LicenceIndex[];
  before(async () => {
    indexes = await builtIndex();
  });

  for (const piece of PIECES)
    it(`are answered: ${JSON.stringify(piece)} again and again`, () => {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length));
      for (const { span } of detect(text, indexes).matches) assert.ok(0 <= span.start && span.end <= text.length);
    });

  it('with more licences than are combined are answered in part, which is told', () => {
    const list = (count: number): string => Array.from({ length: count }, (_, at) => `SPDX-License-${'Identifier'}: LicenseRef-${at}\n`).join('');
    assert.equal(detect(list(100), indexes).truncated, undefined);
    const many = detect(list(5_000), indexes);
    assert.equal(many.truncated, true);
    assert.equal(many.matches.length, 5_000);
  });

  it('that repeat the same few licences for each of their files are answered whole', () => {
    const tag = (id: string): string => `SPDX-License-${'Identifier'}: ${id}\n`;
    const { expression, truncated } = detect(`${tag('MIT').repeat(1_000)}${tag('Zlib')}`, indexes);
    assert.deepEqual([expression, truncated], ['MIT AND Zlib', undefined]);
  });

  for (const between of ['', 'Of another file.\n'.repeat(100)])
    it(`with a notice for each of many files are answered whole, ${between === '' ? 'one below the other' : 'far apart'}`, () => {
      const { expression, truncated } = detect(`${`Licensed under the MIT license.\n${between}`.repeat(between === '' ? 10_000 : 1_000)}Licensed under the EUPL-1.2.\n`, indexes);
      assert.deepEqual([expression, truncated], ['EUPL-1.2 AND MIT', undefined]);
    });

  it('are read as far as work may be spent on them, which is told', () => {
    const text = 'redistribution and use in source and binary forms '.repeat(2000);
    const budget = new Budget(100_000);
    assert.deepEqual(recognise(text, readWords(text), indexes, budget), []);
    assert.equal(budget.spent, true);
    assert.equal(detect(' '.repeat(MAX_CHARACTERS + 1), indexes).truncated, true);
  });
});
