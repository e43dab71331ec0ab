import { declaredFacts } from '../../core/declared/data';
import type { Normalised } from '../../core/declared/model';
import { normalise } from '../../core/declared/normalise';
import { versionUnsaid } from '../../core/declared/same';
import type { Message } from '../../core/messages/model';
import type { Command, CommandContext, ExitStatus } from '../command';
import { readObject, unreadableLines } from '../lines';
import { refuse } from '../refuse';

/** `normalise [STRING...]`, or `normalise -` for JSON Lines: what declared licence strings mean. */
export const normaliseCommand: Command = {
  name: 'normalise',
  summary: { id: 'cli.normalise.summary' },
  usage: { id: 'cli.normalise.usage' },
  options: {
    ecosystem: { type: 'string', help: { id: 'cli.normalise.ecosystem' } },
    format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.normalise.format' } },
  },
  run: async ({ positionals, options }, context) => {
    const ecosystem = typeof options['ecosystem'] === 'string' ? options['ecosystem'] : 'generic';
    const unknown = await unknownEcosystem(ecosystem);
    if (unknown) return refuse(context, unknown);
    if (positionals.length === 1 && positionals[0] === '-') return readLines(ecosystem, options['format'] === 'text', context);
    if (positionals.length === 0) return refuse(context, { id: 'cli.normalise.nothing' });
    const facts = declaredFacts();
    for (const string of positionals) {
      const answer = normalise(string, ecosystem, facts);
      context.console.out(options['format'] === 'json' ? jsonLine(answer) : textLine(answer, context));
    }
    return 0;
  },
};

/** Why an ecosystem cannot be asked for: its first word is neither one whose lists are described nor one whose manifests are read. */
async function unknownEcosystem(name: string): Promise<Message | undefined> {
  const word = name.toLowerCase().split(/[^a-z0-9]/, 1)[0] ?? '';
  const described = declaredFacts().ecosystems;
  if (word === 'generic' || described.has(word)) return undefined;
  const { FORMATS } = await import('../../core/manifests/registry');
  const known = new Set<string>(['generic', ...described.keys(), ...FORMATS.map(({ ecosystem }) => ecosystem)]);
  return known.has(word) ? undefined : { id: 'cli.error.bad-value', args: { name: '--ecosystem', value: name, known: { anyOf: [...known].sort() } } };
}

/** Answers every line; a line without a `string` gets an error of its own, with its number and what could be read of it, and the rest goes on. */
async function readLines(ecosystem: string, asText: boolean, context: CommandContext): Promise<ExitStatus> {
  const { console, translator } = context;
  const facts = declaredFacts();
  const unreadable: number[] = [];
  let number = 0;
  for await (const line of console.readInput()) {
    number++;
    if (line.trim() === '') continue;
    const { string, ecosystem: own } = readObject(line);
    if (typeof string === 'string') {
      const answer = normalise(string, typeof own === 'string' ? own : ecosystem, facts);
      console.out(asText ? textLine(answer, context) : jsonLine(answer));
      continue;
    }
    const error = translator.text({ id: 'cli.normalise.bad-line', args: { line: number } });
    console.out(asText ? `${error}\n` : `${JSON.stringify({ string: string ?? null, line: number, error })}\n`);
    unreadable.push(number);
  }
  return unreadable.length === 0 ? 0 : refuse(context, unreadableLines('cli.normalise.bad-line', unreadable));
}

function textLine(answer: Normalised, { translator }: CommandContext): string {
  return `${translator.text({ id: 'text.labelled', args: { label: answer.string, text: told(answer) } })}\n`;
}

function jsonLine({ string, status, expression, candidates }: Normalised): string {
  return `${JSON.stringify({ string, status, expression: expression ?? null, candidates })}\n`;
}

function told({ string, status, expression, candidates }: Normalised): Message {
  if (expression !== undefined && versionUnsaid(string, expression)) return { id: 'cli.normalise.version-unsaid', args: { expression } };
  // NOASSERTION is SPDX's word for nobody having said: no licence that it could mean.
  if (status === 'ambiguous') return candidates.every((each) => each === 'NOASSERTION') ? { id: 'cli.normalise.open' } : { id: 'cli.normalise.ambiguous', args: { candidates: { anyOf: candidates } } };
  if (status === 'exact' || status === 'normalised') return { id: `cli.normalise.${status}`, args: { expression: expression ?? '' } };
  return { id: `cli.normalise.${status}` };
}
