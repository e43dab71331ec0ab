import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTILE, buildAll } from '../support/hostile/kinds';
import { runCliWith } from './run';
import type { CliRun } from './run';

describe('a folder of everything that has ever taken long', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'hostile-'));
    buildAll(root);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const run = (...args: string[]): CliRun => {
    const done = runCliWith({ directory: root }, ...args);
    assert.ok(done.status === 0 || done.status === 1, done.err);
    return done;
  };
  /** The good file beside what is hostile, of each kind. */
  const good = HOSTILE.flatMap(({ name, alone }) => (alone ? [] : [`${name}/good.py`]));

  it('is checked against REUSE', () => {
    const { out, err } = run('reuse', '.', '--format', 'json');
    const { files } = JSON.parse(out) as { files: { path: string; expressions: string[] }[] };
    const stated = new Map(files.map(({ path, expressions }) => [path, expressions.join()]));
    for (const path of good) assert.equal(stated.get(path), 'MIT', path);
    assert.match(err, /^text \(MB\)\/a\.py is larger than 32 MB; only its first 32 MB were searched\.$/m);
    assert.match(err, /^Folders nested more than 200 deep were left out\.$/m);
  });
  it('is checked', () => {
    const { err } = run('check', '.', '--format', 'json');
    assert.match(err, /^\d+ files are too long and were not searched to their ends: .*text \(MB\)\/a\.py/m);
    assert.match(err, /^Folders nested more than 200 deep were not read\./m);
  });
  it('is searched for licences', () => {
    const { out, err } = run('detect', '.', '--format', 'json');
    for (const path of good) assert.ok(out.includes(path), path);
    assert.match(err, /text \(MB\)\/a\.py is too long: only its beginning was looked at\./);
  });
  it('is annotated, as far as it can be', () => {
    const { out, err } = run('annotate', '.', '--licence', 'MIT', '--copyright', '2026 Jane Doe');
    assert.match(out, /^text \(MB\)\/a\.py: .*32 MB/m);
    assert.match(err, /^Folders nested more than 200 deep were left out\.$/m);
  });
  it('is told which licences it may have', () => void run('outbound', '.', '--format', 'json'));

  it('may change while it is looked at', () => {
    const place = join(root, 'changing');
    mkdirSync(place);
    const others = spawn('sh', ['-c', 'while :; do i=$((i+1)); mkdir -p d$((i%9)); echo x > d$((i%9))/$((i%50)).py; rm -f d$((i%7))/$((i%30)).py; rm -rf d$((i%5)); done'], { cwd: place, stdio: 'ignore' });
    try {
      for (const command of ['check', 'reuse', 'detect']) run(command, place);
    } finally {
      others.kill('SIGKILL');
    }
  });
});

describe('documents of REUSE that are too long', () => {
  it('stop the check with a word', () => {
    const root = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      HOSTILE.find(({ name }) => name === 'documents of spaces (MB)')?.build(root, 1);
      const { status, err } = runCliWith({ directory: root }, 'reuse', '.');
      assert.equal(status, 2);
      assert.match(err, /REUSE\.toml:1: This file is longer than 1,000,000 characters and is not read\./);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
