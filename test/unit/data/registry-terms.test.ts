import assert from 'node:assert/strict';
import Ajv from 'ajv';
import terms from '../../../data/registry-terms.json';
import schema from '../../../data/schemas/registry-terms.schema.json';
import { isExpression } from '../../../server/src/core/declared/expressions';
import { FORMATS } from '../../../server/src/core/manifests/registry';

describe('data/registry-terms.json', () => {
  it('follows its schema, with listed licences and known ecosystems', () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    assert.ok(validate(terms), JSON.stringify(validate.errors));
    for (const { expression, ecosystem } of terms.registries) {
      assert.ok(isExpression(expression), expression);
      assert.ok(FORMATS.some((format) => format.ecosystem === ecosystem), ecosystem);
    }
  });
});
