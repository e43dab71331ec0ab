// Every bundle of the product, as esbuild options. A bundle whose entry is missing is left out.
const common = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  target: 'es2022',
  // Prefer ES modules: the UMD builds of some packages hide their imports from the bundler.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};

// In parts, so that a command loads nothing that only others need; only ES modules can be split.
const split = {
  ...node,
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

export const bundles = [
  { ...node, entryPoints: ['server/src/node/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  { ...split, entryPoints: ['server/src/node/command-line.ts'], outdir: 'dist/cli' },
  { ...node, entryPoints: ['server/src/node/server.ts'], outfile: 'dist/server.js' },
  { ...node, entryPoints: ['server/src/node/statements/worker.ts'], outfile: 'dist/statements.js' },
  { ...node, entryPoints: ['server/src/node/stamps/worker.ts'], outfile: 'dist/stamps.js' },
  { ...node, entryPoints: ['server/src/node/facts/worker.ts'], outfile: 'dist/facts.js' },
  // The first is all that the extension host waits for; the second is loaded by it with `require`, the one loader that gives `vscode`.
  {
    ...node,
    entryPoints: ['client/src/node/main.ts'],
    outfile: 'dist/client.js',
    external: ['./start'],
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: ['client/src/node/start.ts'], outfile: 'dist/start.js', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/browser/client.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...browser, entryPoints: ['server/src/browser/server.ts'], outfile: 'dist/browser/server.js', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/main.ts'], outfile: 'dist/panel/panel.js', format: 'iife' },
];
