import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from './support/themes';

/** Variables that the editor gives beside its colours. */
const FONT = ['--vscode-font-family', '--vscode-font-size', '--vscode-font-weight'];

const SOURCES = readdirSync('client/webview', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => [file, readFileSync(join('client/webview', file), 'utf8')] as const);

describe('the colours of the panel', () => {
  it('come from variables that the editor knows', () => {
    const known = new Set([...FONT, ...Object.values(THEMES).flatMap((theme) => Object.keys(theme))]);
    const used = new Set(SOURCES.flatMap(([, source]) => source.match(/--vscode-[\w-]*\w/g) ?? []));
    assert.ok(used.size > 20);
    assert.deepEqual(
      [...used].filter((name) => !known.has(name)),
      [],
    );
  });

  it('are never written out', () => {
    for (const [file, source] of SOURCES) {
      assert.deepEqual(source.match(/#[0-9a-f]{3,8}\b(?=[;,)])|\b(rgb|hsl)a?\(/gi), null, file);
    }
  });
});
