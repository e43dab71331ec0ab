import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { twoSteps } from './two-steps';

describe('rule two-steps', () => {
  const received = (later: 'built-in' | 'or-later') => licence('E-1.1', { family: { name: 'E', version: '1.1' }, later, laterClause: 'Art. 5' });
  const newer = licence('E-1.2', { family: { name: 'E', version: '1.2' }, later: 'built-in', ...copyleft('network', 'derivative'), convertsTo: [grant(['G'])] });
  it('is unsure of a version step and a licence step at once', () => {
    checkRule(twoSteps, { inbound: party(newer, { upgradedFrom: received('built-in') }), outbound: party(licence('G')) }, 'uncertain');
    checkRule(twoSteps, { inbound: party(newer, { upgradedFrom: received('built-in') }), outbound: party(licence('H')) }, undefined);
  });
  it('has no doubt where the licensor stated "or later", or where there is one step only', () => {
    checkRule(twoSteps, { inbound: party(newer, { upgradedFrom: received('or-later') }), outbound: party(licence('G')) }, undefined);
    checkRule(twoSteps, { inbound: party(newer), outbound: party(licence('G')) }, undefined);
  });
});
