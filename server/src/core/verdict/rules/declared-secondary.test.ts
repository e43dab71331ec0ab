import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { declaredSecondary } from './declared-secondary';

describe('rule declared-secondary', () => {
  it('sends the reader to the component’s notices', () => {
    const inbound = party(licence('P', { ...copyleft('file', 'file'), secondaryIfDeclared: [grant(['G'])] }));
    checkRule(declaredSecondary, { inbound, outbound: party(licence('G')) }, 'conditional');
    checkRule(declaredSecondary, { inbound, outbound: party(licence('H')) }, undefined);
  });
});
