import type { LicenceTerm } from '../expression/model';
import { printTerm } from '../expression/print';
import { bestOf } from './gather';
import type { PartVerdict } from './gather';
import type { Doctrine, Use, Verdict } from './model';
import { judgePair } from './pair';
import { readingsOf } from './party';
import type { Parties, Party } from './party';
import { unknownLicence } from './unknown';

export interface TermContext extends Parties {
  readonly doctrine: Doctrine;
  /** What a name that is on no list may stand for, as SPDX expressions. */
  readonly meant?: (name: string) => readonly string[];
}

export type TermJudge = (inbound: LicenceTerm, outbound: LicenceTerm, use: Use) => Verdict;

/** Judges pairs of licences under one context; what a term may be taken as is worked out once. */
export function createTermJudge(context: TermContext): TermJudge {
  const readings = new Map<string, readonly Party[]>();
  const readingsFor = (term: LicenceTerm): readonly Party[] => {
    const key = printTerm(term);
    const known = readings.get(key);
    if (known) return known;
    const found = readingsOf(term, context);
    if (readings.size >= MEMORY) readings.clear();
    readings.set(key, found);
    return found;
  };
  return (inbound, outbound, use) => judgeTerms(inbound, outbound, use, context, readingsFor);
}

/** Terms that are remembered. */
const MEMORY = 5_000;

/** One inbound licence into one outbound licence; of several versions the inbound may be taken under, the one that fits best. */
function judgeTerms(inbound: LicenceTerm, outbound: LicenceTerm, use: Use, context: TermContext, readings: (term: LicenceTerm) => readonly Party[]): Verdict {
  const [stated, ...later] = readings(inbound);
  if (!stated) return unlisted(inbound, context);
  const into = outboundParty(outbound, readings(outbound)[0], stated, use);
  if (!into) return unlisted(outbound, context);
  const { doctrine, knowledge } = context;
  const judge = (party: Party): Verdict => judgePair({ inbound: party, outbound: into, use, doctrine, knowledge });
  const first = judge(stated);
  const others = first.verdict === 'yes' ? [] : later.filter((party) => mayDiffer(party, stated, into));
  const verdict = others.length === 0 ? first : chooseVersion({ part: stated.id, verdict: first }, others.map((party) => ({ part: party.id, verdict: judge(party) })));
  const open = inbound.exception !== undefined && !stated.exception && (verdict.verdict === 'no' || verdict.verdict === 'uncertain');
  return open ? unknownLicence(inbound, 'exception') : verdict;
}

function unlisted(term: LicenceTerm, { meant }: TermContext): Verdict {
  return unknownLicence(term, 'licence', term.known ? [] : meant?.(printTerm(term)));
}

/** A later version that gives no more, and claims as much, has the same answer for a licence of another family. */
function mayDiffer({ licence }: Party, stated: Party, { licence: outbound }: Party): boolean {
  const { convertsTo, alsoUnder, secondaryIfDeclared, combinesWith, contested, copyleft, family } = licence;
  if (family?.name === outbound.family?.name || copyleft.level === 'none') return true;
  if (copyleft.level !== stated.licence.copyleft.level || copyleft.reach !== stated.licence.copyleft.reach) return true;
  return [convertsTo, alsoUnder, secondaryIfDeclared, combinesWith, contested].some((part) => part.length > 0) || outbound.contested.length > 0 || outbound.convertsTo.length > 0;
}

function chooseVersion(first: PartVerdict, later: readonly PartVerdict[]): Verdict {
  const { chosen, ...best } = bestOf([first, ...later]);
  return chosen === first.part || chosen === undefined ? best : { ...best, chosen };
}

/** A tool or a separate component is not touched by the outbound licence, so that one need not be known. */
function outboundParty(outbound: LicenceTerm, known: Party | undefined, inbound: Party, use: Use): Party | undefined {
  if (known || (use !== 'tool' && use !== 'distinct')) return known;
  return { ...inbound, id: printTerm(outbound) };
}
