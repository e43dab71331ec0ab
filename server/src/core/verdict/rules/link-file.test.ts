import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { linkFile } from './link-file';

describe('rule link-file', () => {
  const inbound = party(licence('M', copyleft('file', 'file')));
  it('keeps file-level copyleft in its files', () => {
    checkRule(linkFile, { inbound, outbound: party(licence('MIT')), use: 'link-static' }, 'yes');
    checkRule(linkFile, { inbound, outbound: party(licence('MIT')), use: 'merge' }, undefined);
  });
  it('leaves an outbound that claims the whole program to the rules on merging', () => {
    checkRule(linkFile, { inbound, outbound: party(licence('G', copyleft('strong', 'program'))), use: 'link-static' }, undefined);
  });
});
