import { checkRule, grant, licence, party } from '../../../../../test/support/licences';
import { pendingListing } from './pending-listing';

describe('rule pending-listing', () => {
  const version = (number: string) => licence(`P-${number}`, { family: { name: 'P', version: number } });
  it('is unsure of later versions that a list leaves to a future decision', () => {
    const inbound = party(licence('E', { convertsTo: [grant(['P-1.0'], { laterVersions: 'Appendix' })] }));
    checkRule(pendingListing, { inbound, outbound: party(version('2.0')), others: [version('1.0')] }, 'uncertain');
    checkRule(pendingListing, { inbound, outbound: party(version('1.0')) }, undefined);
    checkRule(pendingListing, { inbound, outbound: party(version('0.9')), others: [version('1.0')] }, undefined);
  });
});
