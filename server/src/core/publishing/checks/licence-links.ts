import type { PublishCheck } from '../model';
import { evidenceOf, failed, findingsWith, passed } from '../outcome';

/** Names of licence files lead to files that are there; addresses are not looked up. */
export const licenceLinks: PublishCheck = {
  id: 'licence-links',
  judge: (view) => {
    const found = findingsWith(view, ['dangling-licence-reference']);
    return found.length > 0 ? failed({ id: 'publish.licence-links.fail' }, found.map(evidenceOf)) : passed();
  },
};
