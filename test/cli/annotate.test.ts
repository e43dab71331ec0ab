import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCliWith } from './run';

describe('licence-assistant annotate', () => {
  let directory: string;
  const run = (...args: readonly string[]): ReturnType<typeof runCliWith> => runCliWith({ directory }, 'annotate', '--copyright', '2026 Sample Town', ...args);
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'annotate-'));
    writeFileSync(join(directory, 'a.py'), 'print(1)\n');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('shows the headers and the licence text, and writes both when told to', () => {
    const text = join(directory, 'LICENSES/MIT.txt');
    assert.match(run('--licence', 'MIT').out, /LICENSES\/MIT\.txt\n {2}\+ the text of MIT\n/);
    assert(!existsSync(text));
    assert.equal(run('--licence', 'MIT', '--write').status, 0);
    assert.match(readFileSync(text, 'utf8'), /Permission is hereby granted/);
    const { status, out } = runCliWith({ directory }, 'reuse');
    assert.equal(status, 0, out);
  });
  it('says which text is left to write', () => {
    const { status, out } = run('--licence', 'LicenseRef-Ours', '--write');
    assert.equal(status, 0);
    assert.match(out, /LICENSES\/LicenseRef-Ours\.txt: missing, .* write it yourself/);
  });
});
