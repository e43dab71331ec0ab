import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { pnpmWorkspace } from './pnpm-workspace';

describe('pnpm-workspace.yaml', () => {
  it('lists the members', () => {
    assert.deepEqual(
      pnpmWorkspace.parse("packages:\n  - 'apps/*'\n  - '!**/test/**'\ncatalog:\n  a: ^1.0.0\n", 'pnpm-workspace.yaml')
        .members,
      ['apps/*', '!**/test/**'],
    );
  });
  it('survives any damage', () => {
    fuzzFormat(pnpmWorkspace, 'pnpm-workspace.yaml', ['packages:\n  - a/*\n  - "b"\n']);
  });
});
