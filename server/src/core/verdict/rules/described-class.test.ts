import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { describedClass } from './described-class';

describe('rule described-class', () => {
  const inbound = party(licence('S', { ...copyleft('strong', 'program'), alsoUnder: [grant([], { toAny: 'strong-copyleft', condition: 'whole-source' })] }));
  it('allows what the text describes, under its condition', () => {
    checkRule(describedClass, { inbound, outbound: party(licence('E', copyleft('network', 'derivative'))) }, 'conditional');
    checkRule(describedClass, { inbound, outbound: party(licence('M', copyleft('file', 'file'))) }, undefined);
    checkRule(describedClass, { inbound, outbound: party(licence('MIT')) }, undefined);
  });
});
