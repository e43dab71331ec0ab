import assert from 'node:assert/strict';
import french from '../../../data/messages/fr.json';
import { typographyFaults } from './french-typography';

describe('the French texts', () => {
  it('keep to the typography', () => {
    const found = Object.entries(french).flatMap(([id, text]) => typographyFaults(text).map((fault) => `${id}: ${fault}`));
    assert.deepEqual(found, []);
  });
  it('would be found to break it', () => {
    assert.deepEqual(typographyFaults("l'œuvre"), ['a straight apostrophe']);
    assert.deepEqual(typographyFaults('« {value} »'), ['a space that breaks inside « »']);
    assert.deepEqual(typographyFaults('Ici : oui'), ['a space that breaks before a mark']);
    assert.deepEqual(typographyFaults('Où?'), ['no space before a mark']);
    assert.deepEqual(typographyFaults('32 Mo'), ['a space that breaks inside a number or before its unit']);
    assert.deepEqual(typographyFaults('“oui”'), ['English quotation marks']);
    assert.deepEqual(typographyFaults('«\u00a0{value}\u00a0»\u00a0: où\u202f? `a : b` [ici](command:a.b)'), []);
  });
});
