import { fileNote } from '../../core/explain/note';
import type { Message } from '../../core/messages/model';
import { USES } from '../../core/verdict/model';
import type { Use } from '../../core/verdict/model';
import { openJudging } from '../../workspace/judging';
import type { Judging } from '../../workspace/judging';
import type { Command, CommandContext, ExitStatus } from '../command';
import { createAnswers, invalidExpression } from './explain-answer';

/** `explain INBOUND OUTBOUND`, or `explain -` for JSON Lines: the verdict per use, with everything behind it. */
export const explainCommand: Command = {
  name: 'explain',
  summary: { id: 'cli.explain.summary' },
  usage: { id: 'cli.explain.usage' },
  options: {
    use: { type: 'string', values: USES, help: { id: 'cli.explain.use' } },
    format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.explain.format' } },
  },
  run: async ({ positionals, options }, context) => {
    const uses = USES.filter((use) => options['use'] === undefined || options['use'] === use);
    const judging = await openJudging(context.runtime, context.console.directory);
    for (const problem of judging.problems) say(context, problem);
    const [inbound, outbound, ...more] = positionals;
    if (inbound === '-' && outbound === undefined) return explainLines(uses, judging, context);
    if (inbound === undefined || outbound === undefined || more.length > 0) return refuse(context, { id: 'cli.explain.two-wanted' });
    return explainPair(inbound, outbound, uses, options['format'] === 'json', judging, context);
  },
};

function explainPair(inbound: string, outbound: string, uses: readonly Use[], json: boolean, judging: Judging, context: CommandContext): ExitStatus {
  const { judge, knowledge, policy } = judging;
  const verdicts = judge.judgeAll(inbound, outbound);
  if (!verdicts.ok) return refuse(context, invalidExpression(inbound, outbound, verdicts.error));
  if (json) {
    context.console.out(`${createAnswers(judging, uses, context.translator).answer(inbound, outbound)}\n`);
    return 0;
  }
  const opinions = judging.opinions(inbound, outbound, verdicts.value);
  const today = context.runtime.clock.today();
  context.console.out(fileNote({ inbound, outbound, doctrine: policy.doctrine, verdicts: verdicts.value, uses, opinions, edition: knowledge.edition, today }, context.translator));
  return 0;
}

/** Characters gathered before they are written: many small writes would cost more than the answers. */
const BLOCK = 1 << 16;

/** Answers every line; a line that cannot be read gets an error of its own and the rest goes on. */
async function explainLines(uses: readonly Use[], judging: Judging, context: CommandContext): Promise<ExitStatus> {
  const answers = createAnswers(judging, uses, context.translator);
  let status: ExitStatus = 0;
  let block = '';
  for await (const line of context.console.readInput()) {
    if (line.trim() === '') continue;
    const request = readRequest(line);
    if (request) block += `${answers.answer(request.inbound, request.outbound)}\n`;
    else {
      block += `${JSON.stringify({ inbound: null, outbound: null, error: context.translator.text({ id: 'cli.explain.bad-line' }) })}\n`;
      status = 2;
    }
    if (block.length < BLOCK) continue;
    context.console.out(block);
    block = '';
  }
  if (block !== '') context.console.out(block);
  return status === 0 ? 0 : refuse(context, { id: 'cli.explain.bad-line' });
}

function readRequest(line: string): { readonly inbound: string; readonly outbound: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('inbound' in value) || !('outbound' in value)) return undefined;
    const { inbound, outbound } = value;
    return typeof inbound === 'string' && typeof outbound === 'string' ? { inbound, outbound } : undefined;
  } catch {
    return undefined;
  }
}

function say({ console, translator }: CommandContext, message: Message): void {
  console.err(`licence-assistant: ${translator.text(message)}\n`);
}

function refuse(context: CommandContext, message: Message): ExitStatus {
  say(context, message);
  return 2;
}
