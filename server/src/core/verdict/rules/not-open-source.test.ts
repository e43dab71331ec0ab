import { checkRule, licence, party } from '../../../../../test/support/licences';
import type { NotOpenReason } from '../../knowledge/model';
import { notOpenSource } from './not-open-source';

describe('rule not-open-source', () => {
  const closed = (why: NotOpenReason) => party(licence(`LicenseRef-${why}`, { openSource: { value: false, why, clause: '§ 4' } }));
  const outbound = party(licence('EUPL'));
  it('keeps restricted components out of open-source work', () => {
    checkRule(notOpenSource, { inbound: closed('non-commercial'), outbound }, 'no');
    checkRule(notOpenSource, { inbound: closed('service-source'), outbound, use: 'link-dynamic' }, 'no');
    checkRule(notOpenSource, { inbound: party(licence('MIT')), outbound }, undefined);
  });
  it('leaves links of contracts and of ethical clauses open', () => {
    checkRule(notOpenSource, { inbound: closed('proprietary'), outbound, use: 'link-static' }, 'conditional verdict.not-open-source.contract');
    checkRule(notOpenSource, { inbound: closed('ethical'), outbound, use: 'link-dynamic' }, 'uncertain verdict.not-open-source.unclear');
    checkRule(notOpenSource, { inbound: closed('ethical'), outbound }, 'no');
  });
  it('does not guess between two restricted licences', () => {
    checkRule(notOpenSource, { inbound: closed('source-available'), outbound: closed('proprietary') }, 'uncertain verdict.not-open-source.both');
    checkRule(notOpenSource, { inbound: closed('no-derivatives'), outbound: closed('proprietary') }, 'no');
  });
});
