import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { partKeeps } from './part-keeps';

describe('rule part-keeps', () => {
  const inbound = party(licence('M', { ...copyleft('file', 'file'), partKeeps: { unit: 'file', clause: '§ 3.3' } }));
  it('lets files keep their licence where the outbound accepts that or promises nothing', () => {
    checkRule(partKeeps, { inbound, outbound: party(licence('E', { ...copyleft('network', 'derivative'), acceptsParts: { clause: 'Art. 5' } })) }, 'conditional');
    checkRule(partKeeps, { inbound, outbound: party(licence('LicenseRef-own', { openSource: { value: false, why: 'proprietary', clause: 'all' } })) }, 'conditional');
  });
  it('says who says what where sources differ', () => {
    const positions = [{ who: 'A', says: 'yes', source: 'https://example.org/a' }, { who: 'B', says: 'no', source: 'https://example.org/b' }] as const;
    checkRule(partKeeps, { inbound, outbound: party(licence('E', { ...copyleft('network', 'derivative'), acceptsParts: { clause: 'Art. 5', positions } })) }, 'uncertain verdict.contested');
  });
  it('does not answer for other outbound licences', () => {
    checkRule(partKeeps, { inbound, outbound: party(licence('MIT')) }, undefined);
    checkRule(partKeeps, { inbound: party(licence('G', copyleft('strong', 'program'))), outbound: party(licence('E', { acceptsParts: { clause: 'Art. 5' } })) }, undefined);
  });
});
