import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { linkLibrary } from './link-library';

describe('rule link-library', () => {
  const inbound = party(licence('L', copyleft('library', 'library')));
  it('lets any program use the library, a static binary only if it can be relinked', () => {
    checkRule(linkLibrary, { inbound, outbound: party(licence('MIT')), use: 'link-dynamic' }, 'yes');
    checkRule(linkLibrary, { inbound, outbound: party(licence('MIT')), use: 'link-static' }, 'conditional');
    checkRule(linkLibrary, { inbound, outbound: party(licence('MIT')), use: 'link-dynamic', doctrine: 'strict' }, 'yes');
    checkRule(linkLibrary, { inbound, outbound: party(licence('MIT')) }, undefined);
  });
});
