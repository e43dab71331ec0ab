import type { OutboundCandidate } from '../../core/outbound/model';
import type { Assumption } from '../../protocol/panel/common';
import type { PanelAction } from '../../protocol/panel/actions';
import type { ComponentRow, ProjectChoice, ProjectOverview, WhatIfView } from '../../protocol/panel/project';
import type { Context } from '../context';
import type { Project } from '../project';
import { named, unreadableIn } from '../unreadable';
import { licenceWords } from '../present/dependency';
import { markOf } from '../present/mark';
import { assume } from './assumed';
import type { AssumedComponent, AssumedPackage } from './assumed';
import { groupByLicence } from './groups';
import { outboundView } from './outbound';
import type { PanelPackage } from './packages';
import { placeIn } from './places';
import { standingView } from './standing';
import { stepsOf } from './steps';
import { possibilitiesOf, suggestionsOf } from './suggestions';

/** Everything the Project tab shows of one package. */
export function overviewOf(
  context: Context,
  packages: readonly PanelPackage[],
  chosen: PanelPackage,
  assumption: Assumption,
): ProjectOverview {
  const assumed = assume(context, chosen, assumption);
  const { project } = chosen;
  const possibilities = possibilitiesOf(assumed);
  const { candidates, conflicts } = possibilities;
  const partial = partialView(context, project);
  return {
    project: choiceOf(chosen),
    projects: packages.map(choiceOf),
    ...(project.state === 'scanning' && { scanning: project.progress }),
    ...(partial && { partial }),
    outbound: outboundView(context, assumed),
    standing: standingView(context, assumed, conflicts),
    steps: stepsOf(context, assumed, conflicts),
    whatIf: whatIfView(assumed, candidates),
    components: assumed.components.map((component) => rowOf(context, assumed, component)),
    groups: groupByLicence(context, assumed),
    suggestions: suggestionsOf(context, assumed, possibilities),
  };
}

/** Why something may be missing: the scan was stopped, came to a stated limit, or to what it may not read. */
function partialView({ translator }: Context, project: Project): ProjectOverview['partial'] {
  const { state, progress } = project;
  if (state === 'cancelled') {
    const action: PanelAction = { kind: 'check', title: translator.text({ id: 'panel.empty.check' }) };
    return { text: translator.text({ id: 'scan.stopped' }), action };
  }
  const { limited } = progress;
  if (limited) return { text: translator.text({ id: `scan.limited.${limited.kind}`, args: { limit: limited.limit } }) };
  const unreadable = unreadableIn(project);
  if (unreadable) return { text: translator.text({ id: 'scan.unreadable', args: { ...unreadable } }) };
  const cut = named(project.session.cut());
  return cut && { text: translator.text({ id: 'scan.cut', args: { ...cut } }) };
}

function choiceOf({ id, pkg, obstacles }: PanelPackage): ProjectChoice {
  return { id, name: pkg.name, folder: pkg.directory, obstacles };
}

function rowOf(context: Context, { project }: AssumedPackage, { id, dependency }: AssumedComponent): ComponentRow {
  const { name, version, ecosystem, licence, scope, direct, use } = dependency;
  const [evidence] = licence.evidence;
  return {
    id,
    name,
    ...(version !== undefined && { version }),
    ecosystem,
    licence: licenceWords(context, dependency),
    licenceKnown: licence.expression !== undefined,
    ...(evidence && evidence.file !== '' && { evidence: placeIn(project, evidence.file, evidence.line - 1) }),
    scope,
    direct,
    use,
    mark: markOf(dependency),
  };
}

function whatIfView(
  { pkg, project, assumed, doctrine }: AssumedPackage,
  candidates: readonly OutboundCandidate[],
): WhatIfView {
  const declared = pkg.outbound.expression;
  return {
    assumed,
    doctrine,
    declared: {
      doctrine: project.session.policyAt(pkg.manifest).doctrine,
      ...(declared !== undefined && { outbound: declared }),
    },
    outbounds: candidates.map(({ expression }) => expression),
  };
}
