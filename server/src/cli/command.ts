import type { Message, Translator } from '../core/messages/model';
import type { Runtime } from '../runtime';

/** Where a command writes: answers to `out`, progress and logs to `err`. */
export interface Console {
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** True where `err` is a terminal a person watches. */
  readonly interactive: boolean;
  /** True where `out` is a terminal that shows colours (no-color.org). */
  readonly colour: boolean;
  /** Characters of a line on the terminal of `out`; 80 where it is none. */
  readonly columns: number;
  /** Standard input line by line, without the line ends, for `-`. */
  readInput(): AsyncIterable<string>;
  /** Writes a file as a whole or leaves what was there; answers why it could not be written. Its folder must be there, unless `folder` is given, a folder that may be made. */
  writeFile(path: string, content: string | Uint8Array, folder?: string): Message | undefined;
  readonly language: string;
  /** The working directory, absolute, with `/`. */
  readonly directory: string;
}

/** Exit status: 0 nothing at or above the threshold, 1 findings, 2 wrong usage or unreadable input. */
export type ExitStatus = 0 | 1 | 2;

export interface CommandContext {
  readonly console: Console;
  readonly runtime: Runtime;
  /** Puts messages into the reader's language. */
  readonly translator: Translator;
}

/** A command option as `node:util` parseArgs understands it, with its help text. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly help: Message;
  /** A letter for the short form, e.g. `o` for `-o`. */
  readonly short?: string;
  readonly values?: readonly string[];
}

export interface CommandArguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** One command of the command line, in a file of its own under `commands/`, listed in `registry.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: Message;
  /** Arguments as the help shows them after the command's name, e.g. `[PATH]`. */
  readonly usage: Message;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** What its help adds below the options. */
  readonly notes?: Message;
  run(args: CommandArguments, context: CommandContext): Promise<ExitStatus>;
}
