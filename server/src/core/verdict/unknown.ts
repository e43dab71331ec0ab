import { changedFrom } from '../expression/changed-id';
import type { LicenceTerm } from '../expression/model';
import { printTerm } from '../expression/print';
import { NO_LICENCE } from './law';
import type { Message } from '../messages/model';
import type { Verdict } from './model';

/** `NONE`: nobody but the author may copy, change or pass on the component. */
export function noLicence(): Verdict {
  return { verdict: 'no', rule: 'no-licence', basis: [NO_LICENCE], reason: { id: 'verdict.no-licence' }, remedy: { id: 'remedy.ask-licence' }, obligations: [] };
}

/** `NOASSERTION`: nobody says what the licence is, so nothing can be said. */
export function noAssertion(): Verdict {
  return { verdict: 'uncertain', rule: 'no-assertion', basis: [], reason: { id: 'verdict.no-assertion' }, remedy: { id: 'remedy.find-licence' }, obligations: [] };
}

/** The project states no licence for the whole. */
export function noOutbound(): Verdict {
  return { verdict: 'uncertain', rule: 'no-outbound', basis: [], reason: { id: 'verdict.no-outbound' }, remedy: { id: 'remedy.choose-outbound' }, obligations: [] };
}

/** A licence, or an exception on which the answer hangs, that the knowledge base does not describe; `meant` is what its name may stand for. */
export function unknownLicence(term: LicenceTerm, part: 'licence' | 'exception', meant: readonly string[] = []): Verdict {
  const reference = term.id.includes('LicenseRef-');
  const changed = changedFrom(term.id);
  const reason = changed !== undefined ? 'verdict.unknown.modified' : part === 'exception' ? 'verdict.unknown.exception' : reference ? 'verdict.unknown.reference' : term.known ? 'verdict.unknown.undescribed' : 'verdict.unknown.id';
  return {
    verdict: 'uncertain',
    rule: 'unknown-licence',
    basis: [],
    reason: { id: reason, args: { licence: changed ?? printTerm(term), exception: term.exception ?? '' } },
    remedy: remedyFor(term, part, meant),
    obligations: [],
  };
}

function remedyFor(term: LicenceTerm, part: 'licence' | 'exception', meant: readonly string[]): Message {
  if (term.id.includes('LicenseRef-')) return { id: 'remedy.describe-licence', args: { licence: term.id } };
  if (meant.length > 0) return { id: 'remedy.check-id.meant', args: { meant: { anyOf: meant } } };
  // What is on the list is spelt right.
  return part === 'licence' && term.known ? { id: 'remedy.decide-and-record' } : { id: 'remedy.check-id', args: { licence: printTerm(term) } };
}

/** Neither side is known: both are named, with what to do about each. */
export function bothUnknown(inbound: Verdict, outbound: Verdict): Verdict {
  const reason: Message = { id: 'verdict.unknown.both', args: { inbound: inbound.reason, outbound: outbound.reason } };
  return { ...inbound, reason, ...(inbound.remedy && outbound.remedy && { remedy: { id: 'remedy.both', args: { inbound: inbound.remedy, outbound: outbound.remedy } } }) };
}
