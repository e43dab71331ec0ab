import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { readBadges } from './badges';
import { proseOf } from './prose';
import { readStatements } from './sentences';

/** Characters of a README that are read; statements about the licence of longer ones stand elsewhere too. */
const MAX_LENGTH = 300_000;

/** More statements than this are a list of licences. */
const MAX_STATEMENTS = 8;

/** What a README says about the project's own licence, in badges and sentences. Cautious: what may be about something else is left out. */
export const readme: ManifestFormat = {
  id: 'readme',
  ecosystem: 'readme',
  matches: (path) =>
    /(?:^|\/)readme(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?(?:\.(?:md|markdown|mdx|rst|txt|adoc|asciidoc|org))?$/i.test(
      path,
    ),
  parse(text) {
    const draft = draftOf(readme, 'declaration');
    const read = text.slice(0, MAX_LENGTH);
    const badges = readBadges(read);
    const group = badges.length > 1 ? { group: { id: 0, relation: 'unclear' as const } } : {};
    for (const value of badges) draft.licences.push({ kind: 'badge', field: 'badge', value, ...group });
    const statements = readStatements(proseOf(read));
    (statements.length > MAX_STATEMENTS ? [] : statements).forEach(({ value, part, link }, number) => {
      const common = {
        ...(part !== undefined && { appliesTo: part }),
        ...(link && { group: { id: number + 1, relation: 'same' as const } }),
      };
      draft.licences.push({ kind: 'sentence', field: 'text', value, ...common });
      if (link) draft.licences.push({ kind: 'file', field: 'link', value: link, ...common });
    });
    return finished(draft);
  },
};
