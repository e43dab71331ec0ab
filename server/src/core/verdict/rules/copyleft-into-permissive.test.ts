import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { copyleftIntoPermissive } from './copyleft-into-permissive';

describe('rule copyleft-into-permissive', () => {
  it('keeps copyleft code out of terms that would close it', () => {
    const inbound = party(licence('G', copyleft('strong', 'program')));
    checkRule(copyleftIntoPermissive, { inbound, outbound: party(licence('MIT')) }, 'no verdict.copyleft-into-permissive');
    checkRule(copyleftIntoPermissive, { inbound, outbound: party(licence('LicenseRef-own', { openSource: { value: false, why: 'proprietary', clause: 'all' } })) }, 'no verdict.copyleft-into-permissive.closed');
    checkRule(copyleftIntoPermissive, { inbound: party(licence('ISC')), outbound: party(licence('MIT')) }, undefined);
    checkRule(copyleftIntoPermissive, { inbound, outbound: party(licence('M', copyleft('file', 'file'))) }, undefined);
  });
});
