import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerStampRequest, stampOf } from './stamp';

describe('the stamp of a file', () => {
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'stamp-'))));
  after(() => rmSync(root, { recursive: true }));

  it('is nothing where there is no file, and where it changed just now', () => {
    assert.equal(answerStampRequest(root, 'none'), '');
    writeFileSync(join(root, 'new'), 'x');
    assert.equal(answerStampRequest(root, 'new'), '');
  });

  it('is another one for every change', () => {
    const path = join(root, 'a');
    writeFileSync(path, 'x');
    const status = statSync(path);
    const old = (changes: object): string => stampOf(Object.assign(Object.create(status) as typeof status, { ctimeMs: 1_000, mtimeMs: 1_000 }, changes));
    const first = old({});
    assert.notEqual(first, '');
    assert.equal(old({}), first);
    renameSync(path, join(root, 'b'));
    writeFileSync(path, 'y');
    for (const change of [{ size: 2 }, { mtimeMs: 1_000.5 }, { ctimeMs: 2_000 }, { ino: statSync(path).ino }]) assert.notEqual(old(change), first);
  });
});
