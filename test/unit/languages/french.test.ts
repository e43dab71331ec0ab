import assert from 'node:assert/strict';
import french from '../../../data/messages/fr.json';

/** What French typography does not know, in the words of a text (code, links and arguments are no words). */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/« | »/, 'a space that breaks inside « »'],
  [/ [:;!?](?=[\s}]|$)/, 'a space that breaks before a mark'],
  [/[\p{L}}»)][;!?](?=[\s}]|$)/u, 'no space before a mark'],
  [/[“”]/, 'English quotation marks'],
];

function faultsOf(text: string): string[] {
  const words = text.replace(/`[^`]*`|\]\([^)]*\)/g, '');
  return FAULTS.flatMap(([pattern, fault]) => (pattern.test(words) ? [fault] : []));
}

describe('the French texts', () => {
  it('keep to the typography', () => {
    const found = Object.entries(french).flatMap(([id, text]) => faultsOf(text).map((fault) => `${id}: ${fault}`));
    assert.deepEqual(found, []);
  });
  it('would be found to break it', () => {
    assert.deepEqual(faultsOf("l'œuvre"), ['a straight apostrophe']);
    assert.deepEqual(faultsOf('« {value} »'), ['a space that breaks inside « »']);
    assert.deepEqual(faultsOf('Ici : oui'), ['a space that breaks before a mark']);
    assert.deepEqual(faultsOf('Où?'), ['no space before a mark']);
    assert.deepEqual(faultsOf('“oui”'), ['English quotation marks']);
    assert.deepEqual(faultsOf('«\u00a0{value}\u00a0»\u00a0: où\u202f? `a : b` [ici](command:a.b)'), []);
  });
});
