import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

/** Bundles the suite, the same for every extension host; answers where it stands. */
export async function buildSuite(root: string): Promise<string> {
  const outfile = join(root, 'dist/test/suite.js');
  await build({
    entryPoints: [join(root, 'test/editor/suite/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { global: 'globalThis' },
    plugins: [mochaInTheBrowser],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** mocha's browser build is no ES module, although its package says that all of it is. */
const mochaInTheBrowser: Plugin = {
  name: 'mocha-in-the-browser',
  setup: ({ onResolve, onLoad }) => {
    const path = createRequire(__filename).resolve('mocha/mocha.js');
    onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path, namespace: 'mocha' }));
    onLoad({ filter: /.*/, namespace: 'mocha' }, async () => ({
      contents: await readFile(path, 'utf8'),
      loader: 'js',
    }));
  },
};
