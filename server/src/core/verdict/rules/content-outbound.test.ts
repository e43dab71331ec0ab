import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { contentOutbound } from './content-outbound';

describe('rule content-outbound', () => {
  const outbound = party(licence('SA', { subject: ['content', 'data'], ...copyleft('strong', 'derivative') }));
  it('never says a plain yes to code merged into content', () => {
    checkRule(contentOutbound, { inbound: party(licence('MIT')), outbound }, 'conditional');
    checkRule(contentOutbound, { inbound: party(licence('MIT')), outbound, use: 'link-dynamic' }, undefined);
    checkRule(contentOutbound, { inbound: party(licence('CC0', { subject: ['software', 'content'] })), outbound }, 'conditional');
    checkRule(contentOutbound, { inbound: party(licence('BY', { subject: ['content'] })), outbound }, undefined);
  });
});
