import assert from 'node:assert/strict';
import { runCli } from './run';

/** Examples in the pages of documentation are not statements of the project, and its own licences are in order. */
describe('the project, by its own command line', () => {
  it('has no problem', () => {
    const { status, out } = runCli('check', '--fail-on', 'information');
    assert.equal(status, 0, out);
  });

  it('follows REUSE', () => {
    const { status, out } = runCli('reuse');
    assert.equal(status, 0, out);
  });
});
