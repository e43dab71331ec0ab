import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCliWith } from './run';
import type { CliRun } from './run';

const HEADER = `# Copyright 2026 Jane Doe\n# SPDX-License-${'Identifier'}: MIT\n`;
/** The system's administrator may read everything. */
const isAdministrator = process.getuid?.() === 0;

describe('a folder with files that nobody expects', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'awkward-'));
    const file = (path: string, content: string | Uint8Array): void => writeFileSync(join(root, path), content);
    mkdirSync(join(root, 'LICENSES'));
    file('LICENSES/MIT.txt', 'MIT');
    file('good.py', HEADER);
    for (const sparse of ['sparse.bin', 'sparse.txt', 'yarn.lock']) {
      file(sparse, '');
      truncateSync(join(root, sparse), 1024 ** 3);
    }
    file('long.c', Buffer.concat([Buffer.from(HEADER), Buffer.alloc(40 * 1024 ** 2, 'x')]));
    file('half.txt', Uint8Array.of(0xff, 0xfe, 0, 0xd8, 0));
    file('latin.py', Buffer.from(HEADER.replace('Jane', 'Jos\u00e9'), 'latin1'));
    file('package.json', '{"name":"x","license":"MIT"');
    file('composer.json', '{"a":'.repeat(50_000));
    file('pom.xml', Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7_919) % 256));
    mkdirSync(join(root, 'round'));
    symlinkSync('..', join(root, 'round/up'));
    symlinkSync('round', join(root, 'again'));
    for (const pipe of ['pipe', 'LICENSE', 'package-lock.json', 'REUSE.toml']) execFileSync('mkfifo', [join(root, pipe)]);
    mkdirSync(join(root, 'closed'));
    file('closed/x', 'x');
    file('secret.txt', 'x');
    for (const closed of ['closed', 'secret.txt']) chmodSync(join(root, closed), 0);
  });
  after(() => {
    chmodSync(join(root, 'closed'), 0o700);
    rmSync(root, { recursive: true });
  });

  const run = (...args: string[]): CliRun => runCliWith({ directory: root }, ...args);
  const checkLeftOut = (err: string, ...paths: string[]): void => {
    if (!isAdministrator) for (const path of paths) assert.match(err, new RegExp(`^${path} cannot be read and was left out\\.$`, 'm'));
  };

  it('is checked against REUSE', () => {
    const { status, out, err } = run('reuse', '.', '--format', 'json');
    assert.equal(status, 1);
    const { files } = JSON.parse(out) as { files: { path: string; copyrights: string[] }[] };
    const holders = Object.fromEntries(files.map(({ path, copyrights }) => [path, copyrights.join()]));
    assert.equal(holders['latin.py'], 'Copyright 2026 José Doe');
    assert.equal(holders['long.c'], 'Copyright 2026 Jane Doe');
    assert.ok(!('pipe' in holders) && !('again' in holders) && 'sparse.bin' in holders);
    assert.match(err, /^long\.c is larger than 32 MB; only its first 32 MB were searched\.$/m);
    checkLeftOut(err, 'closed');
  });
  it('says of a pipe that it is no file', () => {
    for (const args of [['detect', 'pipe'], ['check', 'pipe'], ['annotate', '-l', 'MIT', 'pipe'], ['publiccode', 'pipe']]) {
      const { status, err } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, /pipe is a pipe, a socket or a device and no file/, args.join(' '));
    }
  });
  it('is checked', () => {
    const { status, out, err } = run('check', '.', '--format', 'json');
    assert.equal(status, 1);
    const { findings } = JSON.parse(out) as { findings: { code: string; file: string }[] };
    const malformed = findings.filter(({ code }) => code === 'malformed-manifest').map(({ file }) => file);
    assert.deepEqual([...new Set(malformed)].sort(), ['composer.json', 'package.json', 'pom.xml', 'yarn.lock']);
    checkLeftOut(err, 'closed', 'secret\\.txt');
  });
  it('is searched for licences', () => {
    const { status, out, err } = run('detect', '.', '--format', 'json');
    assert.equal(status, 0);
    assert.ok(out.split('\n').some((line) => line.includes('good.py') && line.includes('"expression":"MIT"')));
    checkLeftOut(err, '\\./closed', '\\./secret\\.txt');
  });
});
