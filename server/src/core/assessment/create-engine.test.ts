import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import { declaredFacts } from '../declared/data';
import { NO_POLICY } from '../policy/model';
import { createEngine } from './create-engine';

describe('traits of an expression', () => {
  const engine = createEngine({ knowledge, declared: declaredFacts() }, NO_POLICY);
  const check = (expression: string, expected: string): void => {
    const { openSource, copyleft, osiApproved, strength } = engine.traits(expression) ?? {};
    assert.equal([openSource && 'open', copyleft && 'copyleft', osiApproved && 'approved', strength].filter((each) => each !== false && each !== undefined).join(' '), expected, expression);
  };

  it('are those of the best alternative', () => {
    check('MIT OR GPL-3.0-only', 'open approved 0');
    check('GPL-3.0-only OR LGPL-3.0-only', 'open copyleft approved 2');
    check('MIT OR CC-BY-NC-4.0', 'open approved 0');
  });
  it('are those of all parts that hold together', () => {
    check('MIT AND GPL-3.0-only', 'open copyleft approved 3');
    check('MIT AND CC-BY-NC-4.0', '0');
    check('GPL-3.0-only AND (MIT OR Apache-2.0)', 'open copyleft approved 3');
    check('MIT AND (Apache-2.0 OR GPL-3.0-only)', 'open approved 0');
  });
  it('are not known where a licence is not', () => {
    check('MIT OR LicenseRef-own', '');
    check('NONE', '');
  });
});
