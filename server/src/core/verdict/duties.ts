import type { Message } from '../messages/model';
import { imposedBy } from './obligations';
import type { Party } from './party';
import { isLink } from './rule';
import type { Decision, Pair } from './rule';

/** The checklist that comes with a decision: what the component asks for, what copyleft asks of the whole, what the rule adds. */
export function dutiesOf(pair: Pair, { verdict, duties = [] }: Decision): readonly Message[] {
  if (verdict === 'no') return [];
  if (pair.use === 'tool') return duties;
  const { inbound, outbound } = pair;
  return [...imposedDuties(inbound), ...copyleftDuties(pair, verdict === 'conditional'), ...(pair.use === 'distinct' ? [] : wholeDuties(outbound)), ...duties];
}

/** By licence and, within it, by the term it was stated in: the same for every outbound licence, so told once. */
const imposed = new WeakMap<Party['licence'], Map<string, readonly Message[]>>();

function imposedDuties(party: Party): readonly Message[] {
  const { id, licence } = party;
  const known = imposed.get(licence)?.get(id);
  if (known) return known;
  const duties = imposedBy(party).map((obligation): Message => ({ id: `obligation.${obligation}`, args: { licence: id, clause: licence.imposes[obligation] ?? '' } }));
  imposed.set(licence, (imposed.get(licence) ?? new Map<string, readonly Message[]>()).set(id, duties));
  return duties;
}

/** Source of a part that stays under its own copyleft licence. */
function copyleftDuties({ inbound, outbound, use, relation }: Pair, conditional: boolean): Message[] {
  const { copyleft, terms } = inbound.licence;
  if (copyleft.level === 'none' || terms.DiscloseSource === undefined) return [];
  const apart = use === 'distinct' || (isLink(use) && relation === 'combine') || (conditional && copyleft.level === 'file');
  return apart && inbound.id !== outbound.id ? [{ id: 'duty.part-source', args: { licence: inbound.id, clause: terms.DiscloseSource } }] : [];
}

/** What the outbound licence asks of whoever publishes the whole. */
function wholeDuties({ id, licence }: Pair['outbound']): Message[] {
  const { copyleft, terms } = licence;
  if (copyleft.level === 'none' || copyleft.level === 'file' || copyleft.level === 'library') return [];
  const source: Message[] = terms.DiscloseSource === undefined ? [] : [{ id: 'duty.whole-source', args: { licence: id, clause: terms.DiscloseSource } }];
  const network: Message[] = terms.SaaSNetwork === undefined ? [] : [{ id: 'duty.network-source', args: { licence: id, clause: terms.SaaSNetwork } }];
  return [...source, ...network];
}
