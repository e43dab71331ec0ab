import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { separateAsset } from './separate-asset';

describe('rule separate-asset', () => {
  const outbound = party(licence('EUPL', copyleft('network', 'derivative')));
  it('keeps content apart from code', () => {
    const by = party(licence('BY', { subject: ['content'] }));
    checkRule(separateAsset, { inbound: by, outbound }, 'conditional');
    checkRule(separateAsset, { inbound: by, outbound, use: 'link-dynamic' }, 'conditional');
    checkRule(separateAsset, { inbound: by, outbound: party(licence('BY-2', { subject: ['content'] })) }, undefined);
  });
  it('does not let share-alike content be merged with code', () => {
    const sa = party(licence('SA', { subject: ['content'], ...copyleft('strong', 'derivative') }));
    checkRule(separateAsset, { inbound: sa, outbound, use: 'link-dynamic' }, 'conditional');
    checkRule(separateAsset, { inbound: sa, outbound }, undefined);
  });
});
