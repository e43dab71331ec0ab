import data from '../../../../data/obligations.json';
import { OBLIGATIONS } from '../knowledge/model';
import type { Licence, ObligationId } from '../knowledge/model';
import type { ObligationFile, ObligationWeight } from '../knowledge/record';
import type { Message } from '../messages/model';
import type { Party } from './party';

const { obligations } = data as ObligationFile;

/** An outbound licence that asks for the same thing itself takes nothing on; with these, who asks and for whom still differs. */
const PERSONAL: ReadonlySet<ObligationId> = new Set(['choice-of-law', 'venue', 'naming', 'advertising', 'acknowledgement', 'acknowledgement-every-form', 'attribution-display']);

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
export function refusedBy(outbound: Licence, inbound: Party): ObligationId[] {
  return imposedBy(inbound).filter((id) => outbound.refuses[id] !== undefined);
}

/** What `inbound` asks for while `outbound` neither tolerates it nor asks for it in the same way. */
export function openObligations(outbound: Licence, inbound: Party): { readonly notable: ObligationId[]; readonly heavy: ObligationId[] } {
  const open = imposedBy(inbound).filter((id) => outbound.tolerates[id] === undefined && (outbound.imposes[id] === undefined || PERSONAL.has(id)));
  const weighing = (weight: ObligationWeight): ObligationId[] => open.filter((id) => obligations[id].weight === weight);
  return { notable: weighing('notable'), heavy: weighing('heavy') };
}

/** The obligations as a list for a sentence. */
export function listed(ids: readonly ObligationId[]): Message[] {
  return ids.map((id) => ({ id: `obligation.short.${id}` }));
}
