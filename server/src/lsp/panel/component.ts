import type { ComponentQuery, ComponentView } from '../../protocol/panel/project';
import type { Context } from '../context';
import { actionsFor } from './actions';
import { assume, remediesFor } from './assumed';
import { explainComponent } from './explanation';
import { panelPackages } from './packages';
import { placeIn } from './places';

/** An opened row; `null` where the component has gone meanwhile. */
export function componentView(
  context: Context,
  { project: id, component, assumption }: ComponentQuery,
): ComponentView | null {
  const chosen = panelPackages(context.projects).find((each) => each.id === id);
  if (!chosen) return null;
  const assumed = assume(context, chosen, assumption);
  const found = assumed.components.find((each) => each.id === component);
  if (!found) return null;
  const { dependency } = found;
  const { project } = chosen;
  return {
    id: component,
    explanation: explainComponent(context, dependency, remediesFor(assumed)),
    evidence: dependency.licence.evidence
      .filter(({ file }) => file !== '')
      .map(({ kind, value, file, line }) => ({
        text: context.translator.text({ id: `evidence.${kind}`, args: { value } }),
        place: placeIn(project, file, line - 1),
      })),
    path: dependency.path,
    declaredAt: placeIn(project, dependency.place.file, dependency.place.range.start.line),
    actions: actionsFor(context, assumed, dependency),
  };
}
