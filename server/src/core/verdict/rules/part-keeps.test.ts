import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { partKeeps } from './part-keeps';

describe('rule part-keeps', () => {
  const inbound = party(licence('M', { ...copyleft('file', 'file'), partKeeps: { unit: 'file', clause: '§ 3.3' } }));
  it('lets files keep their licence where the outbound accepts that or promises nothing', () => {
    checkRule(partKeeps, { inbound, outbound: party(licence('E', { ...copyleft('network', 'derivative'), acceptsParts: 'Art. 5' })) }, 'conditional');
    checkRule(partKeeps, { inbound, outbound: party(licence('LicenseRef-own', { openSource: { value: false, why: 'proprietary', clause: 'all' } })) }, 'conditional');
  });
  it('does not answer for other outbound licences', () => {
    checkRule(partKeeps, { inbound, outbound: party(licence('MIT')) }, undefined);
    checkRule(partKeeps, { inbound: party(licence('G', copyleft('strong', 'program'))), outbound: party(licence('E', { acceptsParts: 'Art. 5' })) }, undefined);
  });
});
