import assert from 'node:assert/strict';
import Ajv from 'ajv';
import schema from '../../../data/schemas/search-words.schema.json';
import words from '../../../data/search-words.json';
import { TERMS } from '../../../server/src/core/knowledge/model';

describe('data/search-words.json', () => {
  it('follows its schema and knows every term', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    assert.ok(validate(words), JSON.stringify(validate.errors));
    assert.deepEqual(Object.keys(words.terms).sort(), [...TERMS].sort());
  });

  it('names no term twice in the same words', () => {
    for (const language of ['en', 'de', 'fr'] as const) {
      const all = Object.values(words.terms).flatMap((each) => each[language]);
      assert.deepEqual(all.filter((word, index) => all.indexOf(word) !== index), [], language);
    }
  });
});
