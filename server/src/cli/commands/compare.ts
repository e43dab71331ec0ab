import type { Clause, Licence, TermId } from '../../core/knowledge/model';
import { citing } from '../../core/messages/model';
import type { Message } from '../../core/messages/model';
import { declaredFacts } from '../../core/declared/data';
import { meantBy } from '../../core/declared/meant';
import { compareLicences } from '../../core/terms/compare';
import type { ComparedTerm } from '../../core/terms/compare';
import { parseExpression } from '../../core/expression/parse';
import { loadKnowledge } from '../../workspace/knowledge';
import type { Command, CommandContext } from '../command';
import { refuse } from '../refuse';

const MOST = 5;

/** `compare A B [C D E]`: licences side by side, each answer with its clause; what differs comes first. */
export const compareCommand: Command = {
  name: 'compare',
  summary: { id: 'cli.compare.summary' },
  usage: { id: 'cli.compare.usage' },
  options: { format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } } },
  run: async ({ positionals, options }, context) => {
    if (positionals.length < 2 || positionals.length > MOST) return refuse(context, { id: 'cli.compare.count' });
    const knowledge = await loadKnowledge(context.runtime.resources);
    const lookUp = (text: string): Licence | undefined => {
      const parsed = parseExpression(text);
      // A deprecated id is read as the one that took its place.
      return knowledge.licence(parsed.ok && parsed.value.kind === 'licence' && !parsed.value.plus && parsed.value.exception === undefined ? parsed.value.id : text);
    };
    const unknown = positionals.filter((id) => lookUp(id) === undefined);
    if (unknown.length > 0) return refuse(context, notDescribed(unknown));
    const licences = positionals.flatMap((id) => lookUp(id) ?? []);
    context.console.out(options['format'] === 'json' ? asJson(licences) : asText(licences, context));
    return 0;
  },
};

/** Which ids nothing is known of, and what may be meant by them. */
function notDescribed(ids: readonly string[]): Message {
  const meant = [...new Set(ids.flatMap((id) => meantBy(id, declaredFacts())))];
  return meant.length > 0 ? { id: 'cli.compare.unknown.meant', args: { ids, meant: { anyOf: meant } } } : { id: 'cli.compare.unknown', args: { ids } };
}

function asJson(licences: readonly Licence[]): string {
  const groups = compareLicences(licences).map(({ group, terms }) => ({
    group,
    terms: terms.map(({ term, differs, clauses }) => ({ term, differs, clauses: clauses.map((clause) => clause ?? null) })),
  }));
  return `${JSON.stringify({ version: 1, licences: licences.map(({ id, name, source }) => ({ id, name, source })), groups }, undefined, 2)}\n`;
}

function asText(licences: readonly Licence[], { translator }: CommandContext): string {
  const label = (term: TermId): string => translator.text({ id: `term.${term}` });
  const width = Math.max(...licences.map(({ id }) => id.length));
  const lines: string[] = [];
  for (const { group, terms } of compareLicences(licences)) {
    lines.push(`${translator.text({ id: `term-group.${group}` })}`);
    for (const row of terms.filter(({ differs }) => differs)) lines.push(`  ${label(row.term)}`, ...cells(row, licences, width, (clause) => translator.text(clause === undefined ? { id: 'cli.compare.absent', args: { group } } : citing(clause))));
    const same = terms.filter(({ differs, clauses }) => !differs && clauses[0] !== undefined).map(({ term }) => label(term));
    if (same.length > 0) lines.push(`  ${translator.text({ id: 'cli.compare.same', args: { terms: same } })}`);
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function cells({ clauses }: ComparedTerm, licences: readonly Licence[], width: number, say: (clause: Clause | undefined) => string): string[] {
  return licences.map(({ id }, column) => `    ${id.padEnd(width)}  ${say(clauses[column])}`);
}
