import { runCommandLine } from '../cli/main';
import { createNodeConsole } from './console';
import { createNodeRuntime } from './runtime';

const console = createNodeConsole();
const line = (text: string): void => console.err(`${text}\n`);
// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void runCommandLine(
  process.argv.slice(2),
  console,
  createNodeRuntime({ info: () => undefined, warn: line, error: line }),
).then((status) => {
  process.exitCode = status;
});
