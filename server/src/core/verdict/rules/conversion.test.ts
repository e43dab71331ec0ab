import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { conversion } from './conversion';

describe('rule conversion', () => {
  const gnu = (version: string, later: 'only' | 'or-later') => licence(`G-${version}-${later}`, { family: { name: 'G', version }, later, ...copyleft('strong', 'program') });
  const eupl = licence('E-1.2', {
    family: { name: 'E', version: '1.2' },
    ...copyleft('network', 'derivative'),
    convertsTo: [grant(['G-2.0-only', 'E-1.1'], { condition: 'derivative-of-both', laterVersions: 'Appendix' }), grant(['S-3.0'], { condition: 'not-software', thenLater: 'S-3.0 § 4' })],
  });
  const others = [gnu('2.0', 'only'), licence('S-3.0', { family: { name: 'S', version: '3.0' } })];
  it('follows the list of the licence', () => {
    checkRule(conversion, { inbound: party(eupl), outbound: party(gnu('2.0', 'only')), others }, 'yes');
    checkRule(conversion, { inbound: party(eupl), outbound: party(licence('X')), others }, undefined);
  });
  it('reads a named version as that version', () => {
    checkRule(conversion, { inbound: party(eupl), outbound: party(gnu('2.0', 'or-later')), others }, 'conditional');
    checkRule(conversion, { inbound: party(eupl), outbound: party(gnu('2.0', 'or-later')), others, use: 'link-static' }, 'yes');
    checkRule(conversion, { inbound: party(eupl), outbound: party(gnu('3.0', 'only')), others }, undefined);
  });
  it('minds conditions: other works than software, older versions', () => {
    checkRule(conversion, { inbound: party(eupl), outbound: party(licence('S-3.0', { family: { name: 'S', version: '3.0' } })), others }, 'conditional');
    checkRule(conversion, { inbound: party(eupl), outbound: party(licence('S-4.0', { family: { name: 'S', version: '4.0' } })), others }, 'conditional');
    checkRule(conversion, { inbound: party(eupl), outbound: party(licence('E-1.1', { family: { name: 'E', version: '1.1' } })), others }, 'conditional');
  });
  it('follows the work’s own statement on later versions where the list does', () => {
    const library = (later: 'only' | 'or-later') => party(licence(`L-3.0-${later}`, { later, ...copyleft('library', 'library'), convertsTo: [grant(['G-2.0'])] }));
    checkRule(conversion, { inbound: library('or-later'), outbound: party(gnu('2.0', 'or-later')), others }, 'yes');
    checkRule(conversion, { inbound: library('only'), outbound: party(gnu('2.0', 'or-later')), others }, 'conditional');
    checkRule(conversion, { inbound: library('only'), outbound: party(gnu('2.0', 'only')), others }, 'yes');
  });
});
