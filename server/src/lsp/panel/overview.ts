import type { Knowledge, Licence } from '../../core/knowledge/model';
import { findLicences } from '../../core/terms/find';
import type { Assumption } from '../../protocol/panel/common';
import type {
  ComponentRow,
  LicenceGroup,
  ProjectChoice,
  ProjectOverview,
  WhatIfView,
} from '../../protocol/panel/project';
import type { Context } from '../context';
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

/** More would be a list nobody reads. */
const WORTH_TRYING = 30;

/** Everything the Project tab shows of one package. */
export function overviewOf(
  context: Context,
  packages: readonly PanelPackage[],
  chosen: PanelPackage,
  assumption: Assumption,
): ProjectOverview {
  const assumed = assume(context, chosen, assumption);
  const { project } = chosen;
  const groups = groupByLicence(context, assumed);
  const stopped = project.state === 'cancelled';
  return {
    project: choiceOf(chosen),
    projects: packages.map(choiceOf),
    ...(project.state === 'scanning' && { scanning: project.progress }),
    ...(stopped && {
      partial: {
        text: context.translator.text({ id: 'panel.partial.stopped' }),
        action: { kind: 'check', title: context.translator.text({ id: 'panel.empty.check' }) },
      },
    }),
    outbound: outboundView(context, assumed),
    standing: standingView(context, assumed),
    steps: stepsOf(context, assumed),
    whatIf: whatIfView(context.engines.knowledge, assumed, groups),
    components: assumed.components.map((component) => rowOf(context, assumed, component)),
    groups,
    suggestions: [],
  };
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

/** Outbound licences worth trying: what components force, and what a government or a community stands behind, in the latest version. */
function whatIfView(
  knowledge: Knowledge,
  { pkg, project, assumed, doctrine }: AssumedPackage,
  groups: readonly LicenceGroup[],
): WhatIfView {
  const declared = pkg.outbound.expression;
  const latest = ({ id, family }: Licence) =>
    !family || knowledge.versions(family.name).at(-1)?.record === knowledge.licence(id)?.record;
  const backed = ({ terms }: Licence) =>
    terms['Goverments-EU'] !== undefined ||
    (terms.StrongCommunity !== undefined && terms['FSFFREE-Libre'] !== undefined);
  const known = findLicences(knowledge.licences, { text: '', terms: ['OSIApproved', 'ForSoftware'] })
    .filter((licence) => backed(licence) && latest(licence))
    .map(({ id }) => id)
    .slice(0, WORTH_TRYING);
  const forcing = groups.filter((group) => group.forcing).map(({ licence }) => licence);
  return {
    assumed,
    doctrine,
    declared: {
      doctrine: project.session.policyAt(pkg.manifest).doctrine,
      ...(declared !== undefined && { outbound: declared }),
    },
    outbounds: [...new Set([...(declared === undefined ? [] : [declared]), ...forcing, ...known])],
  };
}
