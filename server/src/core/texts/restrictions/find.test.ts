import assert from 'node:assert/strict';
import { restrictionsIn } from './find';

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
  it('are known where a licence is to be paid for', () => {
    check('Organisations with annual revenue above 1 million EUR must obtain a paid licence.', 'NonCommercial');
    check('Companies with more than 50 employees need to purchase a commercial license.', 'NonCommercial');
    check('Portions of this software in the "ee" folder require a valid enterprise licence for production use.', 'NonCommercial');
    check('A valid enterprise subscription is required for production.', 'NonCommercial');
    check('Use of this software requires a valid commercial licence agreement with Foo Inc.', 'NonCommercial');
    check('Für Unternehmen ist eine kostenpflichtige Lizenz erforderlich.', 'NonCommercial');
    check('Une licence commerciale est obligatoire en production.', 'NonCommercial');
    check('If you do not wish to comply with the GPL, you must purchase a commercial license.', '');
    check('Alternatively, a commercial licence is available; it is required for closed-source products.', '');
  });
  it('are known where a work is only looked at, or used inside', () => {
    check('This software is licensed for evaluation purposes only.', 'NonCommercial');
    check('Internal use only.', 'NonCommercial');
    check('Academic and research use only.', 'NonCommercial');
    check('You may use it solely for your own internal business purposes.', 'NonCommercial');
    check('Nur für den internen Gebrauch.', 'NonCommercial');
    check('Die Nutzung ist nur für nichtkommerzielle Zwecke erlaubt.', 'NonCommercial');
    check('Réservé à un usage strictement privé.', 'NonCommercial');
    check('This license applies only to the software, for any use.', '');
  });
  it('are known where fields are excluded', () => {
    check('The Software may not be used to train artificial intelligence models.', 'LimitedPurpose');
    check('Training of machine learning models with the Software requires a separate licence from the authors.', 'LimitedPurpose');
    check('Use for AI training is prohibited.', 'LimitedPurpose');
    check('Not for military or medical use.', 'LimitedPurpose');
    check('Nicht für militärische Zwecke.', 'LimitedPurpose');
    check('It is not intended for medical use.', '');
    check('It includes a tool for training machine learning models, which must not fail.', '');
  });
  it('are known where a condition is added for which there is no name', () => {
    check('This licence expires on 31 December 2021.', 'further-condition');
    check('The rights are granted until 2027.', 'further-condition');
    check('Diese Lizenz endet am 31. Dezember 2027.', 'further-condition');
    check('Cette licence expire le 31 décembre 2027.', 'further-condition');
    check('The user interface must display the logo of Example Inc. prominently.', 'further-condition');
    check('The "Powered by Example" badge must not be removed.', 'further-condition');
    check('All content that resides under the "ee/" directory of this repository, if that directory exists, is licensed under the license defined in "ee/LICENSE".', 'further-condition');
    check('The files in the directory ee/ are not covered by this licence; they are licensed under the Example Enterprise License (see ee/LICENSE).', 'further-condition');
    check('Copyright (c) 2010 until 2027 Example Inc.', '');
    check('Content outside of the above mentioned directories is available under the "MIT Expat" license.', '');
    check('Permission is granted to use this software for any purpose, including commercial applications, subject to the following restrictions.', '');
    check('Files in third_party/ are licensed under their own licences.', '');
    check('The trademarks and logos of Example Inc. may not be displayed without permission.', '');
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
