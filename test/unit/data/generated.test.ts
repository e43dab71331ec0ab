import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED } from '../../../scripts/generated';
import { osadlForm } from '../../../scripts/verdict-matrix';
import { readMatrixFile } from '../../../server/src/core/opinions/matrix-file';

describe('what follows from the knowledge base', () => {
  for (const { path, text } of GENERATED) {
    it(`${path} is up to date (npm run matrix)`, function () {
      // Every pair in every use: some 370,000 verdicts.
      this.timeout(180_000);
      const kept = readFileSync(join(__dirname, '../../..', path), 'utf8').split('\n');
      const now = text().split('\n');
      const stale = now.findIndex((line, index) => line !== kept[index]);
      assert.equal(stale, kept.length === now.length ? -1 : stale, `line ${stale + 1} would be: ${now[stale]?.slice(0, 200) ?? ''}`);
      assert.equal(kept.length, now.length);
    });
  }
  it('can be read by our own reader of OSADL’s form', function () {
    this.timeout(180_000);
    const read = readMatrixFile(JSON.stringify(osadlForm()), 'ours');
    assert(read.ok);
    assert.equal(read.value.opinion('MIT', 'EUPL-1.2')?.verdict, 'Yes');
    assert.equal(read.value.opinion('GPL-2.0-only', 'MIT')?.verdict, 'No');
  });
});
