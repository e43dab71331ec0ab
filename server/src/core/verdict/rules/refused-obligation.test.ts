import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { refusedObligation } from './refused-obligation';

describe('rule refused-obligation', () => {
  const gnu = (version: string, later: 'only' | 'or-later', refuses: object) => licence(`G-${version}-${later}`, { family: { name: 'G', version }, later, refuses, ...copyleft('strong', 'program') });
  const inbound = party(licence('A', { imposes: { 'patent-termination': '§ 3' } }));
  const refuses = { 'patent-termination': '§ 6' };
  it('refuses what the outbound licence does not let anybody ask for', () => {
    checkRule(refusedObligation, { inbound, outbound: party(gnu('2.0', 'only', refuses)) }, 'no');
    checkRule(refusedObligation, { inbound, outbound: party(gnu('3.0', 'only', {})) }, undefined);
  });
  it('chooses a later version that allows it, where "or later" offers one', () => {
    checkRule(refusedObligation, { inbound, outbound: party(gnu('2.0', 'or-later', refuses)), others: [gnu('3.0', 'or-later', {})] }, 'conditional');
    checkRule(refusedObligation, { inbound, outbound: party(gnu('2.0', 'or-later', refuses)), others: [gnu('3.0', 'or-later', refuses)] }, 'no');
  });
  it('leaves it open where sources differ on "or later"', () => {
    const positions = [{ who: 'A', says: 'yes', source: 'https://example.org/a' }, { who: 'B', says: 'no', source: 'https://example.org/b' }] as const;
    const outbound = party({ ...gnu('2.0', 'or-later', refuses), laterPositions: positions });
    checkRule(refusedObligation, { inbound, outbound, others: [gnu('3.0', 'or-later', {})] }, 'uncertain verdict.contested');
    checkRule(refusedObligation, { inbound, outbound, others: [] }, 'no');
  });
  it('does not count what the component gives up in such work', () => {
    const yielding = party(licence('A', { imposes: { 'choice-of-law': '§ 7' }, givesUp: [{ obligation: 'choice-of-law', with: ['G-2.0-only'], clause: '§ 7' }] }));
    checkRule(refusedObligation, { inbound: yielding, outbound: party(gnu('2.0', 'only', { 'choice-of-law': '§ 6' })) }, undefined);
    checkRule(refusedObligation, { inbound: yielding, outbound: party(licence('H', { ...copyleft('strong', 'program'), refuses: { 'choice-of-law': '§ 6' } })) }, 'no');
  });
  it('does not count what an exception takes away', () => {
    const exception = { id: 'X-exception', name: 'X', source: 'https://example.org/x', reviewed: '2026-01-01', frees: { uses: [], clause: '§ 1' }, waives: { 'patent-termination': '§ 2' } } as const;
    checkRule(refusedObligation, { inbound: { ...inbound, exception }, outbound: party(gnu('2.0', 'only', refuses)) }, undefined);
  });
});
