import data from '../../../../data/obligations.json';
import { OBLIGATIONS } from '../knowledge/model';
import type { Knowledge, Licence, ObligationId } from '../knowledge/model';
import type { ObligationFile, ObligationWeight } from '../knowledge/record';
import type { Message } from '../messages/model';
import { bestMatch } from './grants';
import type { Party } from './party';

const { obligations } = data as ObligationFile;

/** An outbound licence that asks for the same thing itself takes nothing on; with these, who asks and for whom still differs. */
const PERSONAL: ReadonlySet<ObligationId> = new Set(['choice-of-law', 'venue', 'naming', 'advertising', 'acknowledgement', 'acknowledgement-every-form', 'attribution-display']);

/** A work has one law and one court: where both licences name them and neither gives way, the terms cannot both hold. */
const DECIDED: ReadonlySet<ObligationId> = new Set(['choice-of-law', 'venue']);

const imposed = new WeakMap<Licence, readonly ObligationId[]>();

/** What the component asks for, less what its exception takes away. */
export function imposedBy({ licence, exception }: Party): readonly ObligationId[] {
  let ids = imposed.get(licence);
  if (!ids) {
    ids = OBLIGATIONS.filter((id) => licence.imposes[id] !== undefined);
    imposed.set(licence, ids);
  }
  return exception ? ids.filter((id) => exception.waives[id] === undefined) : ids;
}

/** What `inbound` asks for and `outbound` refuses. */
export function refusedBy(outbound: Party, inbound: Party, knowledge: Knowledge): ObligationId[] {
  return imposedOn(outbound, inbound, knowledge).filter((id) => outbound.licence.refuses[id] !== undefined);
}

/** What `inbound` asks for while `outbound` neither tolerates it nor asks for it in the same way. */
export interface OpenObligations {
  readonly notable: readonly ObligationId[];
  readonly doubtful: readonly ObligationId[];
  readonly heavy: readonly ObligationId[];
  /** Of the notable ones: both licences decide the matter, each in its own way. */
  readonly clashing: readonly ObligationId[];
}

/** What of `inbound` stays open towards `outbound`, by its weight. */
export function openObligations(outbound: Party, inbound: Party, knowledge: Knowledge): OpenObligations {
  const { imposes, tolerates } = outbound.licence;
  const open = imposedOn(outbound, inbound, knowledge).filter((id) => tolerates[id] === undefined && (imposes[id] === undefined || PERSONAL.has(id)));
  const weighing = (weight: ObligationWeight): ObligationId[] => open.filter((id) => obligations[id].weight === weight);
  const clashing = leaveToLicensor(inbound.licence, outbound.licence) ? [] : open.filter((id) => DECIDED.has(id) && imposes[id] !== undefined);
  return { notable: weighing('notable'), doubtful: weighing('doubtful'), heavy: weighing('heavy'), clashing };
}

/** True where the component asks for anything that a copyleft licence may not be silent about. */
export function weighty(inbound: Party): boolean {
  return imposedBy(inbound).some((id) => obligations[id].weight !== 'light');
}

/** What the component asks for in work under `outbound`. */
function imposedOn(outbound: Party, inbound: Party, knowledge: Knowledge): readonly ObligationId[] {
  const { givesUp } = inbound.licence;
  if (givesUp.length === 0) return imposedBy(inbound);
  return imposedBy(inbound).filter((id) => !givesUp.some((given) => given.obligation === id && bestMatch([{ to: given.with, clause: given.clause }], inbound, outbound, knowledge) !== undefined));
}

/** Two licences that both leave the matter to their licensor say the same. */
function leaveToLicensor(one: Licence, other: Licence): boolean {
  return one.terms.LicensorsLaw !== undefined && other.terms.LicensorsLaw !== undefined;
}

const lists = new Map<string, readonly Message[]>();

/** The obligations as a list for a sentence: the same object for the same obligations, so that it is worded once. */
export function listed(ids: readonly ObligationId[]): readonly Message[] {
  const key = ids.join();
  const known = lists.get(key);
  if (known) return known;
  const list = ids.map((id): Message => ({ id: `obligation.short.${id}` }));
  lists.set(key, list);
  return list;
}
