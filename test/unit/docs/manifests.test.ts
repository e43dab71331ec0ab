import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../../server/src/core/manifests/registry';

describe('docs/manifests.md', () => {
  it('names every format that is read, and no other', () => {
    const page = readFileSync(join(__dirname, '../../../docs/manifests.md'), 'utf8');
    const table = page.slice(page.indexOf('## Formats'), page.indexOf('## From documents'));
    const named = [...table.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id);
    assert.deepEqual([...named].sort(), FORMATS.map(({ id }) => id).sort());
  });
});
