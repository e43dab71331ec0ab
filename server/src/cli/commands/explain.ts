import { fileNote } from '../../core/explain/note';
import { USES } from '../../core/verdict/model';
import type { Use } from '../../core/verdict/model';
import { openJudging } from '../../workspace/judging';
import type { Judging } from '../../workspace/judging';
import type { Command, CommandContext, ExitStatus } from '../command';
import { readObject, unreadableLines } from '../lines';
import { findingPage, plainFindingPage, similarCodes } from '../finding-page';
import { bytesOf, utf8Of } from '../utf8';
import { createAnswers, invalidExpression } from './explain-answer';
import { complain, refuse } from '../refuse';

/** `explain INBOUND OUTBOUND`, or `explain -` for JSON Lines: the verdict per use, with everything behind it; `explain CODE`: the page about a finding. */
export const explainCommand: Command = {
  name: 'explain',
  summary: { id: 'cli.explain.summary' },
  usage: { id: 'cli.explain.usage' },
  options: {
    use: { type: 'string', values: USES, help: { id: 'cli.explain.use' } },
    format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.explain.format' } },
  },
  run: async ({ positionals, options }, context) => {
    const [first, ...rest] = positionals;
    const page = first === undefined || rest.length > 0 ? undefined : await findingPage(first, context);
    if (page !== undefined) {
      context.console.out(options['format'] === 'json' ? `${JSON.stringify({ code: first, page })}\n` : await plainFindingPage(page, context));
      return 0;
    }
    if (first !== undefined && rest.length === 0) {
      const meant = await similarCodes(first, context);
      if (meant.length > 0) return refuse(context, { id: 'cli.explain.no-code', args: { code: first, meant: { anyOf: meant } } });
      if (first !== '-') return refuse(context, { id: 'cli.explain.one-given', args: { given: first } });
    }
    const uses = USES.filter((use) => options['use'] === undefined || options['use'] === use);
    const judging = await openJudging(context.runtime, context.console.directory);
    for (const problem of [...judging.problems, ...(judging.broken ? [judging.broken] : [])]) complain(context, problem);
    const status = (answered: ExitStatus): ExitStatus => (judging.broken ? 2 : answered);
    const [inbound, outbound, ...more] = positionals;
    if (inbound === '-' && outbound === undefined) return status(await explainLines(options['format'] === 'text' ? (pair) => noteOn(pair, uses, judging, context) : answersIn(uses, judging, context), options['format'] === 'text', context));
    if (inbound === undefined || outbound === undefined || more.length > 0) return refuse(context, { id: 'cli.explain.two-wanted' });
    return status(explainPair({ inbound, outbound }, uses, options['format'] === 'json', judging, context));
  },
};

function explainPair(pair: Pair, uses: readonly Use[], json: boolean, judging: Judging, context: CommandContext): ExitStatus {
  const { inbound, outbound } = pair;
  const verdicts = judging.judge.judgeAll(inbound, outbound);
  if (!verdicts.ok) return refuse(context, invalidExpression(inbound, outbound, verdicts.error));
  context.console.out(bytesOf(json ? answersIn(uses, judging, context)(pair) : noteOn(pair, uses, judging, context)));
  return 0;
}

interface Pair {
  readonly inbound: string;
  readonly outbound: string;
}

function answersIn(uses: readonly Use[], judging: Judging, { translator }: CommandContext): (pair: Pair) => string {
  const answers = createAnswers(judging, uses, translator);
  return ({ inbound, outbound }) => `${answers.answer(inbound, outbound)}\n`;
}

/** A note for the file, or why there is none; like answers in the form of `utf8Of`. */
function noteOn({ inbound, outbound }: Pair, uses: readonly Use[], { judge, knowledge, policy, opinions }: Judging, { runtime, translator }: CommandContext): string {
  const verdicts = judge.judgeAll(inbound, outbound);
  if (!verdicts.ok) return utf8Of(`${translator.text(invalidExpression(inbound, outbound, verdicts.error))}\n`);
  const note = { inbound, outbound, doctrine: policy.doctrine, verdicts: verdicts.value, uses, opinions: opinions(inbound, outbound, verdicts.value), edition: knowledge.edition, today: runtime.clock.today() };
  return utf8Of(fileNote(note, translator));
}

/** Characters gathered before they are written: many small writes would cost more than the answers. */
const BLOCK = 1 << 16;

/** Answers every line; a line that cannot be read gets an error of its own, with its number and what could be read of it, and the rest goes on. */
async function explainLines(answer: (pair: Pair) => string, asText: boolean, context: CommandContext): Promise<ExitStatus> {
  const unreadable: number[] = [];
  let number = 0;
  let block = '';
  for await (const line of context.console.readInput()) {
    number++;
    if (line.trim() === '') continue;
    const { inbound, outbound } = readObject(line);
    if (typeof inbound === 'string' && typeof outbound === 'string') block += answer({ inbound, outbound });
    else {
      const error = context.translator.text({ id: 'cli.explain.bad-line', args: { line: number } });
      block += utf8Of(asText ? `${error}\n` : `${JSON.stringify({ inbound: inbound ?? null, outbound: outbound ?? null, line: number, error })}\n`);
      unreadable.push(number);
    }
    if (block.length < BLOCK) continue;
    context.console.out(bytesOf(block));
    block = '';
  }
  if (block !== '') context.console.out(bytesOf(block));
  return unreadable.length === 0 ? 0 : refuse(context, unreadableLines('cli.explain.bad-line', unreadable));
}
