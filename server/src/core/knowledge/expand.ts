import { OBLIGATIONS } from './model';
import type { Clause, LaterVersions, Licence, LicenceException, ObligationId, TermId } from './model';
import type { ExceptionRecord, LicenceRecord, RecordContext, RecordVariant } from './record';

/** One licence per id of the record, put together with what the SPDX list says of the id. */
export function expandLicence(record: LicenceRecord, context: RecordContext): Licence[] {
  return record.ids.map((entry) => licenceOf(record, typeof entry === 'string' ? { id: entry } : entry, context));
}

function licenceOf(record: LicenceRecord, variant: RecordVariant, context: RecordContext): Licence {
  const spdx = context.spdx(variant.id);
  const has = <T>(part: NonNullable<RecordVariant['without']>[number], value: T): T | undefined =>
    variant.without?.includes(part) ? undefined : value;
  const acceptsParts = has('acceptsParts', record.acceptsParts);
  return {
    id: variant.id,
    record: context.record,
    name: record.name ?? spdx?.name ?? variant.id,
    source: record.source,
    ...(record.oftenMeant && { oftenMeant: record.oftenMeant }),
    reviewed: record.reviewed,
    osiApproved: spdx?.osiApproved ?? false,
    fsfLibre: spdx?.fsfLibre ?? false,
    ...(record.family && { family: record.family }),
    later: laterOf(record, variant),
    ...(record.later.clause !== undefined && { laterClause: record.later.clause }),
    ...(record.later.positions && { laterPositions: record.later.positions }),
    subject: record.subject,
    openSource: record.openSource,
    copyleft: record.copyleft,
    ...(record.partKeeps && { partKeeps: record.partKeeps }),
    convertsTo: has('convertsTo', record.convertsTo) ?? [],
    alsoUnder: has('alsoUnder', record.alsoUnder) ?? [],
    secondaryIfDeclared: has('secondaryIfDeclared', record.secondaryIfDeclared) ?? [],
    combinesWith: has('combinesWith', record.combinesWith) ?? [],
    imposes: record.imposes,
    givesUp: record.givesUp ?? [],
    refuses: refusalsOf(record, context),
    tolerates: record.tolerates ?? {},
    ...(acceptsParts !== undefined && { acceptsParts }),
    contested: has('contested', record.contested) ?? [],
    terms: termsOf(record, variant, spdx?.osiApproved ?? false, spdx?.fsfLibre ?? false),
  };
}

function laterOf(record: LicenceRecord, variant: RecordVariant): LaterVersions {
  if (variant.later) return variant.later;
  return record.later.rule === 'built-in' ? 'built-in' : record.later.rule === 'as-stated' ? 'only' : 'none';
}

/** `*` refuses every notable or heavy obligation that is not tolerated. */
function refusalsOf({ refuses = {}, tolerates = {} }: LicenceRecord, { obligations }: RecordContext): Licence['refuses'] {
  const { '*': all, ...named } = refuses;
  if (all === undefined) return named;
  const rest = OBLIGATIONS.filter((id) => obligations[id].weight !== 'light' && tolerates[id] === undefined);
  return { ...Object.fromEntries(rest.map((id): [ObligationId, Clause] => [id, all])), ...named };
}

function termsOf(record: LicenceRecord, { withoutTerms = [] }: RecordVariant, osiApproved: boolean, fsfLibre: boolean): Licence['terms'] {
  const applied = Object.entries(record.terms).filter((entry): entry is [TermId, Clause] => typeof entry[1] === 'string' && !withoutTerms.includes(entry[0] as TermId));
  return {
    ...Object.fromEntries(applied),
    ...(osiApproved && { OSIApproved: 'SPDX licence list: OSI approved' }),
    ...(fsfLibre && { 'FSFFREE-Libre': 'SPDX licence list: FSF free/libre' }),
  };
}

/** Takes what the engine needs of an exception's record; `name` where the record has none. */
export function expandException(record: ExceptionRecord, name: string): LicenceException {
  const { id, source, reviewed, frees, onlyWith, removable } = record;
  return {
    id,
    name: record.name ?? name,
    source,
    reviewed,
    frees,
    ...(onlyWith && { onlyWith }),
    ...(removable !== undefined && { removable }),
    waives: record.waives ?? {},
  };
}
