import { componentsOf } from '../ask';
import type { PublishCheck } from '../model';
import { notApplicable } from '../outcome';
import { judgeComponents } from './dependency-verdicts';

/** What the project itself names as a component fits its licence, in the use it is put to. */
export const directDependencies: PublishCheck = {
  id: 'direct-dependencies',
  judge: (view) => (componentsOf(view, ({ direct }) => direct).all.length === 0 ? notApplicable({ id: 'publish.reason.no-dependencies' }) : judgeComponents(view, ({ direct }) => direct)),
};
