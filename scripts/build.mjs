// Builds everything into dist/ (the manifest's texts beside it): `node scripts/build.mjs`. Bundles and data are independent, so either may be built alone:
// `--bundles` or `--data`.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';
import { bundles } from './bundles.mjs';

const only = process.argv.slice(2);
const wanted = (part) => only.length === 0 || only.includes(`--${part}`);

if (only.length === 0) rmSync('dist', { recursive: true, force: true });
await Promise.all([wanted('bundles') && buildBundles(), wanted('data') && compileData()]);

async function buildBundles() {
  await Promise.all(
    bundles.filter(({ entryPoints }) => entryPoints.every(existsSync)).map((options) => build(options)),
  );
}

async function compileData() {
  mkdirSync('dist/data', { recursive: true });
  const { COMPILERS, MANIFEST_COMPILERS } = await tsImport('./compilers.ts', import.meta.url);
  for (const compiler of COMPILERS) writeFileSync(join('dist/data', compiler.file), await compiler.compile());
  for (const compiler of MANIFEST_COMPILERS) writeFileSync(compiler.file, await compiler.compile());
}
