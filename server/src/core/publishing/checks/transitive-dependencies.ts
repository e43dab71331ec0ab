import { componentsOf } from '../ask';
import type { PublishCheck } from '../model';
import { notApplicable, unknown } from '../outcome';
import { judgeComponents } from './dependency-verdicts';

/** What components bring in themselves fits too. Only a lock file or installed components tell what that is. */
export const transitiveDependencies: PublishCheck = {
  id: 'transitive-dependencies',
  judge: (view) => {
    const { all } = componentsOf(view);
    if (all.length === 0) return notApplicable({ id: 'publish.reason.no-dependencies' });
    const locked = [...view.files.values()].some(({ manifest }) => manifest?.role === 'lockfile');
    if (all.every(({ direct }) => direct)) return locked ? notApplicable({ id: 'publish.transitive-dependencies.none' }) : { ...unknown({ id: 'publish.transitive-dependencies.no-lock' }), remedy: { id: 'publish.transitive-dependencies.remedy' } };
    return judgeComponents(view, ({ direct }) => !direct);
  },
};
