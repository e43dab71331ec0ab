import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { openObligation } from './open-obligation';

describe('rule open-obligation', () => {
  const eupl = party(licence('E', { ...copyleft('network', 'derivative'), tolerates: { venue: 'Art. 14' }, imposes: { 'change-summary': 'Art. 5' } }));
  const asking = (...ids: readonly string[]) => party(licence('A', { imposes: Object.fromEntries(ids.map((id) => [id, '§ 3'])) }));
  it('weighs what the outbound copyleft licence is silent about', () => {
    checkRule(openObligation, { inbound: asking('notice-file'), outbound: eupl }, 'conditional verdict.open-obligation');
    checkRule(openObligation, { inbound: asking('advertising'), outbound: eupl }, 'uncertain verdict.open-obligation.heavy');
    checkRule(openObligation, { inbound: asking('notice', 'mark-changes'), outbound: eupl }, undefined);
  });
  it('takes nothing on that the outbound tolerates or asks for itself', () => {
    checkRule(openObligation, { inbound: asking('venue', 'change-summary'), outbound: eupl }, undefined);
  });
  it('keeps heavy duties in sight where nothing is merged, or the outbound is permissive', () => {
    checkRule(openObligation, { inbound: asking('advertising'), outbound: eupl, use: 'link-dynamic' }, 'conditional verdict.open-obligation.kept');
    checkRule(openObligation, { inbound: asking('advertising'), outbound: party(licence('MIT')) }, 'conditional verdict.open-obligation.kept');
    checkRule(openObligation, { inbound: asking('notice-file'), outbound: eupl, use: 'link-dynamic' }, undefined);
  });
});
