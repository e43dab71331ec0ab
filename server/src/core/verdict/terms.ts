import type { LicenceTerm } from '../expression/model';
import { printTerm } from '../expression/print';
import { bestOf } from './gather';
import type { PartVerdict } from './gather';
import type { Doctrine, Use, Verdict } from './model';
import { judgePair } from './pair';
import { partyOf, readingsOf } from './party';
import type { Parties, Party } from './party';
import { unknownLicence } from './unknown';

export interface TermContext extends Parties {
  readonly doctrine: Doctrine;
}

/** One inbound licence into one outbound licence; of several versions the inbound may be taken under, the one that fits best. */
export function judgeTerms(inbound: LicenceTerm, outbound: LicenceTerm, use: Use, context: TermContext): Verdict {
  const [stated, ...later] = readingsOf(inbound, context);
  if (!stated) return unknownLicence(inbound, 'licence');
  const into = outboundParty(outbound, stated, use, context);
  if (!into) return unknownLicence(outbound, 'licence');
  const judge = (party: Party): PartVerdict => ({ part: party.id, verdict: judgePair({ inbound: party, outbound: into, use, doctrine: context.doctrine, knowledge: context.knowledge }) });
  const first = judge(stated);
  const verdict = first.verdict.verdict === 'yes' || later.length === 0 ? first.verdict : chooseVersion(first, later.map(judge));
  const open = inbound.exception !== undefined && !stated.exception && (verdict.verdict === 'no' || verdict.verdict === 'uncertain');
  return open ? unknownLicence(inbound, 'exception') : verdict;
}

function chooseVersion(first: PartVerdict, later: readonly PartVerdict[]): Verdict {
  const { chosen, ...best } = bestOf([first, ...later]);
  return chosen === first.part || chosen === undefined ? best : { ...best, chosen };
}

/** A tool or a separate component is not touched by the outbound licence, so that one need not be known. */
function outboundParty(outbound: LicenceTerm, inbound: Party, use: Use, context: TermContext): Party | undefined {
  const known = partyOf(outbound, context);
  if (known || (use !== 'tool' && use !== 'distinct')) return known;
  return { ...inbound, id: printTerm(outbound) };
}
