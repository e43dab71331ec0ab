import type { Message } from '../messages/model';
import { imposedBy } from './obligations';
import type { Party } from './party';
import { isLink } from './rule';
import type { Decision, Pair } from './rule';

const NONE: readonly Message[] = [];

/** The checklist that comes with a decision: what the component asks for, what copyleft asks of the whole, what the rule adds. */
export function dutiesOf(pair: Pair, decision: Decision): readonly Message[] {
  const { duties = NONE } = decision;
  if (decision.verdict === 'no') return NONE;
  if (pair.use === 'tool') return duties;
  const part = staysApart(pair, decision) ? partDuties(pair.inbound) : NONE;
  const whole = pair.use === 'distinct' ? NONE : wholeDuties(pair.outbound);
  return imposedDuties(pair.inbound).concat(part, whole, duties);
}

/** What a party asks for does not depend on the other: it is put together once, by licence and stated term. */
function perParty(work: (party: Party) => readonly Message[]): (party: Party) => readonly Message[] {
  const memory = new WeakMap<Party['licence'], Map<string, readonly Message[]>>();
  return (party) => {
    const ofLicence = memory.get(party.licence) ?? new Map<string, readonly Message[]>();
    const known = ofLicence.get(party.id);
    if (known) return known;
    const duties = work(party);
    memory.set(party.licence, ofLicence.set(party.id, duties));
    return duties;
  };
}

const imposedDuties = perParty((party) =>
  imposedBy(party).map((obligation): Message => ({ id: `obligation.${obligation}`, args: { licence: party.id, clause: { citation: party.licence.imposes[obligation] ?? '' } } })),
);

/** Source of a part that stays under its own copyleft licence. */
const partDuties = perParty(({ id, licence: { copyleft, terms } }) =>
  copyleft.level === 'none' || terms.DiscloseSource === undefined ? NONE : [{ id: 'duty.part-source', args: { licence: id, clause: { citation: terms.DiscloseSource } } }],
);

/** What the outbound licence asks of whoever publishes the whole. */
const wholeDuties = perParty(({ id, licence: { copyleft, terms } }) => {
  if (copyleft.level !== 'strong' && copyleft.level !== 'network') return NONE;
  const source: Message[] = terms.DiscloseSource === undefined ? [] : [{ id: 'duty.whole-source', args: { licence: id, clause: { citation: terms.DiscloseSource } } }];
  const network: Message[] = terms.SaaSNetwork === undefined ? [] : [{ id: 'duty.network-source', args: { licence: id, clause: { citation: terms.SaaSNetwork } } }];
  return [...source, ...network];
});

function staysApart({ inbound, outbound, use, relation }: Pair, { verdict }: Decision): boolean {
  if (inbound.id === outbound.id) return false;
  return use === 'distinct' || (isLink(use) && relation === 'combine') || (verdict === 'conditional' && inbound.licence.copyleft.level === 'file');
}
