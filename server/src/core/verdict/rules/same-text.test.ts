import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { sameText } from './same-text';

describe('rule same-text', () => {
  const generous = party(licence('M', { ...copyleft('file', 'file'), alsoUnder: [grant(['G-only'])] }));
  const strict = party(licence('M-no-exception', { record: 'M', ...copyleft('file', 'file') }));
  it('lets a permission be dropped, not added: files that withhold it keep saying so', () => {
    checkRule(sameText, { inbound: generous, outbound: strict }, 'yes');
    checkRule(sameText, { inbound: strict, outbound: generous }, 'conditional');
  });
});
