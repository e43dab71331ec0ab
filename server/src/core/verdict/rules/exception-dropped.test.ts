import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { exceptionDropped } from './exception-dropped';

describe('rule exception-dropped', () => {
  const gpl = licence('G-2.0-only', { family: { name: 'G', version: '2.0' }, later: 'only', ...copyleft('strong', 'program') });
  const exception = { id: 'X-exception', name: 'X', source: 'https://example.org/x', reviewed: '2026-01-01', frees: { uses: ['link-dynamic'], clause: '§ 1' }, waives: {} } as const;
  it('lets an additional permission be left out, not be added', () => {
    checkRule(exceptionDropped, { inbound: party(gpl, { exception }), outbound: party(gpl) }, 'yes');
    checkRule(exceptionDropped, { inbound: party(gpl), outbound: party(gpl, { exception }) }, undefined);
  });
});
