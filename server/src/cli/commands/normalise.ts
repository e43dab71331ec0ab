import { declaredFacts } from '../../core/declared/data';
import type { Normalised } from '../../core/declared/model';
import { normalise } from '../../core/declared/normalise';
import type { Message } from '../../core/messages/model';
import type { Command, CommandContext, ExitStatus } from '../command';

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
    if (unknown) {
      context.console.err(`licence-assistant: ${context.translator.text(unknown)}\n`);
      return 2;
    }
    if (positionals.length === 1 && positionals[0] === '-') return readLines(ecosystem, context);
    if (positionals.length === 0) {
      context.console.err(`licence-assistant: ${context.translator.text({ id: 'cli.normalise.nothing' })}\n`);
      return 2;
    }
    const facts = declaredFacts();
    for (const string of positionals) {
      const answer = normalise(string, ecosystem, facts);
      context.console.out(options['format'] === 'json' ? jsonLine(answer) : `${context.translator.text({ id: 'text.labelled', args: { label: string, text: told(answer) } })}\n`);
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

/** Answers every line; a line that is no `{"string"}` gets an error of its own and the rest goes on. */
async function readLines(ecosystem: string, { console, translator }: CommandContext): Promise<ExitStatus> {
  const facts = declaredFacts();
  let status: ExitStatus = 0;
  for await (const line of console.readInput()) {
    if (line.trim() === '') continue;
    const request = readRequest(line);
    if (request) {
      console.out(jsonLine(normalise(request.string, request.ecosystem ?? ecosystem, facts)));
      continue;
    }
    console.out(`${JSON.stringify({ error: translator.text({ id: 'cli.normalise.bad-line' }) })}\n`);
    status = 2;
  }
  if (status !== 0) console.err(`licence-assistant: ${translator.text({ id: 'cli.normalise.bad-line' })}\n`);
  return status;
}

function readRequest(line: string): { readonly string: string; readonly ecosystem?: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('string' in value) || typeof value.string !== 'string') return undefined;
    return 'ecosystem' in value && typeof value.ecosystem === 'string' ? { string: value.string, ecosystem: value.ecosystem } : { string: value.string };
  } catch {
    return undefined;
  }
}

function jsonLine({ string, status, expression, candidates }: Normalised): string {
  return `${JSON.stringify({ string, status, expression: expression ?? null, candidates })}\n`;
}

function told({ status, expression, candidates }: Normalised): Message {
  if (status === 'ambiguous') return candidates.length === 0 ? { id: 'cli.normalise.open' } : { id: 'cli.normalise.ambiguous', args: { candidates: { anyOf: candidates } } };
  if (status === 'exact' || status === 'normalised') return { id: `cli.normalise.${status}`, args: { expression: expression ?? '' } };
  return { id: `cli.normalise.${status}` };
}
