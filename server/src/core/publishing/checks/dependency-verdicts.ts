import type { AssessedDependency } from '../../assessment/model';
import { firstNames } from '../../messages/names';
import { componentsOf, MAKE_KNOWN, namesOf } from '../ask';
import type { Evidence, Outcome, PublishView } from '../model';
import { failed, passed, unknown } from '../outcome';

/** Components that a message names. */
const NAMED = 5;

/** The outcome for some of the components, of which there is at least one: none may be incompatible, and of none it may be open. */
export function judgeComponents(view: PublishView, test: (dependency: AssessedDependency) => boolean): Outcome {
  const { all, no, open } = componentsOf(view, test);
  const args = (some: readonly AssessedDependency[]): { count: number; all: number; names: ReturnType<typeof firstNames> } => ({ count: some.length, all: all.length, names: firstNames(namesOf(some), NAMED) });
  if (no.length > 0) return failed({ id: 'publish.dependencies.fail', args: args(no) }, no.map(placeOf));
  if (view.outbound === undefined) return unknown({ id: 'publish.reason.no-licence' });
  return open.length > 0 ? { ...unknown({ id: 'publish.dependencies.open', args: args(open) }, open.map(({ place }) => place)), remedy: MAKE_KNOWN } : passed();
}

/** The line that brings a component in, with why it is named. */
export function placeOf({ place, name, path, licence: { expression, evidence }, verdict }: AssessedDependency): Evidence {
  const args = { name, licence: expression ?? evidence[0]?.value ?? '', path: path.join(' → '), reason: verdict?.reason ?? '' };
  return { file: place.file, range: place.range, message: { id: path.length > 1 ? 'publish.dependencies.by-path' : 'publish.dependencies.one', args } };
}
