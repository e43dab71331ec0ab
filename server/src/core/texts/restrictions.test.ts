import assert from 'node:assert/strict';
import { restrictionsIn } from './restrictions';

describe('restrictions in licence texts', () => {
  const check = (text: string, expected: string): void => assert.equal(restrictionsIn(text, () => false).map(({ kind }) => kind.replace('LicenseRef-', '')).join(' '), expected, text);

  it('are known by the words in which they are commonly written', () => {
    check('“Commons Clause” License Condition v1.0', 'CommonsClause');
    check('The grant of rights will not include, and the License does not grant to you, the right to Sell the Software.', 'CommonsClause');
    check('to deal in the Software non-commercially without restriction', 'NonCommercial');
    check('You may not use this software\nfor commercial purposes.', 'NonCommercial');
    check('Commercial use requires a separate licence.', 'NonCommercial');
    check('For academic use only.', 'NonCommercial');
    check('Use by companies with more than 100 employees requires a paid licence.', 'NonCommercial');
    check('Die kommerzielle Nutzung ist nicht gestattet.', 'NonCommercial');
    check('Toute utilisation commerciale est interdite.', 'NonCommercial');
    check('The Software shall be used for Good, not Evil.', 'EthicalUse');
    check('The software may not be used for military purposes.', 'LimitedPurpose');
    check('No military use.', 'LimitedPurpose');
    check('You may not provide the software to third parties as a hosted or managed service.', 'SourceAvailable');
    check('You may not sell this software.', 'SourceAvailable');
  });
  it('are not what only sounds alike', () => {
    check('Anyone is free to use it for any purpose, commercial or non-commercial, and by any means.', '');
    check('The name of the author may not be used to endorse or promote products.', '');
    check('No commercial use of these trademarks may be made without prior written permission.', '');
    check('This file must not be used in conjunction with another.', '');
    check('The fonts may not be sold by themselves. The Font Software may not be sold by itself.', '');
    check('The documentation is under Creative Commons Attribution-NonCommercial 4.0.', '');
    check('You may not use this file except in compliance with the License.', '');
    check('Permission to use, copy and sell this software is granted without fee.', '');
  });
  it('are not the licences’ own words', () => {
    assert.deepEqual(restrictionsIn('You may not sell this software.', () => true), []);
  });
  it('show where they stand, and of a long sentence the part that restricts', () => {
    const text = `First.\n * ${'The words go on and on '.repeat(20)}\n *   but only for non-commercial\n * use.`;
    const [only] = restrictionsIn(text, () => false);
    assert.equal(text.slice(only?.span.start, only?.span.end).replace(/[\s*]+/g, ' '), 'non-commercial use');
    assert(only && only.quote.length < 260 && only.quote.includes('non-commercial use.') && only.quote.startsWith('…'));
  });
});
