import { parseArgs } from 'node:util';
import type { Message } from '../core/messages/model';
import { fail, succeed } from '../core/text/result';
import type { Result } from '../core/text/result';
import type { Command, CommandArguments, CommandOption } from './command';

/** Options that every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, CommandOption>> = {
  help: { type: 'boolean', short: 'h', help: { id: 'cli.option.help' } },
};

/** Reads the arguments of `command`, or says in one message what is wrong with the first bad one. */
export function readArguments(command: Command, argv: readonly string[]): Result<CommandArguments, Message> {
  const known = { ...command.options, ...COMMON_OPTIONS };
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: parseOptions(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    const problem = checkOption(token.rawName, token.value, option, command);
    if (problem) return fail(problem);
    options[token.name] = token.value ?? true;
  }
  return succeed({ positionals, options });
}

function parseOptions(
  known: Readonly<Record<string, CommandOption>>,
): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    Object.entries(known).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
}

function checkOption(
  name: string,
  value: string | undefined,
  option: CommandOption | undefined,
  command: Command,
): Message | undefined {
  if (!option) return { id: 'cli.error.unknown-option', args: { name, known: knownOptions(command) } };
  if (option.type === 'boolean')
    return value === undefined ? undefined : { id: 'cli.error.no-value-wanted', args: { name } };
  if (value === undefined) return { id: 'cli.error.value-missing', args: { name } };
  if (option.values && !option.values.includes(value))
    return { id: 'cli.error.bad-value', args: { name, value, known: { anyOf: option.values } } };
  return undefined;
}

function knownOptions(command: Command): string {
  return Object.keys({ ...command.options, ...COMMON_OPTIONS })
    .map((name) => `--${name}`)
    .join(', ');
}
