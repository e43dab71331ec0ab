import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { separateComponent } from './separate-component';

describe('rule separate-component', () => {
  const outbound = party(licence('MIT'));
  it('lets every open-source component stand beside the work', () => {
    checkRule(separateComponent, { inbound: party(licence('GPL', copyleft('strong', 'program'))), outbound, use: 'distinct' }, 'yes');
  });
  it('asks to look at restricted terms', () => {
    const restricted = party(licence('NC', { openSource: { value: false, why: 'non-commercial', clause: '§ 4' } }));
    checkRule(separateComponent, { inbound: restricted, outbound, use: 'distinct' }, 'conditional');
    checkRule(separateComponent, { inbound: restricted, outbound, use: 'merge' }, undefined);
  });
});
