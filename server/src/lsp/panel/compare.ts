import { listedLicence } from '../../core/expression/list';
import type { Licence } from '../../core/knowledge/model';
import { citing } from '../../core/messages/model';
import { compareLicences } from '../../core/terms/compare';
import type { CompareQuery, CompareView } from '../../protocol/panel/compare';
import type { Context } from '../context';

/** As many as the panel shows side by side. */
const MOST = 5;

/** Licences side by side over all terms, each answer with its clause. */
export function compareView({ engines, translator }: Context, { licences: ids }: CompareQuery): CompareView {
  const asked = ids.slice(0, MOST);
  const licences = asked.flatMap((id) => engines.knowledge.licence(id) ?? []);
  return {
    licences: licences.map((licence) => ({ id: licence.id, name: licence.name, url: pageOf(licence) })),
    unknown: asked.filter((id) => !engines.knowledge.licence(id)),
    groups: compareLicences(licences).map(({ group, terms }) => ({
      id: group,
      label: translator.text({ id: `term-group.${group}` }),
      rows: terms.map(({ term, differs, clauses }) => ({
        term,
        label: translator.text({ id: `term.${term}` }),
        meaning: translator.text({ id: `term.${term}.meaning` }),
        differs,
        cells: licences.map((licence, column) => {
          const clause = clauses[column];
          return clause === undefined
            ? { value: group === 'Cannot' ? 'unknown' : 'no' }
            : { value: 'yes', clause: { text: translator.text(citing(clause)), url: licence.source } };
        }),
      })),
    })),
  };
}

function pageOf({ id, source }: Licence): string {
  return listedLicence(id)?.page ?? source;
}
