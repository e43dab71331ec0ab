import { MAKE_KNOWN, namesOf, unlicensedIn } from '../ask';
import type { PublishCheck } from '../model';
import { evidenceOf, failed, findingsWith, passed, unknown } from '../outcome';

/** Nothing in the project is under a licence that is no open source licence. */
export const notOpenSourceParts: PublishCheck = {
  id: 'not-open-source-parts',
  judge: (view) => {
    const found = findingsWith(view, ['not-open-source-dependency']);
    if (found.length > 0) {
      const outcome = failed({ id: 'publish.not-open-source-parts.fail' }, found.map(evidenceOf));
      // Of a tool nothing goes into what is published.
      return found.some(({ severity }) => severity === 'error') ? outcome : { ...outcome, severity: 'warning' };
    }
    const lost = namesOf(unlicensedIn(view)).length;
    return lost > 0 ? { ...unknown({ id: 'publish.not-open-source-parts.unknown', args: { count: lost } }), remedy: MAKE_KNOWN } : passed();
  },
};
