import type { Message } from '../core/messages/model';
import type { CommandContext } from './command';

/** Says on standard error what is wrong, in one line; a text is in the reader's language already. */
export function complain({ console, translator }: Pick<CommandContext, 'console' | 'translator'>, problem: Message | string): void {
  console.err(`licence-assistant: ${typeof problem === 'string' ? problem : translator.text(problem)}\n`);
}

/** The same, and the exit status of wrong usage, unreadable input or an invalid policy file. */
export function refuse(context: Pick<CommandContext, 'console' | 'translator'>, problem: Message | string): 2 {
  complain(context, problem);
  return 2;
}
