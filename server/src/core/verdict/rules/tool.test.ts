import { checkRule, copyleft, licence, party } from '../../../../../test/support/licences';
import { tool } from './tool';

describe('rule tool', () => {
  const outbound = party(licence('MIT'));
  it('keeps a tool’s licence away from what it produces', () => {
    checkRule(tool, { inbound: party(licence('GPL', copyleft('strong', 'program'))), outbound, use: 'tool' }, 'yes');
    checkRule(tool, { inbound: party(licence('GPL', copyleft('strong', 'program'))), outbound, use: 'merge' }, undefined);
  });
  it('asks to look at a restriction of use', () => {
    checkRule(tool, { inbound: party(licence('NC', { openSource: { value: false, why: 'non-commercial', clause: '§ 4' } })), outbound, use: 'tool' }, 'conditional verdict.tool.restricted');
  });
});
