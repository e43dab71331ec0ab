import type { Message } from '../core/messages/model';
import type { CommandArguments, Console } from './command';
import { absolutePath } from './paths';

/** Puts an answer where `--output` says, else on standard output; answers why it could not be written. */
export function deliver(answer: string | Uint8Array, { output }: CommandArguments['options'], console: Console): Message | undefined {
  if (typeof output !== 'string') {
    console.out(answer);
    return undefined;
  }
  const problem = console.writeFile(absolutePath(console.directory, output), answer);
  return problem === undefined ? undefined : { id: 'cli.error.not-written', args: { path: output, problem } };
}
