import type { Translator } from '../core/messages/model';
import { COMMON_OPTIONS } from './arguments';
import type { Command, CommandOption } from './command';

/** What `--help` says: every command in one line. */
export function overviewHelp(commands: readonly Command[], translator: Translator): string {
  return [
    `licence-assistant ${translator.text({ id: 'cli.help.usage' })}`,
    '',
    translator.text({ id: 'cli.help.about' }),
    '',
    ...table(commands.map((command) => [command.name, translator.text(command.summary)])),
    '',
    translator.text({ id: 'cli.help.more' }),
  ].join('\n');
}

/** What `COMMAND --help` says: its arguments and options. */
export function commandHelp(command: Command, translator: Translator): string {
  const options = { ...command.options, ...COMMON_OPTIONS };
  return [
    `licence-assistant ${command.name} ${translator.text(command.usage)}`.trimEnd(),
    '',
    translator.text(command.summary),
    '',
    ...table(
      Object.entries(options).map(([name, option]) => [optionUsage(name, option), translator.text(option.help)]),
    ),
    ...(command.notes ? ['', translator.text(command.notes)] : []),
  ].join('\n');
}

function optionUsage(name: string, { type, short, values }: CommandOption): string {
  const value = type === 'boolean' ? '' : ` ${values?.join('|') ?? name.toUpperCase()}`;
  return `${short === undefined ? '' : `-${short}, `}--${name}${value}`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}
