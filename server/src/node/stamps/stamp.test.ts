import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { answerStampRequest, readStampAnswer, stampOf, writeStampRequest } from './stamp';

describe('the stamp of a file', () => {
  let root = '';
  before(() => (root = mkdtempSync(join(tmpdir(), 'stamp-'))));
  after(() => rmSync(root, { recursive: true }));

  it('tells which files are gone, changed, or changed just now', () => {
    const changed = (inside: string, folder: string, files: readonly (readonly [string, string])[]): string[] =>
      [...readStampAnswer(answerStampRequest(inside, writeStampRequest(folder, files.map(([name, stamp]) => `${name}\t${stamp}\t1\t\t`).join('\n'))))];
    mkdirSync(join(root, 'in'));
    writeFileSync(join(root, 'in/new'), 'x');
    const linked = Object.assign(Object.create(lstatSync(process.execPath)) as Stats, { isSymbolicLink: () => true });
    assert.equal(stampOf(linked), '');
    for (const [folder, name] of [['', 'none'], ['', 'new'], ['in', 'none'], ['in', 'new']] as const) assert.deepEqual(changed(root, folder, [[name, '']]), [name]);
    // This program is as it was for longer.
    const program = dirname(process.execPath);
    const name = basename(process.execPath);
    const stamp = stampOf(lstatSync(process.execPath));
    const files = [[name, stamp], ['none', stamp]] as const;
    for (const [inside, folder] of [[program, ''], [dirname(program), basename(program)]] as const) {
      assert.deepEqual(changed(inside, folder, files), ['none']);
      for (const other of [`1${stamp}`, `${stamp}1`, stamp.slice(1), stamp.slice(0, -1), '']) assert.deepEqual(changed(inside, folder, [['none', ''], [name, other]]), ['none', name]);
    }
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
