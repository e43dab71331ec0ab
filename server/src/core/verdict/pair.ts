import { obligationsOf } from './checklist';
import { permits } from './exceptions';
import { cite, LINKS_AS_MERGERS } from './law';
import type { Basis, Use, Verdict } from './model';
import type { Party } from './party';
import type { Decision, Pair, Relation, VerdictRule } from './rule';
import { isLink, rulesFor } from './rule';
import { RULES } from './table';

/**
 * What the use asks of the two licences. A licence that claims the whole linked program makes linking a merger, unless
 * the project's own exception gives that up.
 */
export function relationOf({ use, outbound, inbound, doctrine }: Omit<Pair, 'relation'>): Relation {
  if (!isLink(use)) return 'relicense';
  const opened = outbound.exception !== undefined && permits(outbound.exception, use, inbound.licence);
  if (outbound.licence.copyleft.reach === 'program' && !opened) return 'relicense';
  const { reach } = inbound.licence.copyleft;
  if (doctrine === 'strict' && (reach === 'derivative' || reach === 'module' || reach === 'program')) return 'relicense';
  return 'combine';
}

type RulesByUse = Partial<Record<Use, readonly VerdictRule[]>>;

/** Most rules are about few licences: what can answer for a component is found out once. */
const known = new WeakMap<Party, RulesByUse>();

function rulesAbout(inbound: Party, use: Use): readonly VerdictRule[] {
  let byUse = known.get(inbound);
  if (!byUse) known.set(inbound, (byUse = {}));
  return (byUse[use] ??= rulesFor(RULES, use, inbound));
}

/** True where a component without the outbound's exceptions has one answer for both kinds of links. */
export function linksAlike(inbound: Party): boolean {
  return !rulesAbout(inbound, 'link-static').some(({ tellsLinksApart }) => tellsLinksApart);
}

/** The verdict for two known licences: the first rule of the table that answers. */
export function judgePair(question: Omit<Pair, 'relation'>): Verdict {
  const { inbound, outbound, use, doctrine, knowledge } = question;
  const pair: Pair = { inbound, outbound, use, doctrine, knowledge, relation: relationOf(question) };
  for (const rule of rulesAbout(inbound, use)) {
    const verdict = apply(rule, pair);
    if (verdict) return verdict;
  }
  return { verdict: 'uncertain', rule: 'no-rule', basis: [], reason: { id: 'verdict.no-rule', args: { inbound: pair.inbound.id, outbound: pair.outbound.id } }, obligations: [] };
}

/** True where only the strict reading makes the link a merger. */
function mergedByDoctrine(pair: Pair): boolean {
  return pair.doctrine === 'strict' && pair.relation === 'relicense' && relationOf({ ...pair, doctrine: 'european' }) === 'combine';
}

function strictly(decision: Decision): Decision {
  return { ...decision, reason: { id: 'verdict.strict', args: { reason: decision.reason } }, basis: [...decision.basis, LINKS_AS_MERGERS] };
}

function apply(rule: VerdictRule, pair: Pair): Verdict | undefined {
  const decided = rule.decide(pair);
  if (!decided) return undefined;
  const decision = decided.verdict !== 'yes' && mergedByDoctrine(pair) ? strictly(decided) : decided;
  const { verdict, reason, remedy } = decision;
  const upgraded = pair.inbound.upgradedFrom;
  const basis = upgraded && rule.id !== 'later-version' ? [cite(upgraded, upgraded.laterClause), ...decision.basis] : decision.basis;
  const obligations = obligationsOf(pair, decision);
  const told: Verdict = { verdict, rule: rule.id, basis: once(basis), reason, obligations };
  return remedy ? { ...told, remedy } : told;
}

/** Two versions of a licence may share a clause, and one clause may ask for two things: it is cited once. */
function once(basis: readonly Basis[]): readonly Basis[] {
  return basis.length < 2 ? basis : [...new Set(basis)];
}
