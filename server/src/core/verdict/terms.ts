import type { LicenceTerm } from '../expression/model';
import { printTerm } from '../expression/print';
import { bestOf } from './gather';
import type { PartVerdict } from './gather';
import { isFavourable } from './model';
import type { Doctrine, Use, Verdict } from './model';
import { judgePair, linksAlike } from './pair';
import { readingsOf } from './party';
import type { Parties, Party } from './party';
import { isLink } from './rule';
import { bothUnknown, noAssertion, unknownLicence } from './unknown';

export interface TermContext extends Parties {
  readonly doctrine: Doctrine;
  /** What a name that is on no list may stand for, as SPDX expressions. */
  readonly meant?: (name: string) => readonly string[];
}

export type TermJudge = (inbound: LicenceTerm, outbound: LicenceTerm, use: Use) => Verdict;

/** A term as it stands and under each later version it allows, and what does not depend on the outbound licence. */
interface Readings {
  readonly id: string;
  readonly stated: Party | undefined;
  readonly later: readonly Party[];
  /** As a tool, as a separate component: one answer for all outbound licences but the very same. */
  readonly apart: Partial<Record<Use, Verdict>>;
  /** Linked into one binary or at run time: one answer, unless an exception of the outbound says otherwise. */
  readonly linksAlike: boolean;
}

/** Judges pairs of licences under one context; what a term may be taken as is worked out once for each term. */
export function createTermJudge(context: TermContext): TermJudge {
  const known = new WeakMap<LicenceTerm, Readings>();
  const readings = (term: LicenceTerm): Readings => {
    const found = known.get(term);
    if (found) return found;
    const [stated, ...later] = readingsOf(term, context);
    const read: Readings = { id: printTerm(term), stated, later, apart: {}, linksAlike: [stated, ...later].every((party) => party !== undefined && linksAlike(party)) };
    known.set(term, read);
    return read;
  };
  // All uses of a pair are mostly asked about in a row.
  let linked: { readonly inbound?: LicenceTerm; readonly outbound?: LicenceTerm; readonly verdict: Verdict } = { verdict: noAssertion() };
  return (inbound, outbound, use) => {
    const from = readings(inbound);
    const into = readings(outbound);
    if (isLink(use) && from.linksAlike && outbound.exception === undefined) {
      if (inbound !== linked.inbound || outbound !== linked.outbound) linked = { inbound, outbound, verdict: judgeTerms(inbound, from, outbound, into, use, context) };
      return linked.verdict;
    }
    if ((use !== 'tool' && use !== 'distinct') || from.id === into.id) return judgeTerms(inbound, from, outbound, into, use, context);
    return (from.apart[use] ??= judgeTerms(inbound, from, outbound, into, use, context));
  };
}

/** One inbound licence into one outbound licence; of several versions the inbound may be taken under, the one that fits best. */
function judgeTerms(inbound: LicenceTerm, { stated, later }: Readings, outbound: LicenceTerm, known: Readings, use: Use, context: TermContext): Verdict {
  if (!stated) {
    const bothCount = !known.stated && use !== 'tool' && use !== 'distinct' && known.id !== printTerm(inbound);
    return bothCount ? bothUnknown(unlisted(inbound, context), unlisted(outbound, context)) : unlisted(inbound, context);
  }
  const into = outboundParty(known, stated, use);
  if (!into) return unlisted(outbound, context);
  const { doctrine, knowledge } = context;
  const judge = (party: Party): Verdict => judgePair({ inbound: party, outbound: into, use, doctrine, knowledge });
  const first = judge(stated);
  const others = first.verdict === 'yes' || later.length === 0 ? [] : later.filter((party) => mayDiffer(party, stated, into));
  const verdict = others.length === 0 ? first : chooseVersion({ part: stated.id, verdict: first }, others.map((party) => ({ part: party.id, verdict: judge(party) })));
  const open = inbound.exception !== undefined && !stated.exception && !isFavourable(verdict.verdict);
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
function outboundParty({ id, stated }: Readings, inbound: Party, use: Use): Party | undefined {
  if (stated || (use !== 'tool' && use !== 'distinct')) return stated;
  return { ...inbound, id };
}
