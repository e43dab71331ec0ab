import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Large test tools are kept here between runs; `TEST_TOOLS` names another folder. */
const ROOT =
  process.env['TEST_TOOLS'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'licence-assistant-tests');

/** The folder of one tool, filled by `install(folder)` unless an earlier run has finished doing so. */
export function cached(name: string, install: (folder: string) => void): string {
  const folder = join(ROOT, name);
  const mark = join(folder, 'complete');
  if (existsSync(mark)) return folder;
  console.error(`Installing ${name} into ${folder}`);
  mkdirSync(folder, { recursive: true });
  install(folder);
  writeFileSync(mark, '');
  return folder;
}

/** Installs packages of the npm registry (or what `folder`'s own package.json asks for), without running anything they bring. */
export function npmInstall(folder: string, ...packages: readonly string[]): void {
  if (packages.length > 0 && !existsSync(join(folder, 'package.json'))) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  }
  const options = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  execute('npm', ['install', ...options, ...packages], folder);
}

/** Runs a program to its end, its output going to standard error; throws where it fails. */
export function execute(program: string, args: readonly string[], directory = process.cwd()): void {
  execFileSync(program, args, { stdio: ['ignore', 2, 2], cwd: directory });
}
