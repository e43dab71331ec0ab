import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { linkModule } from './link-module';

describe('rule link-module', () => {
  const french = { terms: { 'EU-MSLaw': 'Art. 13' } };
  const inbound = party(licence('C', { ...copyleft('strong', 'module'), ...french }));
  it('follows EU law between licences under the law of Member States', () => {
    const outbound = party(licence('E', { ...copyleft('network', 'derivative'), ...french }));
    checkRule(linkModule, { inbound, outbound, use: 'link-dynamic' }, 'yes');
    checkRule(linkModule, { inbound, outbound, use: 'link-static' }, 'uncertain');
    checkRule(linkModule, { inbound, outbound, use: 'link-dynamic', doctrine: 'strict' }, undefined);
  });
  it('is careful elsewhere', () => {
    checkRule(linkModule, { inbound, outbound: party(licence('MIT')), use: 'link-dynamic' }, 'uncertain');
    checkRule(linkModule, { inbound, outbound: party(licence('MIT')), use: 'link-static' }, 'no');
  });
});
