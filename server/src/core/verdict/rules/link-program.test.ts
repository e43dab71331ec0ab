import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { linkProgram } from './link-program';

describe('rule link-program', () => {
  const inbound = party(licence('G', copyleft('strong', 'program')));
  it('follows the claim on the linked program', () => {
    checkRule(linkProgram, { inbound, outbound: party(licence('MIT')), use: 'link-dynamic' }, 'no');
    checkRule(linkProgram, { inbound, outbound: party(licence('MIT')), use: 'link-static' }, 'no verdict.link-program.static');
  });
  it('is unsure where the outbound licence leaves derivative works to EU law, but for copies in one binary', () => {
    const outbound = party(licence('E', { ...copyleft('network', 'derivative'), terms: { 'EU-MSLaw': 'Art. 15' } }));
    checkRule(linkProgram, { inbound, outbound, use: 'link-dynamic' }, 'uncertain');
    checkRule(linkProgram, { inbound, outbound, use: 'link-static' }, 'no');
    checkRule(linkProgram, { inbound, outbound, use: 'link-dynamic', doctrine: 'strict' }, undefined);
  });
});
