import type { Standing } from '../../core/findings/standing';
import { standingOf } from '../../core/findings/standing';
import type { Message } from '../../core/messages/model';
import type { OutboundConflict } from '../../core/outbound/model';
import { tellConflict } from '../../core/outbound/tell-conflict';
import type { Mark } from '../../protocol/panel/common';
import type { StandingView } from '../../protocol/panel/project';
import type { Context } from '../context';
import { markOf } from '../present/mark';
import { FEW, isSilent } from './silent';
import { isOpen } from './assumed';
import type { AssumedComponent, AssumedPackage } from './assumed';
import { explainComponent } from './explanation';

/** Components named at once; the table has all. */
const NAMED = 5;
const CONFLICTS = 2;

/** Second question: what stands in the way, counted and told. */
export function standingView(context: Context, chosen: AssumedPackage, conflicts: readonly OutboundConflict[]): StandingView {
  const counts: Record<Mark, number> = { no: 0, uncertain: 0, unknown: 0, conditional: 0, yes: 0 };
  for (const { dependency } of chosen.components) counts[markOf(dependency)] += 1;
  const standing = standingOf(chosen.components.map(({ dependency }) => dependency), chosen.accepted);
  const open = chosen.components.filter((component) => isOpen(component, chosen));
  return {
    mark: standingMark(chosen, standing, counts),
    text: standingText(chosen, standing).map((sentence) => context.translator.text(sentence)).join(' '),
    counts,
    obstacles: [...conflictsOf(context, conflicts), ...(chosen.outbound === undefined ? [] : obstaclesOf(context, open))],
  };
}

/** Components that exclude each other stand in the way of every licence. */
function conflictsOf({ translator }: Context, conflicts: readonly OutboundConflict[]): StandingView['obstacles'] {
  return conflicts.slice(0, CONFLICTS).map((conflict) => ({
    name: translator.text({ id: 'panel.standing.conflict', args: { one: conflict.one.licence, other: conflict.other.licence } }),
    mark: conflict.answer,
    reason: translator.text(tellConflict(conflict)),
  }));
}

/** The worst one by one; those of which nothing is known together, since there is nothing to tell them apart by. */
function obstaclesOf(context: Context, open: readonly AssumedComponent[]): StandingView['obstacles'] {
  const silent = open.filter(isSilent);
  const told = silent.length > FEW ? open.filter((component) => !isSilent(component)) : open;
  const named = told.slice(0, NAMED).map(({ id, dependency }) => ({
    component: id,
    name: dependency.name,
    mark: markOf(dependency),
    reason: explainComponent(context, dependency).reason,
  }));
  if (silent.length <= FEW) return named;
  const name = context.translator.text({ id: 'panel.standing.silent', args: { count: silent.length } });
  return [...named, { name, mark: 'unknown', reason: context.translator.text({ id: 'panel.standing.silent.reason' }) }];
}

function standingMark({ outbound, components }: AssumedPackage, { no, uncertain, unknown }: Standing, counts: Readonly<Record<Mark, number>>): Mark {
  if (components.length === 0) return 'yes';
  if (outbound === undefined) return 'unknown';
  if (no > 0) return 'no';
  if (uncertain + unknown.length > 0) return 'uncertain';
  return counts.conditional > 0 ? 'conditional' : 'yes';
}

/** How the components stand, and apart from that how many the policy accepts. */
function standingText({ outbound, components }: AssumedPackage, { known, no, uncertain, unknown, accepted }: Standing): Message[] {
  if (components.length === 0) return [{ id: 'panel.standing.alone' }];
  if (outbound === undefined) return [{ id: 'panel.standing.no-outbound' }];
  const apart: Message[] = accepted > 0 ? [{ id: 'report.package.accepted', args: { count: accepted } }] : [];
  const [open, all] = [uncertain + unknown.length, known + unknown.length];
  if (no > 0) return [{ id: 'panel.standing.blocked', args: { no, all: known } }, ...apart];
  if (open > 0) return [{ id: 'panel.standing.open', args: { open, all } }, ...apart];
  return all > 0 ? [{ id: 'panel.standing.clear', args: { all } }, ...apart] : apart;
}
