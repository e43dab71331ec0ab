import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { secondaryLicence } from './secondary-licence';

describe('rule secondary-licence', () => {
  const gnu = (version: string, later: 'only' | 'or-later') => licence(`G-${version}-${later}`, { family: { name: 'G', version }, later, ...copyleft('strong', 'program') });
  const others = [gnu('2.0', 'or-later')];
  const mpl = licence('M', { ...copyleft('file', 'file'), alsoUnder: [grant(['G-2.0-or-later'], { notForEarlier: '§ 1.5' })] });
  it('allows the named licences from their version on', () => {
    checkRule(secondaryLicence, { inbound: party(mpl), outbound: party(gnu('2.0', 'only')), others }, 'yes');
    checkRule(secondaryLicence, { inbound: party(mpl), outbound: party(gnu('3.0', 'or-later')), others }, 'yes');
    checkRule(secondaryLicence, { inbound: party(mpl), outbound: party(gnu('1.0', 'only')), others }, undefined);
    checkRule(secondaryLicence, { inbound: party(mpl), outbound: party(gnu('1.0', 'or-later')), others }, 'conditional');
  });
  it('does not extend to work received under an earlier version, where the text says so', () => {
    checkRule(secondaryLicence, { inbound: party(mpl, { upgradedFrom: licence('M-1.1') }), outbound: party(gnu('2.0', 'only')), others }, undefined);
  });
});
