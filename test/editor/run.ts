import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSuite } from './build';
import { runInCodeServer } from './in-code-server';
import { runInElectron } from './in-electron';
import { runInTestWeb } from './in-test-web';
import type { EditorRun } from './model';

const ROOT = resolve(__dirname, '../..');

/** Where each kind of extension host runs the suite. A desktop VS Code is taken where the environment names one. */
const RUNNERS: Readonly<Record<string, (run: EditorRun) => Promise<number>>> = {
  node:
    process.env['VSCODE_EXECUTABLE'] || process.env['VSCODE_VERSION']
      ? runInElectron
      : (run) => runInCodeServer(run, 'node'),
  web: (run) => runInCodeServer(run, 'web'),
  oldest: runInTestWeb,
};

async function main(kind: string): Promise<number> {
  const runner = RUNNERS[kind];
  if (!runner) throw new Error(`There is no extension host ${kind}.`);
  const tests = await buildSuite(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'licence-assistant-workspace-'));
  const screenshots = join(ROOT, 'test-results', kind);
  mkdirSync(screenshots, { recursive: true });
  try {
    const workspace = join(folder, 'workspace');
    cpSync(join(ROOT, 'test/fixtures/workspace'), workspace, { recursive: true });
    return await runner({ extension: ROOT, tests, workspace, screenshots, timeout: 120_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

main(process.argv[2] ?? 'node').then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
