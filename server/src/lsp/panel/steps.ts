import type { Finding } from '../../core/findings/model';
import { licenceName } from '../../core/findings/dependency-texts';
import type { OutboundConflict } from '../../core/outbound/model';
import type { Remedies } from '../../core/outbound/remedies';
import type { PanelAction } from '../../protocol/panel/actions';
import type { Step } from '../../protocol/panel/project';
import type { Context } from '../context';
import { markOf } from '../present/mark';
import { indexOf } from '../project-index';
import { ABOUT_COMPONENTS, targetOf } from './actions';
import { isOpen, remediesFor } from './assumed';
import type { AssumedComponent, AssumedPackage } from './assumed';
import { placeIn } from './places';
import { FEW, isSilent } from './silent';

/** More would be a list to work through, and the table is that. */
const MOST = 5;
const OF_A_KIND = 2;

/** Third question: what can I do now? First what everything else depends on, then the worst. */
export function stepsOf(context: Context, chosen: AssumedPackage, conflicts: readonly OutboundConflict[]): readonly Step[] {
  const remedies = remediesFor(chosen);
  const forced = forcedStep(context, chosen, conflicts);
  const others = chosen.components.filter((component) => component.id !== forced?.component && isOpen(component, chosen));
  const silent = chosen.outbound === undefined ? [] : others.filter(isSilent);
  return [
    ...licenceStep(context, chosen),
    ...componentSteps(context, chosen, others, 'no', remedies),
    ...(forced ? [forced] : []),
    ...findingSteps(context, chosen),
    ...(silent.length > FEW ? [silentStep(context, silent.length)] : []),
    ...componentSteps(
      context,
      chosen,
      silent.length > FEW ? others.filter((each) => !isSilent(each)) : others,
      'unknown',
      remedies,
    ),
    ...componentSteps(context, chosen, others, 'uncertain', remedies),
  ].slice(0, MOST);
}

/** A component whose licence the outbound's own compatibility clause lets the whole go under: that can be tried out. */
function forcedStep({ translator }: Context, chosen: AssumedPackage, conflicts: readonly OutboundConflict[]): Step | undefined {
  const { engine, outbound, components } = chosen;
  if (outbound === undefined) return undefined;
  for (const component of components) {
    const { id, dependency: { name, verdict, licence } } = component;
    if (!verdict || licence.expression === undefined || !isOpen(component, chosen)) continue;
    const forced = engine.forcedBy(licence.expression, outbound);
    if (forced === undefined || conflicts.some(({ one, other }) => one.licence === forced || other.licence === forced)) continue;
    const text = translator.text({ id: 'panel.step.forced', args: { name, licence: forced, outbound } });
    return { text, component: id, assumption: { outbound: forced } };
  }
  return undefined;
}

function licenceStep({ translator }: Context, { id, outbound }: AssumedPackage): Step[] {
  if (outbound !== undefined) return [];
  const action: PanelAction = {
    kind: 'outbound',
    title: translator.text({ id: 'panel.step.choose-licence.do' }),
    project: id,
  };
  return [{ text: translator.text({ id: 'panel.step.choose-licence' }), action }];
}

function componentSteps(
  context: Context,
  chosen: AssumedPackage,
  components: readonly AssumedComponent[],
  mark: 'no' | 'unknown' | 'uncertain',
  remedies: Remedies,
): Step[] {
  if (chosen.outbound === undefined) return [];
  return components
    .filter(({ dependency }) => markOf(dependency) === mark)
    .slice(0, OF_A_KIND)
    .map((component) => (mark === 'unknown' ? recordStep(context, chosen, component) : remedyStep(context, component, remedies)));
}

function remedyStep({ translator }: Context, { id, dependency }: AssumedComponent, remedies: Remedies): Step {
  const { name, verdict } = dependency;
  const remedy = verdict && remedies(verdict, licenceName(dependency));
  return {
    text: translator.text(
      remedy ? { id: 'panel.step.remedy', args: { name, remedy } } : { id: 'panel.step.look', args: { name } },
    ),
    component: id,
  };
}

/** Where much is not known, what is missing is mostly the packages themselves. */
function silentStep({ translator, platform }: Context, count: number): Step {
  if (!platform.runtime.network) return { text: translator.text({ id: 'panel.step.silent', args: { count } }) };
  const title = translator.text({ id: 'panel.step.silent.do' });
  return {
    text: translator.text({ id: 'panel.step.silent-or-ask', args: { count } }),
    action: { kind: 'setting', title, setting: 'licenceAssistant.online' },
  };
}

function recordStep({ translator }: Context, chosen: AssumedPackage, { dependency }: AssumedComponent): Step {
  const { name, licence } = dependency;
  return {
    text: translator.text({ id: 'panel.step.record', args: { name } }),
    action: {
      kind: 'record',
      title: translator.text({ id: 'panel.step.record.do' }),
      target: targetOf(chosen, dependency),
      candidates: licence.candidates,
    },
  };
}

/** The component's own step says it better. */
const FORCED = 'outbound-forced';

/** Errors and warnings about the package itself, with the fix the editor would apply first. */
function findingSteps({ translator }: Context, { project, pkg, assumed }: AssumedPackage): Step[] {
  if (assumed) return [];
  const rank = ({ severity }: Finding) => (severity === 'error' ? 0 : 1);
  return indexOf(project)
    .assessment.findings.filter(
      (finding) =>
        finding.package === pkg.name &&
        !ABOUT_COMPONENTS.has(finding.code) &&
        finding.code !== FORCED &&
        (finding.severity === 'error' || finding.severity === 'warning'),
    )
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, OF_A_KIND)
    .map(({ message, file, range, fixes }): Step => {
      const offer = fixes.find(({ preferred }) => preferred) ?? fixes[0];
      return {
        text: translator.text(message),
        place: placeIn(project, file, range.start.line),
        ...(offer && { action: { kind: 'fix', title: translator.text(offer.title), uri: project.uriOf(file), offer } }),
      };
    });
}
