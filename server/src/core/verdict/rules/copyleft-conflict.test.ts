import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { copyleftConflict } from './copyleft-conflict';

describe('rule copyleft-conflict', () => {
  const strong = copyleft('strong', 'program');
  it('refuses what two copyleft licences both want', () => {
    checkRule(copyleftConflict, { inbound: party(licence('G', strong)), outbound: party(licence('H', strong)) }, 'no verdict.copyleft-conflict');
    checkRule(copyleftConflict, { inbound: party(licence('G-only', strong)), outbound: party(licence('G-or-later', strong)) }, 'no verdict.copyleft-conflict.version');
    checkRule(copyleftConflict, { inbound: party(licence('MIT')), outbound: party(licence('H', strong)) }, undefined);
  });
});
