import { obligationsOf } from './checklist';
import { permits } from './exceptions';
import { cite } from './law';
import { USES } from './model';
import type { Use, Verdict } from './model';
import type { Pair, Relation, VerdictRule } from './rule';
import { isLink, rulesAbout } from './rule';
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

type ByCopyleft = Readonly<Record<'with' | 'without', readonly VerdictRule[]>>;

const BY_USE = Object.fromEntries(
  USES.map((use) => [use, { with: rulesAbout(RULES, use, true), without: rulesAbout(RULES, use, false) }]),
) as unknown as Readonly<Record<Use, ByCopyleft>>;

/** The verdict for two known licences: the first rule of the table that answers. */
export function judgePair(question: Omit<Pair, 'relation'>): Verdict {
  const { inbound, outbound, use, doctrine, knowledge } = question;
  const pair: Pair = { inbound, outbound, use, doctrine, knowledge, relation: relationOf(question) };
  const rules = BY_USE[pair.use][pair.inbound.licence.copyleft.level === 'none' ? 'without' : 'with'];
  for (const rule of rules) {
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
  const told = { verdict, rule: rule.id, basis, reason, obligations: obligationsOf(pair, decision) };
  return remedy ? { ...told, remedy } : told;
}
