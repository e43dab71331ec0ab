import { firstNames } from '../../messages/names';
import { componentsOf, namesOf, unlicensedIn } from '../ask';
import type { PublishCheck } from '../model';
import { failed, notApplicable, passed } from '../outcome';

/** Components that a message names. */
const NAMED = 5;

/** The licence of every component is known. */
export const dependencyLicencesKnown: PublishCheck = {
  id: 'dependency-licences-known',
  judge: (view) => {
    const { all } = componentsOf(view);
    if (all.length === 0) return notApplicable({ id: 'publish.reason.no-dependencies' });
    const lost = unlicensedIn(view);
    const names = namesOf(lost);
    return lost.length === 0 ? passed() : failed({ id: 'publish.dependency-licences-known.fail', args: { count: lost.length, all: all.length, names: firstNames(names, NAMED) } }, lost.map(({ place }) => place));
  },
};
