import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { describedClass } from './described-class';

describe('rule described-class', () => {
  const inbound = party(licence('S', { ...copyleft('strong', 'program'), alsoUnder: [grant([], { toAny: 'strong-copyleft', condition: 'whole-source' })] }));
  it('allows what the text describes, under its condition', () => {
    checkRule(describedClass, { inbound, outbound: party(licence('E', copyleft('network', 'derivative'))) }, 'conditional');
    checkRule(describedClass, { inbound, outbound: party(licence('M', copyleft('file', 'file'))) }, undefined);
    checkRule(describedClass, { inbound, outbound: party(licence('MIT')) }, undefined);
  });
  it('asks whether the outbound accepts a part that keeps its own terms', () => {
    const keeping = party(licence('S', { ...copyleft('strong', 'program'), alsoUnder: [grant([], { toAny: 'strong-copyleft', keepsTerms: '§ 1' })] }));
    const outbound = (acceptsParts: object) => party(licence('E', { ...copyleft('network', 'derivative'), ...acceptsParts }));
    const positions = [{ who: 'A', says: 'yes', source: 'https://example.org/a' }, { who: 'B', says: 'no', source: 'https://example.org/b' }] as const;
    checkRule(describedClass, { inbound: keeping, outbound: outbound({}) }, 'uncertain verdict.described-class.unsettled');
    checkRule(describedClass, { inbound: keeping, outbound: outbound({ acceptsParts: { clause: 'Art. 5', positions } }) }, 'uncertain verdict.contested');
    checkRule(describedClass, { inbound: keeping, outbound: outbound({ acceptsParts: { clause: 'Art. 5' } }) }, 'conditional');
    checkRule(describedClass, { inbound: keeping, outbound: outbound({}), use: 'link-dynamic' }, 'conditional');
  });
});
