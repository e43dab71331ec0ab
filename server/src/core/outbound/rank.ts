import { VERDICT_VALUES } from '../verdict/model';
import type { Use, Verdict, VerdictValue } from '../verdict/model';
import { MILDER_USES } from './model';
import type { OutboundCandidate, OutboundComponent, OutboundGroup, Way } from './model';

/** How a component may go into work under an outbound licence; `undefined` where an expression cannot be read. */
export type JudgeUse = (inbound: string, outbound: string, use: Use) => Verdict | undefined;

/**
 * The `candidates` (SPDX expressions), best first: by the worst verdict of any component, then by how many components
 * stand in the way, then by how many bring conditions; equals stay in the order given.
 */
export function rankOutbound(components: readonly OutboundComponent[], candidates: readonly string[], judge: JudgeUse): OutboundCandidate[] {
  const groups = groupComponents(components);
  return candidates
    .map((expression) => candidateFor(expression, groups, judge))
    .sort((a, b) => rank(a.verdict) - rank(b.verdict) || count(a.obstacles) - count(b.obstacles) || count(a.conditions) - count(b.conditions));
}

type Group = Omit<OutboundGroup, 'verdict' | 'ways'>;

function groupComponents(components: readonly OutboundComponent[]): Group[] {
  const groups = new Map<string, { names: Set<string>; licence: string; use: Use }>();
  for (const { name, licence, use } of components) {
    const key = `${use} ${licence}`;
    const group = groups.get(key) ?? { names: new Set<string>(), licence, use };
    group.names.add(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, licence, use }) => ({ names: [...names], licence, use }));
}

function candidateFor(expression: string, groups: readonly Group[], judge: JudgeUse): OutboundCandidate {
  const judged = groups.flatMap((group): OutboundGroup[] => {
    const verdict = judge(group.licence, expression, group.use);
    return verdict ? [{ ...group, verdict, ways: verdict.verdict === 'no' || verdict.verdict === 'uncertain' ? waysFor(group, expression, judge) : [] }] : [];
  });
  const worst = Math.max(0, ...judged.map(({ verdict }) => rank(verdict.verdict)));
  const byWeight = (values: readonly VerdictValue[]): OutboundGroup[] =>
    judged.filter(({ verdict }) => values.includes(verdict.verdict)).sort((a, b) => rank(b.verdict.verdict) - rank(a.verdict.verdict) || b.names.length - a.names.length);
  return { expression, verdict: VERDICT_VALUES[worst] ?? 'uncertain', obstacles: byWeight(['no', 'uncertain']), conditions: byWeight(['conditional']) };
}

function waysFor({ licence, use }: Group, outbound: string, judge: JudgeUse): Way[] {
  const from = MILDER_USES.findIndex((milder) => milder === use);
  return MILDER_USES.slice(from + 1).flatMap((other): Way[] => {
    const verdict = judge(licence, outbound, other)?.verdict;
    return verdict === 'yes' || verdict === 'conditional' ? [{ use: other, verdict }] : [];
  });
}

function rank(verdict: VerdictValue): number {
  return VERDICT_VALUES.indexOf(verdict);
}

function count(groups: readonly OutboundGroup[]): number {
  return groups.reduce((sum, { names }) => sum + names.length, 0);
}
