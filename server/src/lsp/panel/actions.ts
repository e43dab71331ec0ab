import type { AssessedDependency } from '../../core/assessment/model';
import { alternativesOf } from '../../core/expression/choice';
import { DEPENDENCY_FINDINGS } from '../../core/findings/registry';
import type { ActionTarget, PanelAction } from '../../protocol/panel/actions';
import type { Context } from '../context';
import { indexOf } from '../project-index';
import type { AssumedPackage } from './assumed';

/** Codes of findings about single components. */
export const ABOUT_COMPONENTS: ReadonlySet<string> = new Set(DEPENDENCY_FINDINGS.map(({ code }) => code));

/** A component as the editor's commands name it. */
export function targetOf({ id }: AssumedPackage, { name, version, ecosystem }: AssessedDependency): ActionTarget {
  return { project: id, dependency: name, ecosystem, ...(version !== undefined && { version }) };
}

/** What can be decided about a component: its use, an alternative, its licence, or that it is accepted as it is. */
export function actionsFor(
  context: Context,
  chosen: AssumedPackage,
  dependency: AssessedDependency,
): readonly PanelAction[] {
  const target = targetOf(chosen, dependency);
  const { expression, candidates, status } = dependency.licence;
  const text = context.translator.text.bind(context.translator);
  const settled = dependency.verdict?.verdict === 'yes';
  const actions: PanelAction[] = (expression === undefined ? [] : alternativesOf(expression)).map((choice) => ({
    kind: 'choose',
    title: text({ id: 'panel.action.choose', args: { choice } }),
    target,
    expression: choice,
  }));
  if (!settled && dependency.use !== 'tool')
    actions.push({ kind: 'use', title: text({ id: 'panel.action.tool' }), target, use: 'tool' });
  if (!settled && dependency.use !== 'distinct')
    actions.push({ kind: 'use', title: text({ id: 'panel.action.distinct' }), target, use: 'distinct' });
  if (expression === undefined || status === 'conflict')
    actions.push({ kind: 'record', title: text({ id: 'panel.action.record' }), target, candidates });
  const code = findingAbout(chosen, dependency);
  if (code !== undefined) actions.push({ kind: 'waive', title: text({ id: 'panel.action.waive' }), target, code });
  return actions;
}

/** The code under which the component is in the Problems view, if it is. */
function findingAbout({ project, pkg }: AssumedPackage, { name }: AssessedDependency): string | undefined {
  return indexOf(project).assessment.findings.find(
    ({ code, subject, package: owner }) => ABOUT_COMPONENTS.has(code) && subject === name && owner === pkg.name,
  )?.code;
}
