import assert from 'node:assert/strict';
import { runCli } from './run';

const COMMANDS = ['check', 'explain', 'outbound', 'licences', 'compare', 'detect', 'normalise', 'reuse', 'publish', 'publiccode', 'annotate', 'sbom', 'notice'];

describe('the command line', () => {
  it('lists its commands', () => {
    const { status, out } = runCli('--help');
    assert.equal(status, 0);
    assert.match(out, /^licence-assistant COMMAND/);
    for (const command of COMMANDS) assert.match(out, new RegExp(`^  ${command} `, 'm'));
  });
  it('says its version', () => assert.match(runCli('--version').out, /^\d+\.\d+\.\d+\n$/));
  it('refuses what it does not know in one line', () => {
    for (const argument of ['frobnicate', '--frobnicate']) {
      const { status, out, err } = runCli(argument);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, /^licence-assistant: [^\n]*frobnicate[^\n]*\n$/);
    }
  });
});
