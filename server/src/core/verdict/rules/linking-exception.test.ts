import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { linkingException } from './linking-exception';

describe('rule linking-exception', () => {
  const gpl = licence('G', copyleft('strong', 'program'));
  const exception = { id: 'X-exception', name: 'X', source: 'https://example.org/x', reviewed: '2026-01-01', frees: { uses: ['link-static', 'link-dynamic'], clause: '§ 1' }, waives: {} } as const;
  const outbound = party(licence('MIT'));
  it('frees the uses it names, and no merging', () => {
    checkRule(linkingException, { inbound: party(gpl, { exception }), outbound, use: 'link-static' }, 'yes');
    checkRule(linkingException, { inbound: party(gpl, { exception }), outbound, use: 'merge' }, undefined);
    checkRule(linkingException, { inbound: party(gpl), outbound, use: 'link-static' }, undefined);
  });
  it('frees what a tool wrote of itself to be merged, on that condition', () => {
    const output = { ...exception, frees: { uses: ['merge', 'tool'], clause: '§ 1' } } as const;
    checkRule(linkingException, { inbound: party(gpl, { exception: output }), outbound, use: 'merge' }, 'conditional');
    checkRule(linkingException, { inbound: party(gpl, { exception: output }), outbound, use: 'link-static' }, undefined);
  });
  it('frees only works under the licences it is limited to', () => {
    const limited = { ...exception, onlyWith: { licences: ['OpenSSL'], clause: '§ 1' } };
    checkRule(linkingException, { inbound: party(gpl, { exception: limited }), outbound, use: 'link-static' }, undefined);
    checkRule(linkingException, { inbound: party(gpl, { exception: limited }), outbound: party(licence('OpenSSL')), use: 'link-static' }, 'yes');
  });
});
