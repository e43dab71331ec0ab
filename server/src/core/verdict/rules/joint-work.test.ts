import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { jointWork } from './joint-work';

describe('rule joint-work', () => {
  const gpl = licence('G-only', { ...copyleft('strong', 'program'), later: 'only', combinesWith: [grant(['A-only'])] });
  const agpl = party(licence('A-only', { ...copyleft('network', 'program'), later: 'only' }));
  it('joins two licences that name each other', () => {
    checkRule(jointWork, { inbound: party(gpl), outbound: agpl }, 'conditional verdict.joint-work');
    checkRule(jointWork, { inbound: agpl, outbound: party(licence('B')) }, undefined);
  });
  it('joins what may first be taken under one of them', () => {
    const library = party(licence('L', { ...copyleft('library', 'library'), convertsTo: [grant(['G-only'])] }));
    checkRule(jointWork, { inbound: library, outbound: agpl, others: [gpl] }, 'conditional verdict.joint-work.through');
  });
});
