import type { AssessedDependency } from '../../assessment/model';
import type { Finding } from '../../findings/model';
import { firstNames } from '../../messages/names';
import { componentsOf, isReserved, MAKE_KNOWN, namesOf, unlicensedIn } from '../ask';
import type { Outcome, PublishCheck, PublishView } from '../model';
import { evidenceOf, failed, findingsWith, passed, unknown } from '../outcome';
import { placeOf } from './dependency-verdicts';

/** Components that a message names. */
const NAMED = 5;

/** Nothing in the project is under a licence that is no open source licence, or comes without any right granted. */
export const notOpenSourceParts: PublishCheck = {
  id: 'not-open-source-parts',
  judge: (view) => {
    const found = findingsWith(view, ['not-open-source-dependency']);
    const { no, open } = componentsOf(view);
    const reserved = [...no, ...open].filter(isReserved);
    if (found.length + reserved.length > 0) {
      const outcome = toldAbove(view, found, reserved) ?? failed({ id: 'publish.not-open-source-parts.fail' }, [...found.map(evidenceOf), ...reserved.map(placeOf)]);
      // Of a tool nothing goes into what is published.
      return reserved.length > 0 || found.some(({ severity }) => severity === 'error') || hasRestricted(view) ? outcome : { ...outcome, severity: 'warning' };
    }
    const lost = unlicensedIn(view).length;
    return lost > 0 ? { ...unknown({ id: 'publish.not-open-source-parts.unknown', args: { count: lost } }), remedy: MAKE_KNOWN } : passed();
  },
};

/** Where all of it are components that do not fit, which the checks of components tell with the reason. */
function toldAbove(view: PublishView, found: readonly Finding[], reserved: readonly AssessedDependency[]): Outcome | undefined {
  const { no } = componentsOf(view);
  const at = ({ file, range }: Pick<Finding, 'file' | 'range'>): string => `${file}:${String(range.start.line)}`;
  const places = new Set(found.map(at));
  const parts = no.filter((each) => reserved.includes(each) || places.has(at(each.place)));
  const told = new Set(parts.map(({ place }) => at(place)));
  const [first] = parts;
  if (!first || !reserved.every((each) => parts.includes(each)) || !found.every((each) => told.has(at(each)))) return undefined;
  const by = parts.some(({ direct }) => direct) ? 'direct-dependencies' : 'transitive-dependencies';
  const names = firstNames(namesOf(parts), NAMED);
  return { ...failed({ id: 'publish.not-open-source-parts.same', args: { title: { id: `publish.title.${by}` }, names } }, parts.map(({ place }) => place)), toldBy: by };
}

/** True where something that is no mere tool is under a licence that is not open, also where linking to it may be settled by contract. */
function hasRestricted(view: PublishView): boolean {
  const { no, open, all } = componentsOf(view, ({ use, licence: { expression } }) => use !== 'tool' && expression !== undefined && view.engine.traits(expression)?.openSource === false);
  return no.length + open.length > 0 || all.some(({ verdict }) => verdict?.verdict === 'conditional');
}
