import { checkRule, licence, party } from '../../../../../test/support/licences';
import { sameLicence } from './same-licence';

describe('rule same-licence', () => {
  const a = party(licence('A'));
  it('says yes to one licence on both sides, in every use', () => {
    checkRule(sameLicence, { inbound: a, outbound: a }, 'yes');
    checkRule(sameLicence, { inbound: a, outbound: a, use: 'tool' }, 'yes');
  });
  it('leaves different licences, and versions chosen, to others', () => {
    checkRule(sameLicence, { inbound: a, outbound: party(licence('B')) }, undefined);
    checkRule(sameLicence, { inbound: { ...a, upgradedFrom: licence('A0') }, outbound: a }, undefined);
  });
  it('is careful with terms of somebody’s own and with forbidden changes', () => {
    const own = party(licence('LicenseRef-own', { openSource: { value: false, why: 'proprietary', clause: 'all' } }));
    checkRule(sameLicence, { inbound: own, outbound: own }, 'conditional verdict.same-licence.contract');
    const fixed = party(licence('ND', { openSource: { value: false, why: 'no-derivatives', clause: '§ 2' } }));
    checkRule(sameLicence, { inbound: fixed, outbound: fixed }, 'conditional verdict.same-licence.unchanged');
    checkRule(sameLicence, { inbound: fixed, outbound: fixed, use: 'link-dynamic' }, 'yes');
  });
});
