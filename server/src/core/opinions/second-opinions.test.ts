import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import { createJudge } from '../verdict/judge';
import { commissionMatrix } from './commission-matrix';
import { joinupChecker } from './joinup-checker';
import { createSecondOpinions } from './second-opinions';

describe('second opinions', () => {
  const judge = createJudge({ knowledge, doctrine: 'european', custom: [] });
  const check = (inbound: string, outbound: string, expected: readonly string[]): void => {
    const ours = judge.judgeAll(inbound, outbound);
    assert(ours.ok);
    const told = createSecondOpinions([joinupChecker(knowledge), commissionMatrix])(inbound, outbound, ours.value);
    assert.deepEqual(told.map(({ source, verdict, differs }) => `${source}: ${verdict}${differs ? ', differs' : ''}`), expected);
  };
  it('shows who says what, and whether it differs', () => {
    check('Apache-2.0', 'EUPL-1.2', ['Joinup Compatibility Checker: T12', 'European Commission, EUPL matrix: yes']);
    check('Apache-2.0', 'GPL-2.0-only', ['Joinup Compatibility Checker: T12, differs']);
  });
  it('is silent about expressions', () => {
    check('MIT OR Apache-2.0', 'EUPL-1.2', []);
  });
});
