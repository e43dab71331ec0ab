import { withheldBy } from '../../resolution/withheld';
import type { AssessedDependency } from '../../assessment/model';
import { componentsOf, MAKE_KNOWN, unlicensedIn } from '../ask';
import type { PublishCheck, PublishView } from '../model';
import { evidenceOf, failed, findingsWith, passed, unknown } from '../outcome';
import { placeOf } from './dependency-verdicts';

/** Nothing in the project is under a licence that is no open source licence, or comes without any right granted. */
export const notOpenSourceParts: PublishCheck = {
  id: 'not-open-source-parts',
  judge: (view) => {
    const found = findingsWith(view, ['not-open-source-dependency']);
    const { no, open } = componentsOf(view);
    const reserved = [...no, ...open].filter(isReserved);
    if (found.length + reserved.length > 0) {
      const outcome = failed({ id: 'publish.not-open-source-parts.fail' }, [...found.map(evidenceOf), ...reserved.map(placeOf)]);
      // Of a tool nothing goes into what is published.
      return reserved.length > 0 || found.some(({ severity }) => severity === 'error') || hasRestricted(view) ? outcome : { ...outcome, severity: 'warning' };
    }
    const lost = unlicensedIn(view).length;
    return lost > 0 ? { ...unknown({ id: 'publish.not-open-source-parts.unknown', args: { count: lost } }), remedy: MAKE_KNOWN } : passed();
  },
};

/** True for a component that says that nobody may use it, and for one known to come without licence: all rights are reserved. */
function isReserved({ licence, verdict }: AssessedDependency): boolean {
  return licence.status === 'none' && (withheldBy(licence) !== undefined || verdict?.verdict === 'no');
}

/** True where something that is no mere tool is under a licence that is not open, also where linking to it may be settled by contract. */
function hasRestricted(view: PublishView): boolean {
  const { no, open, all } = componentsOf(view, ({ use, licence: { expression } }) => use !== 'tool' && expression !== undefined && view.engine.traits(expression)?.openSource === false);
  return no.length + open.length > 0 || all.some(({ verdict }) => verdict?.verdict === 'conditional');
}
