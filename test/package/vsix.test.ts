import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../package.json';

const ROOT = resolve(__dirname, '../..');
/** Bytes; larger than this no one wants to download for a look at a licence. Over half of it is licence texts and their index. */
const LARGEST = 3.5 * 1024 * 1024;

describe('the package for the editor', () => {
  before(function () {
    this.timeout(120_000);
    execFileSync('npm', ['run', '--silent', 'package'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  });

  it('is small', () => {
    const { size } = statSync(join(ROOT, 'licence-assistant.vsix'));
    assert(size <= LARGEST, `${size} bytes`);
  });

  it('holds what it starts and shows, and nothing it is made of', () => {
    const list = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { cwd: ROOT, encoding: 'utf8' })
      .trim()
      .split('\n');
    const entries = [
      manifest.main,
      manifest.browser,
      manifest.icon,
      'package.nls.json',
      'dist/start.js',
      'dist/server.js',
      'dist/facts.js',
      'dist/stamps.js',
      'dist/browser/server.js',
      'dist/panel/panel.js',
      'dist/data/knowledge.json',
      'docs/findings/non-spdx-licence.md',
      'docs/de/findings/non-spdx-licence.md',
      'docs/fr/findings/non-spdx-licence.md',
      'docs/policy.md',
      'package.nls.de.json',
      'package.nls.fr.json',
      'data/schemas/policy.schema.json',
    ];
    for (const entry of entries) assert(list.includes(entry.replace(/^\.\//, '')), `${entry} is missing`);
    assert.deepEqual(
      list.filter((path) => /\.(ts|map|vsix)$|node_modules|^test|^dist\/test/.test(path)),
      [],
    );
  });
});
