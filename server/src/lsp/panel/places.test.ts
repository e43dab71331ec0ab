import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import { INTERFACES } from '../../core/verdict/law';
import { referencesOf } from './places';

const check = (basis: string, expected: readonly (readonly [string, RegExp | undefined])[]): void => {
  const references = referencesOf([basis], knowledge);
  assert.deepEqual(
    references.map(({ text }) => text),
    expected.map(([text]) => text),
  );
  for (const [index, [, page]] of expected.entries()) {
    if (page) assert.match(references[index]?.url ?? '', page);
    else assert.equal(references[index]?.url, undefined);
  }
};

describe('the sources of a verdict', () => {
  it('lead to the text of the licence, whatever its variant', () => {
    check('EUPL-1.2 Art. 5, copyleft clause; Art. 1', [['EUPL-1.2 Art. 5, copyleft clause; Art. 1', /^https:/]]);
    check('GPL-3.0 § 5(c)', [['GPL-3.0 § 5(c)', /gnu\.org/]]);
  });
  it('lead to acts and judgments, each to its own page', () =>
    check(INTERFACES, [
      ['Directive 2009/24/EC Art. 1(2), recitals 10, 11 and 15', /eur-lex/],
      ['CJEU C-406/10 (SAS Institute)', /curia/],
    ]));
  it('stay words where no page is known', () => check('All rights reserved', [['All rights reserved', undefined]]));
});
