import { parseExpression } from '../../core/expression/parse';
import type { Severity } from '../../core/findings/model';
import type { Message } from '../../core/messages/model';
import { REPORTS } from '../../core/reports/registry';
import { SEVERITIES } from '../../core/reports/report';
import { VERSION } from '../../version';
import type { Session } from '../../workspace/model';
import type { Command, CommandArguments, CommandContext } from '../command';
import { wrongExpression } from '../../core/declared/asked';
import { deliver } from '../deliver';
import { absolutePath, folderProblem } from '../paths';
import { brokenPolicy } from '../../workspace/broken-policy';
import { ONLINE_OPTION, scanFolder } from '../scan';
import { refuse } from '../refuse';

/** `check [PATH]`: scans a folder and reports what a person should know. */
export const checkCommand: Command = {
  name: 'check',
  summary: { id: 'cli.check.summary' },
  usage: { id: 'cli.check.usage' },
  options: {
    format: { type: 'string', values: REPORTS.map(({ format }) => format), help: { id: 'cli.check.option.format' } },
    output: { type: 'string', short: 'o', help: { id: 'cli.check.option.output' } },
    'fail-on': { type: 'string', values: ['error', 'warning', 'information', 'never'], help: { id: 'cli.check.option.fail-on' } },
    outbound: { type: 'string', help: { id: 'cli.check.option.outbound' } },
    config: { type: 'string', help: { id: 'cli.check.option.config' } },
    online: ONLINE_OPTION,
  },
  run: async (args, context) => {
    const problem = await wrongUsage(args, context);
    if (problem) return refuse(context, problem);
    const { session, milliseconds } = await scanFolder(args, context);
    const { outbound } = args.options;
    // Only the scan has read the policy, which may describe licences of the project's own.
    const unknown = typeof outbound === 'string' && wrongExpression(outbound, session.policyAt('').licences.map(({ id }) => id.value));
    if (unknown) return refuse(context, unknown);
    const failure = print(session, milliseconds, args, context) ?? brokenPolicy(session);
    return failure ? refuse(context, failure) : failing(session, args) ? 1 : 0;
  },
};

async function wrongUsage({ positionals, options }: CommandArguments, { console, runtime }: CommandContext): Promise<Message | undefined> {
  if (positionals.length > 1) return { id: 'cli.error.one-path', args: { command: 'check' } };
  const [path = '.'] = positionals;
  const problem = await folderProblem(runtime.files, console.directory, path);
  if (problem) return problem;
  const { outbound, config, output } = options;
  if (output === '') return { id: 'cli.error.value-missing', args: { name: '--output' } };
  if (typeof outbound === 'string' && !parseExpression(outbound).ok) return { id: 'cli.error.not-an-expression', args: { value: outbound } };
  if (typeof config === 'string' && (await runtime.files.status(absolutePath(console.directory, config)))?.kind !== 'file') return { id: 'cli.error.no-file', args: { path: config } };
  return undefined;
}

/** Prints the report, or says why it could not be written. */
function print(session: Session, milliseconds: number, { positionals: [root = '.'], options: { format, output } }: CommandArguments, { console, translator }: CommandContext): Message | undefined {
  const report = REPORTS.find((each) => each.format === (format ?? 'text'));
  const colour = console.colour && typeof output !== 'string';
  const text = report?.write({ assessment: session.assessment(), root, translator, milliseconds, colour, version: VERSION }) ?? '';
  return deliver(text, { output }, console);
}

function failing(session: Session, { options }: CommandArguments): boolean {
  const threshold = options['fail-on'] ?? 'error';
  if (threshold === 'never') return false;
  const limit = SEVERITIES.indexOf(threshold as Severity);
  return session.assessment().findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit);
}
