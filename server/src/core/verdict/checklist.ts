import type { Message } from '../messages/model';
import { imposedBy } from './obligations';
import type { Party } from './party';
import { publishedUnder } from './remedy';
import { isLink } from './rule';
import type { Decision, Pair } from './rule';

const NONE: readonly Message[] = [];

/** The checklist that comes with a decision: what the component asks for, what copyleft asks of the whole, what the rule adds. */
export function obligationsOf(pair: Pair, decision: Decision): readonly Message[] {
  const { obligations = NONE } = decision;
  if (decision.verdict === 'no') return NONE;
  if (pair.use === 'tool') return obligations;
  const part = staysApart(pair, decision) ? ofPart(pair.inbound) : NONE;
  const whole = pair.use === 'distinct' ? NONE : wholeUnless(ofWhole(pair.outbound), pair, decision);
  return joined(joined(joined(imposed(pair.inbound), part), whole), obligations);
}

/** Where another outbound licence is advised, what this one asks of the whole holds only as long as that advice is not taken. */
function wholeUnless(whole: readonly Message[], { outbound }: Pair, { verdict, remedy }: Decision): readonly Message[] {
  const instead = verdict === 'uncertain' && remedy ? publishedUnder(remedy) : undefined;
  return instead === undefined || instead === outbound.id ? whole : whole.map((message) => ({ id: 'obligation.unless', args: { message, instead } }));
}

/** Most lists add nothing: then the list itself, which is the same object for every pair. */
function joined(list: readonly Message[], more: readonly Message[]): readonly Message[] {
  if (more.length === 0) return list;
  return list.length === 0 ? more : list.concat(more);
}

/** What a party asks for does not depend on the other: it is put together once, by licence and stated term. */
function perParty(work: (party: Party) => readonly Message[]): (party: Party) => readonly Message[] {
  const memory = new WeakMap<Party['licence'], Map<string, readonly Message[]>>();
  return (party) => {
    const ofLicence = memory.get(party.licence) ?? new Map<string, readonly Message[]>();
    const known = ofLicence.get(party.id);
    if (known) return known;
    const obligations = work(party);
    memory.set(party.licence, ofLicence.set(party.id, obligations));
    return obligations;
  };
}

const imposed = perParty((party) =>
  imposedBy(party).map((obligation): Message => ({ id: `obligation.${obligation}`, args: { licence: party.id, clause: { citation: party.licence.imposes[obligation] ?? '' } } })),
);

/** Source of a part that stays under its own copyleft licence. */
const ofPart = perParty(({ id, licence: { copyleft, terms } }) =>
  copyleft.level === 'none' || terms.DiscloseSource === undefined ? NONE : [{ id: 'obligation.part-source', args: { licence: id, clause: { citation: terms.DiscloseSource } } }],
);

/** What the outbound licence asks of whoever publishes the whole. */
const ofWhole = perParty(({ id, licence: { copyleft, terms } }) => {
  if (copyleft.level !== 'strong' && copyleft.level !== 'network') return NONE;
  const source: Message[] = terms.DiscloseSource === undefined ? [] : [{ id: 'obligation.whole-source', args: { licence: id, clause: { citation: terms.DiscloseSource } } }];
  const network: Message[] = terms.SaaSNetwork === undefined ? [] : [{ id: 'obligation.network-source', args: { licence: id, clause: { citation: terms.SaaSNetwork } } }];
  return [...source, ...network];
});

function staysApart({ inbound, outbound, use, relation }: Pair, { verdict }: Decision): boolean {
  if (inbound.id === outbound.id) return false;
  return use === 'distinct' || (isLink(use) && relation === 'combine') || (verdict === 'conditional' && inbound.licence.copyleft.level === 'file');
}
