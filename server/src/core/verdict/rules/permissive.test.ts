import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { permissive } from './permissive';

describe('rule permissive', () => {
  it('answers for components without copyleft only', () => {
    checkRule(permissive, { inbound: party(licence('MIT')), outbound: party(licence('E', copyleft('network', 'derivative'))) }, 'yes');
    checkRule(permissive, { inbound: party(licence('E', copyleft('network', 'derivative'))), outbound: party(licence('MIT')) }, undefined);
  });
});
