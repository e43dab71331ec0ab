import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What a browser bundle imports from outside itself. */
async function externals(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(__dirname, '../..', entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    external: ['vscode', ...builtinModules, 'node:*'],
    define: { global: 'globalThis' },
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))];
}

describe('bundles for the browser', () => {
  const check = (entry: string, allowed: readonly string[]): void => {
    it(`${entry} holds no Node code`, async () => assert.deepEqual(await externals(entry), allowed));
  };
  check('client/src/browser/main.ts', ['vscode']);
  check('server/src/browser/server.ts', []);
  check('client/webview/main.ts', []);
});
