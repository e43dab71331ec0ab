import { checkRule, licence, party } from '../../../../../test/support/licences';
import { contested } from './contested';

describe('rule contested', () => {
  const positions = [{ who: 'FSF', says: 'yes', source: 'https://example.org/yes' }, { who: 'OSADL', says: 'no', source: 'https://example.org/no' }] as const;
  it('says who says what, for the role that is contested', () => {
    const inbound = party(licence('S', { contested: [{ with: ['G'], as: 'inbound', clause: '§ 3', positions }] }));
    const gpl = party(licence('G'));
    checkRule(contested, { inbound, outbound: gpl }, 'uncertain');
    checkRule(contested, { inbound: gpl, outbound: inbound }, undefined);
  });
});
