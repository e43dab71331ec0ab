import type { Message } from '../core/messages/model';
import type { Runtime } from '../runtime';
import { loadTranslator } from '../workspace/translator';
import type { Command, Console, ExitStatus } from './command';
import { readArguments } from './arguments';
import { commandHelp, overviewHelp } from './help';
import { COMMANDS } from './registry';
import { VERSION } from '../version';
import { refuse } from './refuse';
import { readableWidth } from './wrap';

/** Runs the command that `argv` (without interpreter and script) names; answers its exit status. Never throws. */
export async function runCommandLine(argv: readonly string[], console: Console, runtime: Runtime): Promise<ExitStatus> {
  const translator = await loadTranslator(console.language, runtime.resources);
  const context = { console, runtime, translator };
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return show(console, overviewHelp(await Promise.all(COMMANDS.map(({ load }) => load())), translator, readableWidth(console)));
  if (name === '--version') return show(console, VERSION);
  const command = await COMMANDS.find((candidate) => candidate.name === name)?.load();
  if (!command) return refuse(context, unknownCommand(name));
  const read = readArguments(command, rest);
  if (!read.ok) return refuse(context, read.error);
  if (read.value.options['help'] === true) return show(console, commandHelp(command, translator, readableWidth(console)));
  try {
    return await command.run(read.value, context);
  } catch (error) {
    return refuse(context, crashed(command, error, runtime));
  }
}

function show(console: Console, text: string): ExitStatus {
  console.out(`${text}\n`);
  return 0;
}

function unknownCommand(name: string): Message {
  if (name.startsWith('-')) return { id: 'cli.error.unknown-option', args: { name, known: '--help, --version' } };
  return { id: 'cli.error.unknown-command', args: { name, known: COMMANDS.map((command) => command.name) } };
}

/** A defect of ours: said in one line; the stack goes to the log. */
function crashed(command: Command, error: unknown, runtime: Runtime): Message {
  runtime.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { id: 'cli.error.crashed', args: { command: command.name } };
}
