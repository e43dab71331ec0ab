import type { Licence, TermId } from '../../core/knowledge/model';
import { TERMS } from '../../core/knowledge/model';
import { findLicences } from '../../core/terms/find';
import { PROHIBITIONS } from '../../core/terms/groups';
import { understand } from '../../core/terms/search';
import type { SearchWord } from '../../core/terms/search';
import type { Message, Translator } from '../../core/messages/model';
import { loadKnowledge } from '../../workspace/knowledge';
import type { Command, CommandContext } from '../command';

/** `licences [TERM...]`: the licences that have all the terms and fit all other words, which may stand for terms too. */
export const licencesCommand: Command = {
  name: 'licences',
  summary: { id: 'cli.licences.summary' },
  usage: { id: 'cli.licences.usage' },
  options: { format: { type: 'string', values: ['text', 'json'], help: { id: 'cli.option.format' } } },
  notes: { id: 'cli.licences.terms', args: { terms: TERMS.join(', ') } },
  run: async ({ positionals, options }, context) => {
    const { console, runtime, translator } = context;
    const { licences } = await loadKnowledge(runtime.resources);
    const exact = positionals.flatMap((typed): SearchWord[] => {
      const term = termOf(typed, context);
      return term === undefined ? [] : [{ text: typed.toLowerCase(), typed, terms: [term], without: false }];
    });
    const terms = exact.flatMap((word) => word.terms);
    const text = positionals.filter((word) => termOf(word, context) === undefined).join(' ');
    const search = understand(text, licences, translator);
    const found = findLicences(licences, { text, terms, typed: exact.map(({ typed }) => typed) }, translator);
    if (options['format'] === 'json') {
      console.out(`${JSON.stringify({ version: 1, terms, words: search.words.map(({ typed, terms: meant, without }) => ({ word: typed, terms: meant, without })), licences: found.map(asJson) }, undefined, 2)}\n`);
      return 0;
    }
    const width = Math.max(0, ...found.map(({ id }) => id.length));
    for (const { id, name } of found) console.out(`${id.padEnd(width)}  ${name}\n`);
    const pair = search.compatible ? pairIn(search.words, licences, translator) : undefined;
    const end: Message[] = [
      ...(pair && found.length === 0 ? [] : [found.length === 0 ? ({ id: 'cli.licences.none' } as const) : ({ id: 'cli.licences.found', args: { count: found.length } } as const)]),
      ...[...exact, ...search.words].flatMap((word) => understood(word, translator)),
      ...(pair ? [{ id: 'cli.licences.compatible.pair', args: pair } as const] : search.compatible ? [{ id: 'cli.licences.compatible' } as const] : []),
    ];
    console.out(end.map((message) => `${translator.text(message)}\n`).join(''));
    return 0;
  },
};

/** The two licences that a question about what fits names, each by its id or by how its newest version's id begins. */
function pairIn(words: readonly SearchWord[], licences: readonly Licence[], translator: Translator): { readonly inbound: string; readonly outbound: string } | undefined {
  const named = words.flatMap(({ text }) => findLicences(licences, { text, terms: [], typed: [] }, translator).find(({ id }) => id.toLowerCase().startsWith(text))?.id ?? []);
  const [inbound, outbound, more] = named;
  return inbound === undefined || outbound === undefined || more !== undefined ? undefined : { inbound, outbound };
}

/** What was read into a word, so that nobody takes the answer to another question for theirs. */
function understood({ typed, terms, without }: SearchWord, translator: Translator): Message[] {
  if (terms.length === 0) return [];
  const meanings = terms.map((term) => translator.text({ id: `term.${term}.meaning` })).join(' / ');
  return [{ id: without ? 'cli.licences.understood-without' : 'cli.licences.understood', args: { word: typed, meanings } }];
}

/** A term by its id or by its label in the reader's language, in any case, with or without its spaces; a prohibition by its id, letter by letter. */
export function termOf(word: string, { translator }: CommandContext): TermId | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const wanted = plain(word);
  const open = TERMS.filter((term) => !PROHIBITIONS.has(term));
  return TERMS.find((term) => term === word) ?? open.find((term) => plain(term) === wanted) ?? open.find((term) => plain(translator.text({ id: `term.${term}` })) === wanted);
}

function asJson({ id, name, source, osiApproved, fsfLibre, copyleft, terms }: Licence): object {
  return { id, name, source, osiApproved, fsfLibre, copyleft: copyleft.level, terms };
}
