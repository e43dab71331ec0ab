import { isFavourable, VERDICT_VALUES } from '../verdict/model';
import type { Use, Verdict, VerdictValue } from '../verdict/model';
import { MILDER_USES } from './model';
import { groupComponents } from './group';
import type { ComponentGroup, OutboundCandidate, OutboundComponent, OutboundGroup, Way } from './model';
import type { Nearness } from './nearness';

/** How a component may go into work under an outbound licence; `undefined` where an expression cannot be read. */
export type JudgeUse = (inbound: string, outbound: string, use: Use) => Verdict | undefined;

/**
 * The `candidates` (SPDX expressions), best first: what is possible (without or with conditions), then what is uncertain, then
 * what is not. Of the last two, what fewer components stand in the way of. Then what is nearer to the project (see
 * `nearnessTo`), and of equals what brings fewer conditions; last, the order given.
 */
export function rankOutbound(components: readonly OutboundComponent[], candidates: readonly string[], judge: JudgeUse, nearness: Nearness): OutboundCandidate[] {
  const groups = groupComponents(components);
  return candidates
    .map((expression) => candidateFor(expression, groups, judge))
    .sort((a, b) => tier(a) - tier(b) || count(a.obstacles) - count(b.obstacles) || nearness(a.expression) - nearness(b.expression) || count(a.conditions) - count(b.conditions));
}

/** What brings conditions is possible too. */
function tier({ verdict }: OutboundCandidate): number {
  return verdict === 'conditional' ? rank('yes') : rank(verdict);
}

function candidateFor(expression: string, groups: readonly ComponentGroup[], judge: JudgeUse): OutboundCandidate {
  const judged = groups.flatMap((group): OutboundGroup[] => {
    const verdict = judge(group.licence, expression, group.use);
    return verdict ? [{ ...group, verdict, ways: isFavourable(verdict.verdict) ? [] : waysFor(group, expression, judge) }] : [];
  });
  const worst = Math.max(0, ...judged.map(({ verdict }) => rank(verdict.verdict)));
  const byWeight = (values: readonly VerdictValue[]): OutboundGroup[] =>
    judged.filter(({ verdict }) => values.includes(verdict.verdict)).sort((a, b) => rank(b.verdict.verdict) - rank(a.verdict.verdict) || b.count - a.count);
  return { expression, verdict: VERDICT_VALUES[worst] ?? 'uncertain', obstacles: byWeight(['no', 'uncertain']), conditions: byWeight(['conditional']) };
}

function waysFor({ licence, use }: ComponentGroup, outbound: string, judge: JudgeUse): Way[] {
  const from = MILDER_USES.findIndex((milder) => milder === use);
  return MILDER_USES.slice(from + 1).flatMap((other): Way[] => {
    const verdict = judge(licence, outbound, other)?.verdict;
    return verdict && isFavourable(verdict) ? [{ use: other, verdict }] : [];
  });
}

function rank(verdict: VerdictValue): number {
  return VERDICT_VALUES.indexOf(verdict);
}

/** How many components are in the groups. */
export function count(groups: readonly OutboundGroup[]): number {
  return groups.reduce((sum, each) => sum + each.count, 0);
}
