import assert from 'node:assert/strict';
import { readArguments } from './arguments';
import type { Command } from './command';

const command: Command = {
  name: 'sample',
  summary: { id: 'cli.help.about' },
  usage: { id: 'cli.check.usage' },
  options: {
    format: { type: 'string', help: { id: 'cli.option.help' }, values: ['text', 'json'] },
    output: { type: 'string', short: 'o', help: { id: 'cli.option.help' } },
    quiet: { type: 'boolean', help: { id: 'cli.option.help' } },
  },
  run: async () => 0,
};

describe('readArguments', () => {
  const check = (
    argv: readonly string[],
    positionals: readonly string[],
    options: Record<string, string | boolean>,
  ): void => {
    const read = readArguments(command, argv);
    assert(read.ok);
    assert.deepEqual(read.value, { positionals, options });
  };
  const refused = (argv: readonly string[], id: string): void => {
    const read = readArguments(command, argv);
    assert(!read.ok);
    assert.equal(read.error.id, id);
  };
  it('reads positionals and options in any order', () => {
    check(['a', '--format', 'json', '-', '-o', 'x'], ['a', '-'], { format: 'json', output: 'x' });
    check(['--format=json', '--quiet', 'a'], ['a'], { format: 'json', quiet: true });
    check(['-h'], [], { help: true });
    check(['--', '--format'], ['--format'], {});
  });
  it('refuses what it does not know', () => {
    refused(['--colour'], 'cli.error.unknown-option');
    refused(['-x'], 'cli.error.unknown-option');
    refused(['--constructor'], 'cli.error.unknown-option');
    refused(['--format', 'xml'], 'cli.error.bad-value');
  });
  it('refuses an option without its value, or with one too many', () => {
    refused(['--output'], 'cli.error.value-missing');
    refused(['--quiet=yes'], 'cli.error.no-value-wanted');
  });
});
