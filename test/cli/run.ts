import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(__dirname, '../../dist/cli.js');

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line to its end, in English, in the checkout's folder. */
export function runCli(...args: readonly string[]): CliRun {
  return runCliWith({}, ...args);
}

/** The same with standard input, in another folder, or under other locale variables. */
export function runCliWith(
  options: {
    readonly input?: string;
    readonly directory?: string;
    readonly locale?: Readonly<Record<string, string>>;
  },
  ...args: readonly string[]
): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input: options.input ?? '',
    encoding: 'utf8',
    cwd: options.directory ?? join(__dirname, '../..'),
    env: { ...process.env, LC_ALL: 'C', ...options.locale },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}
