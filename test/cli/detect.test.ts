import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCliWith } from './run';

describe('licence-assistant detect', () => {
  let directory: string;
  const run = (...args: readonly string[]): ReturnType<typeof runCliWith> =>
    runCliWith({ directory }, 'detect', ...args);
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'detect-'));
    mkdirSync(join(directory, 'src'));
    writeFileSync(join(directory, 'src/a.c'), '/* Licensed under the EUPL, version 1.2. */\n');
    writeFileSync(join(directory, 'src/b.c'), 'int main(void) { return 0; }\n');
    writeFileSync(join(directory, 'logo.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1));
  });
  after(() => rmSync(directory, { recursive: true }));

  it('answers one JSON line a file, folders with all below', () => {
    const { status, out } = run('src', '--format', 'json');
    assert.equal(status, 0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(lines, [
      {
        path: 'src/a.c',
        expression: 'EUPL-1.2',
        matches: [{ licence: 'EUPL-1.2', kind: 'notice', score: 1, modified: false, startLine: 1, endLine: 1 }],
      },
      { path: 'src/b.c', expression: null, matches: [] },
    ]);
  });
  it('reads the words behind a tag on its line', () => {
    writeFileSync(join(directory, 'one-line.c'), `/* SPDX-License-${'Identifier'}: MIT */ /* Licensed under the GPL-2.0-or-later */\n`);
    assert.equal(run('one-line.c').out, 'one-line.c: GPL-2.0-or-later AND MIT\n');
  });
  it('says what it skipped', () =>
    assert.deepEqual(JSON.parse(run('logo.png', '--format', 'json').out), {
      path: 'logo.png',
      expression: null,
      matches: [],
      skipped: 'binary',
    }));
  it('answers people in words', () =>
    assert.equal(run('src/a.c', 'src/b.c').out, 'src/a.c: EUPL-1.2\nsrc/b.c: no licence statement\n'));
  it('wants something to read, and says what it cannot read', () => {
    assert.equal(run().status, 2);
    const { status, err } = run('missing.c');
    assert.equal(status, 2);
    assert.match(err, /^licence-assistant: [^\n]*missing\.c[^\n]*\n$/);
  });
});
