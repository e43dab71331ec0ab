import type { Command } from './command';
import { annotateCommand } from './commands/annotate';
import { checkCommand } from './commands/check';
import { detectCommand } from './commands/detect';
import { explainCommand } from './commands/explain';
import { normaliseCommand } from './commands/normalise';
import { reuseCommand } from './commands/reuse';

/** Every command of the command line, in the order the help shows them. */
export const COMMANDS: readonly Command[] = [
  checkCommand,
  detectCommand,
  explainCommand,
  normaliseCommand,
  reuseCommand,
  annotateCommand,
];
