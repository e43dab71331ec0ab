import type { Licence, TermId } from '../../core/knowledge/model';
import { TERMS } from '../../core/knowledge/model';
import { findLicences } from '../../core/terms/find';
import { loadKnowledge } from '../../workspace/knowledge';
import type { Command, CommandContext } from '../command';

/** `licences [TERM...]`: the licences that have all the terms; any other word is looked for in id and name. */
export const licencesCommand: Command = {
  name: 'licences',
  summary: { id: 'cli.licences.summary' },
  usage: { id: 'cli.licences.usage' },
  options: { format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.licences.format' } } },
  notes: { id: 'cli.licences.terms', args: { terms: TERMS.join(', ') } },
  run: async ({ positionals, options }, context) => {
    const { console, runtime, translator } = context;
    const { licences } = await loadKnowledge(runtime.resources);
    const terms = positionals.flatMap((word) => termOf(word, context) ?? []);
    const text = positionals.filter((word) => termOf(word, context) === undefined).join(' ');
    const found = findLicences(licences, { text, terms });
    if (options['format'] === 'json') {
      console.out(`${JSON.stringify({ version: 1, terms, licences: found.map(asJson) }, undefined, 2)}\n`);
      return 0;
    }
    const width = Math.max(0, ...found.map(({ id }) => id.length));
    for (const { id, name } of found) console.out(`${id.padEnd(width)}  ${name}\n`);
    console.out(`${translator.text(found.length === 0 ? { id: 'cli.licences.none' } : { id: 'cli.licences.found', args: { count: found.length } })}\n`);
    return 0;
  },
};

/** A term by its id or by its label in the reader's language, in any case, with or without its spaces. */
export function termOf(word: string, { translator }: CommandContext): TermId | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const wanted = plain(word);
  return TERMS.find((term) => plain(term) === wanted) ?? TERMS.find((term) => plain(translator.text({ id: `term.${term}` })) === wanted);
}

function asJson({ id, name, source, osiApproved, fsfLibre, copyleft, terms }: Licence): object {
  return { id, name, source, osiApproved, fsfLibre, copyleft: copyleft.level, terms };
}
