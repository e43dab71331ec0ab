import assert from 'node:assert/strict';
import listed from 'spdx-exceptions/index.json';
import newer from '../../../../data/newer-exception-ids.json';
import { parseExpression } from './parse';

describe('ids of exceptions', () => {
  it('are added only where the package does not list them', () => assert.deepEqual(newer.ids.filter((id) => listed.includes(id)), []));
  it('are read in expressions', () => {
    for (const id of newer.ids) assert.ok(parseExpression(`GPL-2.0-only WITH ${id}`).ok, id);
  });
});
