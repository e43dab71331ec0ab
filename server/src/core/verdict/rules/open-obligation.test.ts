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
  it('leaves two laws for one work open, unless both are the licensor’s', () => {
    const laws = (law: object) => ({ imposes: { 'choice-of-law': '§ 7' }, terms: law });
    const asking = party(licence('A', laws({ USLaw: '§ 7' })));
    checkRule(openObligation, { inbound: asking, outbound: party(licence('E', { ...copyleft('network', 'derivative'), ...laws({ 'EU-MSLaw': '§ 7' }) })) }, 'uncertain verdict.open-obligation.clashing');
    checkRule(openObligation, { inbound: asking, outbound: party(licence('E', copyleft('network', 'derivative'))) }, 'conditional verdict.open-obligation');
    const licensors = laws({ LicensorsLaw: '§ 7' });
    checkRule(openObligation, { inbound: party(licence('A', licensors)), outbound: party(licence('O', { ...copyleft('network', 'derivative'), ...licensors })) }, 'conditional verdict.open-obligation');
  });
  it('leaves an acknowledgement for binaries open in merged copyleft work only', () => {
    checkRule(openObligation, { inbound: asking('acknowledgement-binary-only'), outbound: eupl }, 'uncertain verdict.open-obligation.heavy');
    checkRule(openObligation, { inbound: asking('acknowledgement-binary-only'), outbound: eupl, use: 'link-dynamic' }, undefined);
    checkRule(openObligation, { inbound: asking('acknowledgement-binary-only'), outbound: party(licence('MIT')) }, undefined);
  });
  it('keeps heavy obligations in sight where nothing is merged, or the outbound is permissive', () => {
    checkRule(openObligation, { inbound: asking('advertising'), outbound: eupl, use: 'link-dynamic' }, 'conditional verdict.open-obligation.kept');
    checkRule(openObligation, { inbound: asking('advertising'), outbound: party(licence('MIT')) }, 'conditional verdict.open-obligation.kept');
    checkRule(openObligation, { inbound: asking('notice-file'), outbound: eupl, use: 'link-dynamic' }, undefined);
  });
});
