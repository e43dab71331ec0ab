import { inboundOf } from '../../core/assessment/components';
import { listedLicence } from '../../core/expression/list';
import { TERMS } from '../../core/knowledge/model';
import type { Licence } from '../../core/knowledge/model';
import { countTerms, findLicences, tellingTerms } from '../../core/terms/find';
import type { Message } from '../../core/messages/model';
import type { Mark } from '../../protocol/panel/common';
import type { FindQuery, FindView, LicenceRow } from '../../protocol/panel/find';
import type { Context } from '../context';
import { rankLicences } from '../licence-ranking';
import { choosePackage, panelPackages } from './packages';

/** Terms named in a row. */
const TELLING = 4;

/** How each licence stands towards the project, by id; missing where nothing is known. */
type Marks = ReadonlyMap<string, Mark>;

/** The licences of the knowledge base that a search finds; under `possible` only those the project could use. */
export function findView(context: Context, query: FindQuery): FindView {
  const { licences } = context.engines.knowledge;
  const { marks, note } = query.possible ? marksFor(context, query.possible, query.project) : {};
  const terms = TERMS.filter((term) => query.terms.includes(term));
  const named = findLicences(licences, { text: query.text, terms }, context.translator);
  const found = marks ? possible(named, marks) : named;
  const everywhere = countTerms(licences);
  return {
    count: found.length,
    total: licences.length,
    licences: found.slice(0, query.limit).map((licence) => rowOf(context, licence, everywhere, marks)),
    ...(note && { note: context.translator.text(note) }),
    counts: { ...Object.fromEntries(TERMS.map((term) => [term, 0])), ...Object.fromEntries(countTerms(found)) },
  };
}

/** How the licences stand towards the project, or why that cannot be said. */
function marksFor(
  { projects }: Context,
  side: 'outbound' | 'inbound',
  id: string | undefined,
): { readonly marks?: Marks; readonly note?: Message } {
  const chosen = choosePackage(panelPackages(projects), id);
  if (!chosen) return { note: { id: 'panel.find.no-project' } };
  if (side === 'inbound' && chosen.pkg.outbound.expression === undefined)
    return { note: { id: 'panel.find.no-outbound' } };
  const file = { project: chosen.project, path: chosen.pkg.manifest };
  const ranked = rankLicences(file, side === 'outbound' ? 'own' : 'used');
  const marks = new Map(ranked.map(({ licence, mark }) => [licence.id, mark]));
  const unknown = chosen.pkg.dependencies.filter(({ licence }) => inboundOf(licence) === undefined).length;
  return side === 'outbound' && unknown > 0
    ? { marks, note: { id: 'panel.find.unknown-not-counted', args: { unknown } } }
    : { marks };
}

/** What fits, what fits without conditions first. */
function possible(licences: readonly Licence[], marks: Marks): readonly Licence[] {
  const markedWith = (mark: Mark) => licences.filter(({ id }) => marks.get(id) === mark);
  return [...markedWith('yes'), ...markedWith('conditional')];
}

function rowOf(
  { translator }: Context,
  licence: Licence,
  everywhere: ReturnType<typeof countTerms>,
  marks: Marks | undefined,
): LicenceRow {
  const mark = marks?.get(licence.id);
  return {
    id: licence.id,
    name: licence.name,
    url: listedLicence(licence.id)?.page ?? licence.source,
    terms: tellingTerms(licence, everywhere, TELLING).map((term) => translator.text({ id: `term.${term}` })),
    ...(mark && { mark }),
  };
}
