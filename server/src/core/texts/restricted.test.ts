import assert from 'node:assert/strict';
import { withRestrictions } from './restricted';

describe('licences with restrictions beside them', () => {
  const check = (expression: string, kinds: Parameters<typeof withRestrictions>[1][number]['kind'][], expected: string): void => assert.equal(withRestrictions(expression, kinds.map((kind) => ({ kind }))), expected);

  it('count together with them, once', () => {
    check('MIT', [], 'MIT');
    check('MIT OR ISC', ['LicenseRef-NonCommercial', 'LicenseRef-NonCommercial'], '(MIT OR ISC) AND LicenseRef-NonCommercial');
    check('CC-BY-NC-4.0', ['LicenseRef-NonCommercial'], 'CC-BY-NC-4.0');
  });
  it('are no longer what they are called where a condition has no name', () => {
    check('MIT', ['further-condition'], 'LicenseRef-modified-MIT');
    check('GPL-3.0-only', ['further-condition'], 'LicenseRef-modified-GPL-3.0');
    check('MIT OR ISC', ['further-condition'], '(MIT OR ISC) AND LicenseRef-modified-MIT-and-ISC');
    check('MIT', ['LicenseRef-NonCommercial', 'further-condition'], 'MIT AND LicenseRef-NonCommercial');
  });
});
