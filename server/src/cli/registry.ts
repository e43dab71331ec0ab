import type { Command } from './command';
import { annotateCommand } from './commands/annotate';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { detectCommand } from './commands/detect';
import { explainCommand } from './commands/explain';
import { licencesCommand } from './commands/licences';
import { normaliseCommand } from './commands/normalise';
import { outboundCommand } from './commands/outbound';
import { reuseCommand } from './commands/reuse';

/** Every command of the command line, in the order the help shows them. */
export const COMMANDS: readonly Command[] = [
  checkCommand,
  detectCommand,
  explainCommand,
  outboundCommand,
  licencesCommand,
  compareCommand,
  normaliseCommand,
  reuseCommand,
  annotateCommand,
];
