import assert from 'node:assert/strict';
import data from '../../../../data/opinions/joinup-checker.json';
import { knowledge } from '../../../../test/support/knowledge';
import { ENGLISH } from '../messages/english';
import { joinupChecker, joinupRules, joinupTerms } from './joinup-checker';

describe('the Joinup Compatibility Checker', () => {
  const joinupRule = joinupRules(joinupTerms(knowledge));
  const check = (inbound: string, outbound: string, rule: string | undefined): void => {
    assert.equal(joinupRule(inbound, outbound)?.id, rule, `${inbound} > ${outbound}`);
  };
  it('answers by its first rule that matches', () => {
    check('EUPL-1.2', 'EUPL-1.2', 'T01');
    check('GPL-2.0-only', 'EUPL-1.2', 'T04');
    check('GPL-2.0-only', 'GPL-3.0-only', 'T05');
    check('AGPL-3.0-only', 'MIT', 'T07');
    check('EUPL-1.2', 'CC-BY-SA-4.0', 'T10');
    check('Apache-2.0', 'GPL-2.0-only', 'T12');
    check('EUPL-1.2', 'Apache-2.0', 'T14');
    check('LGPL-2.1-only', 'CECILL-C', 'INCOMPATIBLE');
  });
  it('knows GPL-2.0-or-later by the id it had', () => {
    check('GPL-2.0-or-later', 'EUPL-1.2', 'T04');
  });
  it('is silent about licences that nobody describes', () => {
    check('LicenseRef-x', 'EUPL-1.2', undefined);
  });
  it('has words for each of its rules', () => {
    assert.deepEqual(data.rules.filter(({ id }) => !(`opinion.joinup.${id}` in ENGLISH)), []);
    assert.equal(joinupChecker(knowledge).opinion('MIT', 'EUPL-1.2')?.merge, 'yes');
  });
});
