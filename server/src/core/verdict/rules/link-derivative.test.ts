import { checkRule, copyleft, grant, licence, party } from '../../../../../test/support/licences';
import { linkDerivative } from './link-derivative';

describe('rule link-derivative', () => {
  const inbound = party(licence('E', { ...copyleft('network', 'derivative'), convertsTo: [grant(['O'])] }));
  it('lets each part keep its licence, without conditions where the two are declared compatible', () => {
    checkRule(linkDerivative, { inbound, outbound: party(licence('MIT')), use: 'link-dynamic' }, 'conditional');
    checkRule(linkDerivative, { inbound, outbound: party(licence('O')), use: 'link-static' }, 'yes');
    checkRule(linkDerivative, { inbound: party(licence('O', copyleft('strong', 'derivative'))), outbound: inbound, use: 'link-static' }, 'yes');
  });
  it('does not answer where linking is read as merging', () => {
    checkRule(linkDerivative, { inbound, outbound: party(licence('MIT')), use: 'link-dynamic', doctrine: 'strict' }, undefined);
    checkRule(linkDerivative, { inbound, outbound: party(licence('G', copyleft('strong', 'program'))), use: 'link-dynamic' }, undefined);
  });
});
