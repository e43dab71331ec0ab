import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import type { LaterVersions } from '../../knowledge/model';
import { laterVersion } from './later-version';

describe('rule later-version', () => {
  const gnu = (version: string, later: LaterVersions) =>
    licence(`G-${version}-${later}`, { record: `G-${version}`, family: { name: 'G', version }, later, laterClause: '§ 9', ...copyleft('strong', 'program') });
  it('takes one version of "or later", not the reverse', () => {
    checkRule(laterVersion, { inbound: party(gnu('2.0', 'or-later')), outbound: party(gnu('2.0', 'only')) }, 'yes');
    checkRule(laterVersion, { inbound: party(gnu('2.0', 'only')), outbound: party(gnu('2.0', 'or-later')) }, undefined);
    checkRule(laterVersion, { inbound: party(gnu('3.0', 'or-later')), outbound: party(gnu('2.0', 'only')) }, undefined);
  });
  it('takes a later version that the licence received allows', () => {
    const received = licence('E-1.1', { family: { name: 'E', version: '1.1' }, later: 'built-in', laterClause: 'Art. 5' });
    const newer = licence('E-1.2', { family: { name: 'E', version: '1.2' }, later: 'built-in' });
    checkRule(laterVersion, { inbound: party(newer, { upgradedFrom: received }), outbound: party(newer) }, 'yes');
  });
});
