import assert from 'node:assert/strict';
import { knowledge } from '../../../../test/support/knowledge';
import { compareLicences } from './compare';

function compare(...ids: readonly string[]) {
  return compareLicences(ids.flatMap((id) => knowledge.licence(id) ?? [])).flatMap(({ terms }) => terms);
}

describe('comparing licences', () => {
  it('says of every term whether it differs, with the clauses', () => {
    const rows = compare('EUPL-1.2', 'MIT');
    const copyleft = rows.find(({ term }) => term === 'Copyleft-Share');
    assert.equal(copyleft?.differs, true);
    assert.match(copyleft?.clauses[0] ?? '', /Art\. 5/);
    assert.equal(copyleft?.clauses[1], undefined);
    assert.equal(rows.find(({ term }) => term === 'Distribute')?.differs, false);
  });

  it('finds no difference between a licence and itself', () => {
    assert.deepEqual(compare('MPL-2.0', 'MPL-2.0').filter(({ differs }) => differs), []);
    assert.notEqual(compare('MPL-2.0', 'MIT').filter(({ differs }) => differs).length, 0);
  });

  it('lists all 41 terms, whatever is compared', () => {
    assert.equal(compare('MIT', 'GPL-3.0-only', 'CC-BY-4.0').length, 41);
  });
});
