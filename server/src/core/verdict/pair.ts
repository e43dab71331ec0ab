import { dutiesOf } from './duties';
import { cite } from './law';
import type { Verdict } from './model';
import type { Pair, Relation, VerdictRule } from './rule';
import { isLink } from './rule';
import { RULES } from './table';

/** What the use asks of the two licences; a licence that claims the whole linked program makes linking a merger. */
export function relationOf({ use, outbound, inbound, doctrine }: Omit<Pair, 'relation'>): Relation {
  if (!isLink(use)) return 'relicense';
  if (outbound.licence.copyleft.reach === 'program') return 'relicense';
  const { reach } = inbound.licence.copyleft;
  if (doctrine === 'strict' && (reach === 'derivative' || reach === 'module' || reach === 'program')) return 'relicense';
  return 'combine';
}

/** The verdict for two known licences: the first rule of the table that answers. */
export function judgePair(question: Omit<Pair, 'relation'>): Verdict {
  const pair: Pair = { ...question, relation: relationOf(question) };
  for (const rule of RULES) {
    const verdict = apply(rule, pair);
    if (verdict) return verdict;
  }
  return { verdict: 'uncertain', rule: 'no-rule', basis: [], reason: { id: 'verdict.no-rule', args: { inbound: pair.inbound.id, outbound: pair.outbound.id } }, obligations: [] };
}

function apply(rule: VerdictRule, pair: Pair): Verdict | undefined {
  const decision = rule.decide(pair);
  if (!decision) return undefined;
  const { verdict, reason, remedy } = decision;
  const upgraded = pair.inbound.upgradedFrom;
  const basis = upgraded && rule.id !== 'later-version' ? [cite(upgraded, upgraded.laterClause), ...decision.basis] : decision.basis;
  return { verdict, rule: rule.id, basis, reason, ...(remedy && { remedy }), obligations: dutiesOf(pair, decision) };
}
