import { runCommandLine } from '../cli/main';
import { createNodeConsole } from './console';
import { createNodeRuntime } from './runtime';

/** Runs the command line of this process; `dist` is the folder of the built product. */
export async function startCommandLine(dist: string): Promise<void> {
  const console = createNodeConsole();
  const line = (text: string): void => console.err(`${text}\n`);
  // A reader that stops early (`| head`) is no error.
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const log = { info: () => undefined, warn: line, error: line };
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    console,
    createNodeRuntime({ log, dist, helping: true }),
  );
  // Not waiting for the end of threads, nor giving the memory of a large project back piece by piece; only for what is still on its way.
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((written) => stream.write('', written))));
  process.exit();
}
