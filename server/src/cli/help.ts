import type { Translator } from '../core/messages/model';
import { COMMON_OPTIONS } from './arguments';
import type { Command, CommandOption } from './command';
import { wrap } from '../core/reports/wrap';

/** What `--help` says: every command and what it is for, in lines of `width` characters. */
export function overviewHelp(commands: readonly Command[], translator: Translator, width: number): string {
  return [
    `licence-assistant ${translator.text({ id: 'cli.help.usage' })}`,
    '',
    wrap(translator.text({ id: 'cli.help.about' }), width),
    '',
    ...table(commands.map((command) => [command.name, translator.text(command.summary)]), width),
    '',
    wrap(translator.text({ id: 'cli.help.more' }), width),
  ].join('\n');
}

/** What `COMMAND --help` says: its arguments and options, in lines of `width` characters. */
export function commandHelp(command: Command, translator: Translator, width: number): string {
  const options = { ...command.options, ...COMMON_OPTIONS };
  return [
    `licence-assistant ${command.name} ${translator.text(command.usage)}`.trimEnd(),
    '',
    wrap(translator.text(command.summary), width),
    '',
    ...table(Object.entries(options).map(([name, option]) => [optionUsage(name, option), translator.text(option.help)]), width),
    ...(command.notes ? ['', wrap(translator.text(command.notes), width)] : []),
  ].join('\n');
}

function optionUsage(name: string, { type, short, values }: CommandOption): string {
  const value = type === 'boolean' ? '' : ` ${values?.join('|') ?? name.toUpperCase()}`;
  return `${short === undefined ? '' : `-${short}, `}--${name}${value}`;
}

function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  const column = Math.min(34, Math.max(0, ...rows.map(([left]) => left.length)));
  const indent = ' '.repeat(column + 4);
  return rows.map(([left, right]) =>
    left.length > column ? `  ${left}\n${wrap(right, width, indent)}` : wrap(right, width, `  ${left.padEnd(column)}  `, indent),
  );
}
